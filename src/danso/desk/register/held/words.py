"""Words of held lines."""

from danso.values.words import Words

HELD = Words("Cần xem lại", "To be looked at")
HELD_SUB = Words("{n} dòng chưa tính vào số liệu cho đến khi có câu trả lời", "{n} lines do not count until answered")
NONE = Words("Không có dòng nào cần xem lại", "Nothing waits")
NONE_TEXT = Words(
    "Dòng có điều chưa rõ sẽ hiện ở đây, mỗi dòng một câu hỏi.", "Lines with a question appear here, one question each."
)
MORE = Words("Còn nhiều dòng khác; trả lời các dòng trên trước.", "There are more; answer these first.")
LET_STAND = Words("Đúng như đã ghi", "It is right as written")
CHOOSE = Words("Chọn dòng này", "Choose this one")
THIS, OTHER = Words("Dòng này", "This line"), Words("Dòng kia", "The other")
REASON = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
REASON_MISSING = Words("Chưa ghi lý do. Ghi lý do rồi bấm lại.", "No reason given. Write it and press again.")
SETTLED = Words("Đã ghi câu trả lời. Dòng này được tính từ bây giờ.", "Answered. The line counts from now on.")
STILL_HELD = Words(
    "Đã ghi câu trả lời, nhưng dòng này còn điều cần xem lại.", "Answered, but something about the line is still open."
)
RETURNED = Words("Đã trả lại 1 dòng.", "1 line returned.")
CHANGED = Words(
    "Dòng này đã thay đổi từ khi mở trang. Chưa ghi gì; xem lại rồi bấm lại.",
    "The line has changed since the page was opened. Nothing was written; look again.",
)
NEEDS_OTHER = Words(
    "Câu hỏi này cần một phiếu khác: đính chính, ghi thêm phiếu còn thiếu, hoặc rút lại dòng này.",
    "This needs another slip: a correction, the slip that is missing, or taking this line back.",
)
