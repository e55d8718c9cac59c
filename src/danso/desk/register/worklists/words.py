"""Words of the work lists."""

from danso.values.words import Words

WORK = Words("Danh sách việc", "Work lists")
WORK_SUB = Words("tính đến ngày {day}", "as of {day}")
INTRO = Words(
    "Mỗi danh sách nói rõ vì sao một người có tên. Ghi phiếu xong, người đó tự ra khỏi danh sách.",
    "Each list says why a person is on it. Once the slip is written, the person leaves the list.",
)
LIST, HOW_MANY, WHO = (
    Words("Danh sách", "List"),
    Words("Số dòng", "Lines"),
    Words("Ai có trong danh sách", "Who is on it"),
)
NOBODY = Words("không còn ai", "nobody")
UNPROVEN = Words("Chưa kiểm chứng văn bản", "Text not checked")
BASIS = Words("Căn cứ: {basis}.", "Basis: {basis}.")
CHOOSE_COMMUNE = Words(
    "Danh sách có tên người làm theo từng xã. Chọn xã, phường, đặc khu:",
    "Named lists are made commune by commune. Choose one:",
)
LINES = Words("{n} dòng", "{n} lines")
AREA, ALL_AREAS = Words("Địa bàn", "Area"), Words("Cả đơn vị ({n})", "The whole unit ({n})")
AREA_N = Words("{name} ({n})", "{name} ({n})")
SHOW = Words("Xem", "Show")
EMPTY = Words("Không còn ai trong danh sách này", "Nobody is left on this list")
EMPTY_TEXT = Words("Việc đã xong, hoặc chưa đến hạn.", "The work is done, or not yet due.")
NUMBER, PERSON, WHY, RESULT = (
    Words("Hộ số", "Household no."),
    Words("Họ và tên, ngày sinh", "Name, birth"),
    Words("Vì sao có trong danh sách", "Why on the list"),
    Words("Kết quả (ghi tay)", "Result (by hand)"),
)
NUMBER_ITEM = Words("Hộ số", "Household")
WHOLE_HOUSEHOLD = Words("(cả hộ)", "(whole household)")
PURPOSE = Words("In để", "Print for")
CHOOSE_PURPOSE = Words("chọn mục đích in", "choose the purpose")
PRINT = Words("In {n} dòng", "Print {n} lines")
PRINT_NOTE = Words(
    "Chỉ dùng trong cơ quan. Mỗi lần xem và in đều ghi vào nhật ký; mục đích in trên mọi trang.",
    "For use inside the office. Each view and print is recorded; the purpose stands on every page.",
)
STAMP = Words(
    "Tài liệu nội bộ, có thông tin cá nhân. {who} in {when} để {purpose}. Dùng xong hủy hoặc trả lại cơ quan.",
    "Internal, holds personal data. Printed by {who}, {when}, for {purpose}. Destroy or return after use.",
)
MARK = Words("NỘI BỘ · {who} · {day}", "INTERNAL · {who} · {day}")
PRINT_NOW = Words("In trang này", "Print this page")
PRINT_HINT = Words(
    "Bấm Ctrl + P để in. Lần in này đã ghi vào nhật ký.", "Press Ctrl + P to print. This print is recorded."
)
BACK = Words("Về danh sách", "Back to the list")
SHEET = Words("Trang in danh sách", "List to print")
