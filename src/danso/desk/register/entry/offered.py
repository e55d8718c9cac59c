"""Which kinds are offered on a household's card, in the order of the paper, each with its key."""

from __future__ import annotations

from dataclasses import dataclass

from danso.register.slips import KINDS
from danso.register.slips.kind import SlipKind
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Offer:
    """`key`: the one key that chooses it on the page of kinds. `day`: how the paper calls its day."""

    code: str
    key: str
    day: Words

    @property
    def kind(self) -> SlipKind:
        return KINDS[self.code]


_DAY = Words("Ngày xảy ra", "Day")

# The eleven lists in their order, 10 on 0 and 11 on the key after it; then what the paper has no list for.
OFFERED: tuple[Offer, ...] = (
    Offer("birth", "1", Words("Ngày sinh của trẻ", "Day of birth")),
    Offer("newborn_screening", "2", Words("Ngày sàng lọc", "Day of screening")),
    Offer("death", "3", Words("Ngày chết", "Day of death")),
    Offer("move_in", "4", Words("Ngày đến", "Day of coming")),
    Offer("move_out", "5", Words("Ngày đi", "Day of leaving")),
    Offer("details_changed", "6", Words("Ngày thay đổi", "Day of the change")),
    Offer("contraception_started", "7", Words("Ngày bắt đầu sử dụng", "Begun on")),
    Offer("contraception_stopped", "8", Words("Ngày thôi sử dụng", "Stopped on")),
    Offer("pregnancy_event", "9", _DAY),
    Offer("prenatal_screening", "0", Words("Ngày sàng lọc", "Day of screening")),
    Offer("elderly_check", "-", Words("Ngày khám", "Day of the check")),
    Offer("head_changed", "c", Words("Ngày đổi chủ hộ", "Day of the change")),
    Offer("contraception_confirmed", "b", Words("Ngày xác nhận", "Confirmed on")),
    Offer("marriage", "k", Words("Ngày kết hôn", "Day of marriage")),
    Offer("divorce", "l", Words("Ngày ly hôn", "Day of divorce")),
    Offer("premarital_check", "t", Words("Ngày tư vấn, khám", "Day of the check")),
    Offer("move_inside", "i", Words("Ngày chuyển", "Day of the move")),
    Offer("household_split", "h", Words("Ngày tách hộ", "Day of the split")),
    Offer("household_joined", "n", Words("Ngày nhập hộ", "Day of joining")),
    Offer("household_closed", "x", Words("Ngày hộ không còn", "Day of ending")),
    Offer("absence_started", "v", Words("Ngày bắt đầu vắng", "Absent from")),
    Offer("absence_ended", "d", Words("Ngày về", "Back on")),
    Offer("adopted", "a", Words("Ngày nhận nuôi", "Day of adoption")),
    Offer("person_missed", "s", Words("Có mặt ở hộ từ ngày", "Here since")),
    Offer("entered_twice", "r", Words("Ngày phát hiện", "Found on")),
    Offer("gone_before_book", "p", Words("Ngày phát hiện", "Found on")),
    Offer("reviewed", "o", Words("Ngày rà soát", "Reviewed on")),
)
BY_CODE: dict[str, Offer] = {one.code: one for one in OFFERED}
# Written by other pages than the card's, corrected from it all the same.
CORRECTED: dict[str, Offer] = BY_CODE | {
    "household_opened": Offer("household_opened", "", Words("Ngày lập hộ, ngày đến", "Opened or came on")),
    "household_reassigned": Offer("household_reassigned", "", Words("Ngày đổi", "Day of the change")),
}
LISTED = tuple(one for one in OFFERED if one.kind.p0_list is not None)
BESIDE = tuple(one for one in OFFERED if one.kind.p0_list is None)
