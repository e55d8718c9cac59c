"""What a round will not do, and what to do instead."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words


class _Said(Refusal):
    vi = en = ""

    def __init__(self, **values: object) -> None:
        super().__init__(Words(self.vi, self.en).with_(**values))


class RoundWrong(Refusal):
    """The plan, the days or the unit cannot be those of a round."""


class RoundClosed(_Said):
    vi = "Đợt rà soát đã đóng ngày {day}. Thông tin mới ghi bằng phiếu ở phiếu hộ, như mọi tháng."
    en = "The round was closed on {day}. Write what is new as slips from the household's card, as in any month."


class RoundNotReady(_Said):
    vi = "Chưa đóng được đợt rà soát: {what}"
    en = "The round cannot be closed yet: {what}"


class LeftWithoutReason(_Said):
    vi = "Chưa ghi lý do để lại. Ghi lý do rồi bấm lại."
    en = "No reason for leaving the area. Write one and press again."


class VisitDayWrong(_Said):
    vi = "Ngày đến hộ phải từ {first} đến {last}. Xem lại giúp ngày trên phiếu."
    en = "The day of the visit lies from {first} to {last}. Check the day on the paper."


class SampleImpossible(_Said):
    vi = "Ghi số hộ mỗi địa bàn từ 1 đến {most} và số gieo là số nguyên."
    en = "Write 1 to {most} households for each area, and a whole number as the seed."


class SampleStands(_Said):
    vi = "Mẫu đã rút và đã có {n} hộ được thẩm định, nên giữ nguyên mẫu này."
    en = "The sample is drawn and {n} of its households are answered; it stands."


class NothingVisited(_Said):
    vi = "Chưa có hộ nào được rà soát nên chưa rút được mẫu. Đánh dấu hộ đã rà soát trước."
    en = "No household is reviewed yet, so there is nothing to draw from. Mark those reviewed first."


class NotARenewal(_Said):
    vi = "Việc này chỉ có ở đợt khóa sổ hoặc đổi sổ A0."
    en = "Only a closing or a renewal of the A0 book has this."


class RenewalTooEarly(_Said):
    vi = "Hộ số mới có từ ngày {day}. Đến ngày đó mới đánh được số."
    en = "The new numbers hold from {day}. Renumber on that day or later."


class RoundStillOpen(_Said):
    vi = "Đợt rà soát chưa đóng. Thủ trưởng đơn vị đóng đợt trước, rồi làm việc này."
    en = "The round is still open. The head of the unit closes it first."


class NumberHeld(_Said):
    vi = "Có {n} hộ chưa đánh số được nên cả địa bàn giữ số cũ. Trả lời các dòng cần xem lại rồi bấm lại."
    en = "{n} households could not be renumbered, so the whole area keeps its numbers. Answer the held lines and press again."
