"""Words of the typing sheet."""

from danso.values.words import Words

TITLE = Words("Bảng nhập phần mềm của Bộ, {month}", "For the ministry's software, {month}")
SUB = Words("{done} trong {all} dòng đã nhập", "{done} of {all} lines typed")
TYPED = Words("Đã nhập phần mềm của Bộ", "Typed into the ministry's software")
HELP = Words(
    "Dòng đã thẩm định, xếp theo mười một danh sách. Nhập xong dòng nào thì đánh dấu dòng đó; dấu được giữ lại.",
    "Appraised lines in the order of the eleven lists. Tick a line once typed; ticks are kept.",
)
SAVE = Words("Lưu dấu", "Save the ticks")
SAVED = Words("Đã đánh dấu thêm {n} dòng.", "{n} more lines ticked.")
SAVED_ALREADY = Words("Các dòng này đã được đánh dấu từ trước.", "These lines were ticked already.")
UNTICK = Words("Bỏ dấu", "Take back")
UNTICKED = Words("Đã bỏ dấu 1 dòng.", "1 tick taken back.")
NOT_TICKED = Words("Dòng này không còn dấu.", "The line has no tick.")
ONLY_OPEN = Words("Chỉ dòng chưa nhập", "Only lines not typed")
ALL_LINES = Words("Mọi dòng", "All lines")
NONE = Words("Không có dòng nào để nhập", "Nothing to type")
NONE_TEXT = Words("Dòng hiện ra ở đây sau khi thẩm định.", "Lines appear here once appraised.")
ALL_TYPED = Words("Đã nhập hết các dòng của tháng", "Every line of the month is typed")
ALL_TYPED_TEXT = Words("Dòng thẩm định thêm sẽ hiện ở đây.", "Lines appraised later appear here.")
EXCEL = Words("Tải Excel", "Download Excel")
BACK = Words("Trang chốt tháng", "The month's page")
NUMBER = Words("TT", "No.")
TICK = Words("Đã nhập dòng {n}", "Line {n} typed")
KEY_NEXT = Words("đánh dấu, xuống dòng sau", "tick, go to the next")
KEY_MOVE = Words("chọn dòng", "choose a line")
KEPT = Words("Đã lưu dấu vừa đánh.", "The tick is kept.")
LOST = Words(
    "Chưa lưu được dấu vừa đánh: phiên đã hết hoặc mất mạng. Mở lại trang, đăng nhập rồi đánh dấu lại dòng đó.",
    "The tick was not saved: the session ended or the network is down. Reload, sign in and tick the line again.",
)
