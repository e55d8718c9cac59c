"""Words of the statement check."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words

TABS = STEERING
TITLE = Words("Kiểm tra số liệu trong văn bản", "Check the figures of a text")
SUB = Words("báo cáo, tin bài đã công bố; không lưu lại", "published reports and news; nothing is kept")
TEXT = Words("Dán đoạn văn bản, nhiều nhất {most} ký tự", "Paste the text, {most} characters at most")
FILE = Words("hoặc chọn tệp (.docx, .pdf, .txt)", "or choose a file (.docx, .pdf, .txt)")
WINDOW = Words("Kỳ, khi văn bản không nêu", "Window, where the text names none")
NO_WINDOW = Words("không chọn", "none chosen")
REGISTER = Words("So với sổ của {unit}", "Compare with the register of {unit}")
CHECK = Words("Kiểm tra", "Check")
PRINT = Words("In", "Print")
NOTHING = Words("Dán văn bản hoặc chọn một tệp.", "Paste a text or choose a file.")
COMPARED = Words(
    "Đã so phép tính trong văn bản và so với sổ của đơn vị; số của nơi khác trong văn bản vẫn được so với đơn vị này.",
    "The text's own sums were checked and the unit's register asked; figures of other places are compared with this unit too.",
)
NOT_COMPARED = Words(
    "Chỉ so phép tính trong văn bản, không so với sổ.", "Only the text's own sums were checked, not the register."
)
NOTHING_SEALED = Words(
    "Sổ chưa có lần tổng hợp nào nên chỉ so phép tính trong văn bản.",
    "Nothing is sealed yet: only the text's own sums were checked.",
)
TEXT_READ = Words("Văn bản đã đọc", "The text as read")
FIGURES = Words("Từng số liệu", "Each figure")
NO_FIGURES = Words("Văn bản không có số liệu nào.", "The text holds no figure.")
AS_PRINTED, OF_WHAT = Words("Văn bản ghi", "As printed"), Words("Là số liệu về", "What it is of")
VERDICT, RIGHT, WHY = Words("Kết luận", "Verdict"), Words("Giá trị đúng", "Right value"), Words("Vì sao", "Why")
KEY = Words("Dấu sau mỗi số:", "The mark behind each figure:")
WRONG_RIGHT = Words("giá trị đúng {value}", "right value {value}")
