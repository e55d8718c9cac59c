"""What is not done about inspections, and what to do instead."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.work.inspections.states import STATES


class InspectionIncomplete(Refusal):
    """A plan without its document, days, unit or head of team."""


class WrongState(Refusal):
    """An inspection goes one step after the other."""

    def __init__(self, state: str) -> None:
        super().__init__(
            Words(
                "Cuộc kiểm tra đang ở bước “{state}”, chưa hoặc không còn làm được việc này. Tải lại trang để xem bước tiếp.",
                "The inspection is at the step “{state}”; this is not done now. Reload the page for the next step.",
            ).with_(state=STATES[state])
        )


class ScoreOutOfRange(Refusal):
    """More points than the item has, or something that is no number."""

    def __init__(self, number: int, most: object) -> None:
        super().__init__(
            Words(
                "Mục {number}: điểm phải từ 0 đến {most}. Chưa ghi mục nào; sửa rồi bấm lại.",
                "Item {number}: points are from 0 to {most}. Nothing was written; mend it and press again.",
            ).with_(number=number, most=most)
        )


class ChecklistUnreadable(Refusal):
    """A line of a checklist that has no points."""

    def __init__(self, line: int) -> None:
        super().__init__(
            Words(
                "Dòng {line}: ghi “nội dung | điểm tối đa”, điểm từ 1 đến 100. Nhiều nhất 60 dòng.",
                "Line {line}: write “what is looked at | most points”, 1 to 100. At most 60 lines.",
            ).with_(line=line)
        )


class SampleImpossible(Refusal):
    """Too few or too many households for the frame."""


class HouseholdsNotAsked(Refusal):
    """The visit is over when every household of the sample has its line."""

    def __init__(self, left: int) -> None:
        super().__init__(
            Words(
                "Còn {left} hộ trong mẫu chưa nhập kết quả. Nhập, hoặc ghi là không gặp, rồi bấm lại.",
                "{left} households of the sample have no result. Type them, or write that nobody was met, then press "
                "again.",
            ).with_(left=left)
        )


class FindingIncomplete(Refusal):
    """A finding without remedy or day."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Ghi tồn tại, việc phải khắc phục và thời hạn. Chưa ghi gì.",
                "Give the finding, the remedy and its day. Nothing was written.",
            )
        )


class FindingsOpen(Refusal):
    """Some remedies have not been rechecked, or not done."""

    def __init__(self, left: int) -> None:
        super().__init__(
            Words(
                "Còn {left} tồn tại chưa phúc tra khắc phục. Ghi kết quả từng mục rồi bấm lại.",
                "{left} findings have not been rechecked. Give the outcome of each, then press again.",
            ).with_(left=left)
        )


NO_PLAN = Words(
    "Ghi số, ngày kế hoạch; đơn vị được kiểm tra; ngày bắt đầu, ngày kết thúc và trưởng đoàn.",
    "Give the plan's number and day, the unit to be inspected, first and last day, and the head of the team.",
)
NOT_A_COMMUNE = Words(
    "Kiểm tra một xã, phường, đặc khu trong phạm vi của đơn vị. Ghi mã hoặc tên.",
    "A commune within one's own unit is inspected. Give its code or name.",
)
