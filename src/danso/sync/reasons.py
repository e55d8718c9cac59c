"""Why what a phone sent lies in quarantine: the wire says the code, screens say the words. None names anybody."""

from __future__ import annotations

from enum import StrEnum

from danso.values.words import Words


class Reason(StrEnum):
    NOT_PROVEN = "not_proven"
    OTHER_DEVICE = "other_device"
    REVOKED = "revoked"
    NO_RIGHT = "no_right"
    CANNOT_OPEN = "cannot_open"
    UNREADABLE = "unreadable"
    NO_SUCH_KIND = "no_such_kind"
    NOT_FOR_PHONES = "not_for_phones"
    SHAPE = "shape"
    NO_UNIT = "no_unit"
    IN_THE_FUTURE = "in_the_future"
    LONG_AGO = "long_ago"
    NOT_OWN_AREA = "not_own_area"
    VERIFIED = "verified"
    KNOWN_ID = "known_id"
    BREAKS = "breaks"
    CLASH = "clash"

    @property
    def words(self) -> Words:
        return _WORDS[self]


class Doubtful(Exception):
    """Authentic, and not to be written down before somebody has looked."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


_WORDS = {
    Reason.NOT_PROVEN: Words("Không xác nhận được máy đã gửi phiếu này", "It is not proven which phone sent this"),
    Reason.OTHER_DEVICE: Words("Phiếu mang số của máy khác", "The slip carries another phone's number"),
    Reason.REVOKED: Words("Máy đang được thu lại", "The phone is being taken back"),
    Reason.NO_RIGHT: Words(
        "Người ghi chưa được giao địa bàn này lúc ghi", "The area was not assigned to the writer at the time"
    ),
    Reason.CANNOT_OPEN: Words("Không mở được phiếu", "The slip cannot be opened"),
    Reason.UNREADABLE: Words("Không đọc được nội dung phiếu", "The content of the slip cannot be read"),
    Reason.NO_SUCH_KIND: Words("Không có loại phiếu này", "There is no such kind of slip"),
    Reason.NOT_FOR_PHONES: Words("Loại phiếu này do xã ghi", "This kind of slip is written at the commune"),
    Reason.SHAPE: Words("Phiếu không đúng mẫu", "The slip has not the shape of its kind"),
    Reason.NO_UNIT: Words(
        "Địa bàn đã chia, chưa rõ hộ thuộc nơi nào", "The area was divided; where the household went is not known"
    ),
    Reason.IN_THE_FUTURE: Words("Ngày ghi trên phiếu chưa tới", "The day on the slip has not come yet"),
    Reason.LONG_AGO: Words("Ngày ghi trên phiếu đã quá lâu", "The day on the slip lies far back"),
    Reason.NOT_OWN_AREA: Words("Đính chính dòng phiếu của địa bàn khác", "It corrects a line of another area"),
    Reason.VERIFIED: Words("Dòng phiếu cần đính chính đã thẩm định", "The line it corrects is verified already"),
    Reason.KNOWN_ID: Words("Số phiếu này đã có trong sổ", "A slip with this id is in the ledger already"),
    Reason.BREAKS: Words(
        "Chương trình gặp lỗi khi đọc phiếu này; xin báo đơn vị hỗ trợ",
        "The program failed while reading this slip; please tell those who maintain it",
    ),
    Reason.CLASH: Words("Hai phiếu khác nhau mang cùng một số", "Two different slips carry one number"),
}
