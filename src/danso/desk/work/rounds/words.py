"""Words of the rounds."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words

TABS = STEERING
ROUNDS = Words("Đợt rà soát", "Rounds")
SUB = Words(
    "rà soát năm, khóa sổ 31/12, đổi sổ A0, điều tra cơ bản",
    "yearly review, closing on 31/12, renewal of the A0 book, basic survey",
)
OPEN_ONE, OPEN_TITLE = Words("Mở đợt rà soát", "Open a round"), Words("Mở đợt rà soát", "Open a round")
NONE = Words("Chưa có đợt rà soát nào", "No round yet")
NONE_TEXT = Words(
    "Có kế hoạch thì mở đợt: hệ thống in phiếu sẵn theo địa bàn và theo dõi từng hộ.",
    "With a plan at hand, open one: sheets are printed by area and every household is followed.",
)
UNIT, KIND, PLAN, DAYS_OF, STATE = (
    Words("Đơn vị", "Unit"),
    Words("Loại đợt", "Kind"),
    Words("Kế hoạch", "Plan"),
    Words("Thời gian", "Days"),
    Words("Tình trạng", "State"),
)
PLAN_N = Words("số {number} ngày {day}", "{number} of {day}")
FROM_TO = Words("{first} đến {last}", "{first} to {last}")
RUNNING = Words("đang tiến hành", "running")
COMING = Words("chưa đến ngày", "to come")
CLOSED_ON = Words("đã đóng {day}", "closed {day}")
# ---------------------------------------------------------------- opening
PLAN_NUMBER = Words("Kế hoạch số", "Plan number")
DAYS: dict[str, Words] = {
    "plan_on": Words("Ngày kế hoạch", "Day of the plan"),
    "first": Words("Từ ngày", "From"),
    "last": Words("Đến ngày", "To"),
    "book_on": Words("Đối chiếu với sổ tính đến ngày", "Against the book of"),
    "renewed_on": Words("Hộ số mới từ ngày (chỉ khi đổi sổ A0)", "New numbers from (renewal only)"),
}
DAY_HINT = Words("Ghi như 31/12 (năm nay) hoặc {day}.", "Write it as 31/12 (this year) or {day}.")
DAY_UNREAD = Words(
    "Có ngày chưa đọc được. Ghi đủ ngày, tháng, ví dụ 31/12/2026.", "A day could not be read. Write it as 31/12/2026."
)
AREAS, ALL_AREAS = Words("Địa bàn", "Areas"), Words("Bỏ chọn địa bàn không rà soát.", "Untick areas that are left out.")
OPENED = Words("Đã mở đợt: {kind}.", "Opened: {kind}.")
BACK = Words("Các đợt rà soát", "All rounds")
# ---------------------------------------------------------------- one round
TITLE = Words("{kind} {year}", "{kind} {year}")
BOOK_ON = Words("theo sổ ngày {day}", "by the book of {day}")
VISITED_OF = Words("{visited} / {all} hộ đã rà soát", "{visited} / {all} households reviewed")
PERCENT = Words("{n}%", "{n}%")
AREA, HOUSEHOLDS, AS_BOOK, DIFFERS, NEW, WAITING, SLIPS = (
    Words("Địa bàn", "Area"),
    Words("Số hộ", "Households"),
    Words("Đúng như sổ", "As in the book"),
    Words("Có khác", "Differ"),
    Words("Mới vào sổ", "New in the book"),
    Words("Chưa rà soát", "Not reviewed"),
    Words("Phiếu đã ghi", "Slips written"),
)
AREA_STATE, DONE, LEFT, GOING = (
    Words("Tình trạng", "State"),
    Words("xong", "done"),
    Words("để lại", "left"),
    Words("đang làm", "going on"),
)
TOTAL = Words("Cộng", "Total")
UNWRITTEN_N = Words("{n} hộ chưa ghi phiếu", "{n} without a slip")
LEFT_BECAUSE = Words("Để lại: {why} ({who} ghi).", "Left: {why} (by {who}).")
TAKE_UP = Words("Rà soát tiếp", "Take up again")
LEAVE_TITLE = Words("Để lại một địa bàn", "Leave an area")
LEAVE, REASON = Words("Để lại", "Leave"), Words("Lý do", "Reason")
LEAVE_HELP = Words(
    "Đóng đợt mà không chờ địa bàn này; lý do in vào biên bản. Không ghi tên người dân.",
    "The round closes without it; the reason is printed in the minutes. Name no citizen.",
)
LEFT_NOW, TAKEN_UP = (
    Words("Đã ghi: để lại địa bàn này.", "The area is left."),
    Words("Đã ghi: địa bàn này rà soát tiếp.", "The area is taken up again."),
)
CHECKS = Words("Trước khi đóng đợt", "Before the round is closed")
MET, UNMET, ASKED = Words("xong", "met"), Words("chưa xong", "open"), Words("nên làm", "advised")
CLOSE = Words("Đóng đợt rà soát", "Close the round")
CLOSE_WHY = Words("Còn việc ở trên chưa xong nên chưa đóng được.", "Not everything above is met yet.")
CLOSE_HELP = Words(
    "Đóng rồi không đánh dấu thêm được; số liệu biên bản giữ nguyên.",
    "Once closed no mark is taken; the figures of the minutes stand.",
)
CLOSE_BY_HEAD = Words("Thủ trưởng đơn vị đóng đợt.", "The head of the unit closes it.")
CLOSED_NOW = Words("Đã đóng đợt rà soát. In biên bản để ký.", "The round is closed. Print the minutes to be signed.")
CLOSED_BY = Words("{who} đóng ngày {day}.", "Closed by {who} on {day}.")
MINUTE, MINUTE_DRAFT = Words("Biên bản", "Minutes"), Words("Dự thảo biên bản", "Draft minutes")
WORD, PDF = Words("Word", "Word"), Words("PDF", "PDF")
FOUND = Words("Điểm khác với sổ", "Differences from the book")
FOUND_NONE = Words("Chưa có điểm khác nào được ghi.", "Nothing written yet.")
FOUND_LIST = Words("Danh sách theo hộ", "List by household")
SAMPLE = Words("Thẩm định mẫu", "Sample")
RENEWAL, OLD_BOOK_PAGE = Words("Đổi sổ, đánh hộ số", "Renewal, new numbers"), Words("Sổ cũ đã khóa", "The old book")
NOT_DRAWN = Words("Chưa rút mẫu.", "Not drawn yet.")
# ---------------------------------------------------------------- one area
TYPE = Words("Hộ số", "Household numbers")
TYPE_HELP = Words(
    "12 Enter: đúng như sổ. 12k: có khác. 12x: bỏ đánh dấu. Ghi nhiều hộ một lần: 1-20 22k 23.",
    "12 Enter: as in the book. 12k: differs. 12x: take back. Several at once: 1-20 22k 23.",
)
VISITED_ON = Words("Ngày đến hộ", "Day of the visit")
WRITE = Words("Ghi", "Write")
SHOW_ALL, SHOW_WAITING, SHOW_DIFFERS = (
    Words("Tất cả ({n})", "All ({n})"),
    Words("Chưa rà soát ({n})", "Not reviewed ({n})"),
    Words("Có khác ({n})", "Differ ({n})"),
)
SHOW = Words("Xem", "Show")
NUMBER, HEAD, PEOPLE = Words("Hộ số", "No."), Words("Chủ hộ, địa chỉ", "Head, address"), Words("Số người", "People")
STATUS = Words("Kết quả", "Result")
ON_DAY = Words("ngày {day}", "on {day}")
BY_PHONE = Words("theo phiếu", "by slip")
STATUSES: dict[str, Words] = {
    "as_book": Words("đúng như sổ", "as in the book"),
    "differs": Words("có khác", "differs"),
    "new": Words("mới vào sổ", "new in the book"),
    "waiting": Words("chưa rà soát", "not reviewed"),
}
GOING_ON = Words("Đợt rà soát đang tiến hành", "A round is going on")
GONE_TO = Words("Hộ này đã đánh dấu.", "This household is marked.")
SLIPS_N = Words("{n} phiếu", "{n} slips")
TO_WRITE = Words("chưa ghi phiếu", "no slip yet")
WRITE_SLIP = Words("Ghi phiếu", "Write a slip")
MARK = Words("Đánh dấu", "Mark")
B_SAME, B_DIFFERS, B_UNDO = Words("Đúng", "Same"), Words("Khác", "Differs"), Words("Bỏ", "Undo")
MARK_OF = Words("hộ {number}", "household {number}")
EMPTY = Words("Danh sách này không còn hộ nào.", "No household is left on this list.")
N_AS_BOOK, N_DIFFERS, N_UNDONE, N_SAME = (
    Words("{n} hộ đúng như sổ", "{n} as in the book"),
    Words("{n} hộ có khác", "{n} differ"),
    Words("{n} hộ bỏ đánh dấu", "{n} taken back"),
    Words("{n} hộ đã đánh dấu từ trước", "{n} marked before"),
)
MARKED = Words("Đã ghi: {what}.", "Written: {what}.")
NOTHING_TYPED = Words("Chưa có hộ nào để ghi. Gõ hộ số rồi Enter.", "Nothing to write. Type a number, then Enter.")
UNKNOWN_NUMBERS = Words(
    "Địa bàn không có, hoặc có hai hộ cùng số: {numbers}. Xem lại giúp; các số này còn trong ô.",
    "Not in the area, or carried by two households: {numbers}. Check them; they are still in the field.",
)
IS_CLOSED = Words("Đợt đã đóng, chỉ xem.", "The round is closed: to look at only.")
PRINT, PURPOSE, CHOOSE_PURPOSE = (
    Words("In phiếu rà soát", "Print the sheets"),
    Words("In để", "Print for"),
    Words("chọn mục đích in", "choose the purpose"),
)
# ---------------------------------------------------------------- the paper
SHEET = Words("Phiếu rà soát hộ", "Review sheets")
SHEET_SUB = Words("{kind}, theo sổ ngày {day}", "{kind}, by the book of {day}")
PRINT_NOW, PRINT_HINT = (
    Words("In trang này", "Print this page"),
    Words("Bấm Ctrl + P để in. Lần in này đã ghi vào nhật ký.", "Press Ctrl + P to print. This print is recorded."),
)
STAMP = Words(
    "Tài liệu nội bộ, có thông tin cá nhân. {who} in {when} để {purpose}. Dùng xong hủy hoặc trả lại cơ quan.",
    "Internal, holds personal data. Printed by {who}, {when}, for {purpose}. Destroy or return after use.",
)
WATERMARK = Words("NỘI BỘ · {who} · {day}", "INTERNAL · {who} · {day}")
HOUSEHOLD_LINE = Words("Hộ số {number}", "Household {number}")
LINE_NO, NAME, RELATION, SEX, BIRTH, MARITAL, RESIDENCE, SAME_NOW, OTHER_NOW = (
    Words("TT", "No."),
    Words("Họ và tên", "Name"),
    Words("Quan hệ", "Relation"),
    Words("Giới", "Sex"),
    Words("Ngày sinh", "Born"),
    Words("Hôn nhân", "Marital"),
    Words("Cư trú", "Residence"),
    Words("Đúng", "Right"),
    Words("Thực tế khác (ghi rõ)", "What is different"),
)
BOXES = Words(
    "☐ Đúng như sổ   ☐ Có khác   Ngày đến: ....../......   Người trả lời ký: ..............................",
    "☐ As in the book   ☐ Differs   Day: ....../......   Signed by who answered: ..............................",
)
BACK_TO_AREA = Words("Về địa bàn", "Back to the area")
# ---------------------------------------------------------------- what was found
FOUND_SUB = Words("{households} hộ có khác, {slips} phiếu", "{households} households differ, {slips} slips")
ALL_KINDS, ALL_OF = Words("Mọi loại phiếu", "Any kind"), Words("Mọi địa bàn", "All areas")
KIND_OF_SLIP = Words("Loại phiếu", "Kind of slip")
N_OF = Words("{name} ({n})", "{name} ({n})")
MORE = Words("Còn {n} hộ nữa. Chọn một địa bàn để xem hết.", "{n} more households. Choose an area to see all.")
WHAT = Words("Đã ghi", "Written")
# ---------------------------------------------------------------- the sample
SAMPLE_INTRO = Words(
    "Rút số hộ như nhau ở mỗi địa bàn trong các hộ đã rà soát. Cùng số gieo thì rút ra đúng mẫu này.",
    "The same number of reviewed households from each area. Whoever has the seed draws the same sample.",
)
PER_AREA, SEED = Words("Số hộ mỗi địa bàn", "Households per area"), Words("Số gieo", "Seed")
DRAW, DRAW_AGAIN = Words("Rút mẫu", "Draw"), Words("Rút lại", "Draw again")
DRAWN = Words("Đã rút {n} hộ.", "{n} households drawn.")
DRAWN_BY = Words("{per_area} hộ mỗi địa bàn, số gieo {seed}", "{per_area} per area, seed {seed}")
RIGHT, WRONG = Words("Đúng", "Right"), Words("Không đúng", "Not right")
ANSWER = Words("Ghi kết quả", "Write the answers")
ANSWERED = Words("Đã ghi kết quả {n} hộ.", "{n} answers written.")
SECOND_VISIT = Words("Thực tế so với kết quả rà soát", "The second visit against the round")
ROUND_SAID = Words("Đợt rà soát ghi", "The round says")
RATE = Words("{wrong} / {n} hộ không đúng", "{wrong} / {n} not right")
RATE_INTERVAL = Words("{share}%, khoảng tin cậy 95% từ {low}% đến {high}%", "{share}%, 95% interval {low}% to {high}%")
RATE_NOTE = Words(
    "Các địa bàn tính như nhau, chưa theo số hộ. Còn {n} hộ chưa có kết quả.",
    "Areas count alike, not by size. {n} households not answered yet.",
)
NOT_SAMPLED = Words("Chưa rút mẫu", "No sample yet")
NOT_SAMPLED_TEXT = Words(
    "Ghi số hộ mỗi địa bàn và số gieo ở trên, rồi rút mẫu.", "Write the number and the seed above, then draw."
)
# ---------------------------------------------------------------- the renewal
RENEWAL_INTRO = Words(
    "Hộ số mới có từ ngày {day}, đánh 1, 2, 3 … theo địa bàn. Số cũ vẫn giữ, tìm được và in bên cạnh.",
    "New numbers hold from {day}: 1, 2, 3 ... in each area. Old ones are kept, found and printed beside.",
)
KEPT_INTRO = Words(
    "Sổ cũ tính đến ngày {day} được giữ như khi đóng đợt (mốc số liệu {cutoff}).",
    "The old book of {day} is kept as it was at the closing (cut-off {cutoff}).",
)
NOT_KEPT = Words("Sổ cũ được giữ khi thủ trưởng đóng đợt.", "The old book is kept when the head closes the round.")
NUMBERED_AT = Words("đã đánh số {at}, {who}", "numbered {at} by {who}")
NOT_NUMBERED = Words("chưa đánh số", "not numbered")
PREVIEW = Words("Xem số mới", "See new numbers")
OLD_BOOK, NEW_BOOK = Words("Sổ cũ", "Old book"), Words("Sổ mới", "New book")
BOOKS = Words("In sổ (PDF)", "Print (PDF)")
OLD, NEWS = Words("Số cũ", "Old"), Words("Số mới", "New")
SORT = Words("Xếp theo", "In order of")
ORDERS: dict[str, Words] = {"so": Words("số cũ", "old number"), "dia-chi": Words("địa chỉ", "address")}
GIVE = Words("Đánh số {n} hộ, {area}", "Renumber {n} households, {area}")
KEEPS = Words("giữ nguyên", "kept")
RENUMBERED = Words(
    "Đã đánh số: {given} hộ có số mới, {kept} hộ giữ số cũ.", "{given} households have new numbers, {kept} keep theirs."
)
RENUMBERED_BEFORE = Words("Địa bàn này đã đánh số từ trước.", "This area was renumbered before.")
WAIT = Words(
    "Đánh số sau khi thủ trưởng đóng đợt và từ ngày {day}; đây là bản xem trước.",
    "Numbers are given once the head has closed the round, from {day}; this is a preview.",
)
DONE_OF = Words("{done} / {all} địa bàn đã đánh số", "{done} / {all} areas renumbered")
