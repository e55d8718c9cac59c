"""What is not done to a meeting."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words


class MeetingIncomplete(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Ghi ngày, giờ, địa điểm, người chủ trì và kỳ giao ban rồi bấm lại.",
                "Give the day, hour, place, chair and period, and press again.",
            )
        )


class MeetingOnThatDay(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Ngày này đã có một hội nghị cùng loại. Mở hội nghị đó hoặc chọn ngày khác.",
                "There is such a meeting on that day already. Open it or choose another day.",
            )
        )


class MeetingNotInState(Refusal):
    """Concluded or cancelled: nothing in it changes any more; or not begun."""

    def __init__(self, state: str) -> None:
        super().__init__(
            Words(
                "Hội nghị đang ở bước “{state}”, chưa hoặc không còn làm được việc này. Tải lại trang để xem bước tiếp.",
                "The meeting is at the step “{state}”; this is not done now. Reload the page for the next step.",
            ).with_(state=state)
        )


class NothingWritten(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Chưa có nội dung nào để ghi. Viết rồi bấm lại.",
                "There is nothing to record. Write it and press again.",
            )
        )


class ConclusionIncomplete(Refusal):
    def __init__(self, n: int) -> None:
        super().__init__(
            Words(
                "{n} kết luận chưa có đơn vị thực hiện hoặc thời hạn. Ghi đủ rồi kết luận hội nghị.",
                "{n} conclusions have no owner or no due day. Fill them in, then conclude the meeting.",
            ).with_(n=n)
        )


class NotInvitedFromHere(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Đơn vị này không thuộc đơn vị tổ chức hội nghị. Chọn đơn vị khác, hoặc mời như cơ quan, đoàn thể khác.",
                "This unit is not within the one that holds the meeting. Choose another, or invite it as another office.",
            )
        )


class BadRule(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Lịch giao ban cần ngày đầu và ngày cuối từ 1 đến 28, ngày đầu không sau ngày cuối. Ghi lại hai ngày.",
                "The rule needs a first and a last day between 1 and 28, the first not after the last. Write both days again.",
            )
        )
