"""What the page of texts with an erased name says."""

from __future__ import annotations

from danso.values.words import Words

HELP = Words(
    "Một người đã được xóa thông tin theo luật; các dòng dưới đây của đơn vị còn ghi đúng họ tên ấy (không kể dấu, chữ hoa). "
    "Xem từng dòng: viết lại câu, hoặc giữ nguyên nếu là người khác cùng tên.",
    "Somebody's data were erased by law; these texts of the office still say that whole name (marks and capitals apart). "
    "Look at each: write it anew, or leave it where somebody else of that name is meant.",
)
NONE = Words("Không còn văn bản nào phải xem.", "No text is left to look at.")
OPEN = Words("Mở trang", "Open its page")
WORDING = Words("Viết lại", "Write it anew")
MEND = Words("Ghi câu mới", "Write it")
REASON = Words("Lý do giữ nguyên", "Why it stays")
LEAVE = Words("Giữ nguyên", "Leave it")
ISSUED = Words(
    "Báo cáo giữ nguyên như khi ký: sửa bản dự thảo hoặc phát hành lại, rồi ghi lý do.",
    "A report stays as signed: mend the draft or issue it anew, then say so.",
)
MENDED = Words("Đã ghi câu mới.", "Written.")
LEFT = Words("Đã giữ nguyên, có ghi lý do.", "Left, with its reason.")
