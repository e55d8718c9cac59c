"""Words of what came from phones and waits for a person."""

from danso.desk.administration.words import TABS, UNPLACED
from danso.values.words import Words

__all__ = ["TABS", "UNPLACED"]

TITLE = Words("Phiếu từ máy cần xem", "From phones, to be looked at")
SUB = Words("{n} phiếu chưa vào sổ cho đến khi có câu trả lời", "{n} items are not in the register until answered")
NONE = Words("Không có phiếu nào cần xem", "Nothing waits")
NONE_TEXT = Words(
    "Phiếu từ máy có điều chưa rõ sẽ hiện ở đây. Mỗi xã xem phiếu của xã mình.",
    "What is doubtful about a phone's slip appears here. Each commune sees its own.",
)
SLIP_NUMBER = Words("Phiếu số {seq}", "Slip {seq}")
NO_NUMBER = Words("Phiếu chưa rõ số", "A slip of no known number")
CAME = Words("nhận {at}", "came {at}")
REASON = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
READ_AGAIN = Words("Đọc lại, đưa vào sổ", "Read again, into the register")
READ_AGAIN_TEXT = Words(
    "phiếu vào sổ dưới tên cộng tác viên, còn thẩm định như phiếu khác; chưa đọc được thì vẫn nằm ở đây.",
    "it enters the register under the collaborator's name and is appraised like any other; unreadable, it stays.",
)
TYPED = Words("Đã ghi tay", "Written by hand")
TYPED_TEXT = Words(
    "hỏi cộng tác viên, ghi việc ấy ở Phiếu hộ dân cư; quay lại đây chọn dòng vừa ghi. Phiếu của máy không vào sổ lần nữa.",
    "ask, write it on the household sheet, come back and choose the line. The phone's slip does not enter again.",
)
WHICH = Words("Dòng đã ghi tay", "The line written by hand")
CHOOSE_LINE = Words("chọn dòng", "choose the line")
NO_LINE = Words("Chưa chọn dòng đã ghi tay. Chọn dòng rồi bấm lại.", "No line was chosen. Choose it and press again.")
DISCARD = Words("Không dùng", "Set aside")
DISCARD_TEXT = Words(
    "phiếu không bao giờ vào sổ; lý do hiện trên máy của cộng tác viên.",
    "it never enters the register; the reason is shown on the collaborator's phone.",
)
TAKEN_NOW = Words("Đã đưa phiếu vào sổ, chờ thẩm định.", "It is in the register, to be appraised.")
TYPED_NOW = Words("Đã ghi: phiếu này xã ghi tay rồi.", "Recorded: written by hand.")
DISCARDED_NOW = Words("Đã ghi: không dùng phiếu này.", "Recorded: set aside.")
CLASHES = Words("Hai phiếu cùng một số", "Two slips under one number")
CLASHES_TEXT = Words(
    "Phiếu đến trước giữ nguyên; phiếu đến sau được giữ riêng, không vào sổ. Hỏi cộng tác viên, thiếu gì thì ghi tay. "
    "Xem xong mọi cặp thì máy dùng lại được. Nghi máy bị chép sang máy khác thì thu lại máy.",
    "The first stays as it is; the second is kept apart and does not enter. Ask, and write by hand what is missing. "
    "With every pair settled the phone works again. If it was copied to another phone, take it back.",
)
CLASH = {
    "seq": Words("Hai phiếu khác nhau cùng mang số {seq}", "Two different slips carry number {seq}"),
    "id": Words("Phiếu số {seq} mang mã của một phiếu khác", "Slip {seq} carries another slip's id"),
    "chain": Words("Phiếu số {seq} không nối tiếp phiếu xã đã nhận", "Slip {seq} does not follow the one received"),
}
SETTLE = Words("Đã xem, dùng lại máy", "Looked at, the phone may go on")
SETTLED_NOW = Words("Đã ghi: cặp phiếu này đã xem.", "Recorded: the pair was looked at.")
SETTLED_ALREADY = Words("Cặp phiếu này đã xem rồi.", "The pair was looked at already.")
FROM_HELD = Words("{n} phiếu từ máy điện thoại cần xem, chưa vào sổ.", "{n} items from phones wait and are not yet in.")
OPEN = Words("Mở", "Open")

# a file brought by hand
FILE_TITLE = Words("Nhận tệp phiếu của máy", "Take in a phone's file")
FILE_SUB = Words("tệp niêm phong do máy xuất khi không có mạng", "the sealed file of a phone without network")
FILE_TEXT = Words(
    "Trên máy: Tháng, Máy và mã PIN, Xuất tệp niêm phong. Chép tệp sang máy tính này rồi chọn ở đây. Nhận hai lần không bị "
    "tính hai lần.",
    "On the phone: month, phone and PIN, sealed file. Copy it to this computer and choose it here. Twice counts once.",
)
FILE = Words("Tệp (danso-slips.bin)", "File (danso-slips.bin)")
TAKE_IN = Words("Nhận tệp", "Take it in")
NO_FILE = Words("Chưa chọn tệp. Chọn tệp rồi bấm Nhận tệp.", "No file chosen. Choose it and press again.")
TOO_LARGE = Words("Tệp lớn hơn {n} MB, không phải tệp phiếu của máy.", "Over {n} MB: no phone's file.")
NOT_OURS = Words(
    "Tệp này không phải của máy do xã quản lý. Chưa nhận phiếu nào.",
    "This file is of no phone that is managed here. Nothing was taken in.",
)
ALL_KNOWN = Words(
    "Xã đã có đủ {n} phiếu của tệp này. Không có gì thay đổi.", "All {n} slips were here. Nothing changed."
)
STORED = Words("{n} phiếu mới vào sổ", "{n} new slips in the register")
DUPLICATE = Words("{n} phiếu xã đã có", "{n} here already")
QUARANTINED = Words("{n} phiếu cần xem", "{n} to be looked at")
CLASHED = Words("{n} phiếu trùng số", "{n} under a number in use")
UNKNOWN = Words("{n} phiếu của máy khác, không nhận", "{n} of other phones, not taken")
TAKEN_IN = Words("Đã nhận tệp: {parts}.", "Taken in: {parts}.")
