"""Words of inspections: about books and work, never about a citizen."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words
from danso.work.inspections.items import ITEMS

TABS = STEERING
TITLE = Words("Kiểm tra", "Inspections")
SUB = Words("kế hoạch, mẫu hộ, phúc tra, kết luận, khắc phục", "plan, sample, re-interview, conclusion, remedies")
NONE = Words("Chưa có cuộc kiểm tra nào", "No inspection yet")
NONE_TEXT = Words(
    "Lập kế hoạch kiểm tra một xã, hoặc tự kiểm tra; cuộc kiểm tra của cấp trên cũng hiện ở đây.",
    "Plan the inspection of a commune, or of one's own work; those of the level above show here too.",
)
PLAN, CHECKLISTS = Words("Lập kế hoạch kiểm tra", "Plan an inspection"), Words("Nội dung chấm điểm", "Checklists")
INSPECTED, INSPECTS = Words("Đơn vị được kiểm tra", "Inspected unit"), Words("Đơn vị kiểm tra", "Inspecting unit")
KIND, DAYS, STATE, SCORE = (
    Words("Loại", "Kind"),
    Words("Thời gian", "Days"),
    Words("Bước", "Step"),
    Words("Điểm", "Points"),
)
DAYS_FROM_TO = Words("{first} đến {last}", "{first} to {last}")
KINDS: dict[str, Words] = {
    "comprehensive": Words("Kiểm tra công tác dân số", "Inspection of population work"),
    "book": Words("Kiểm tra Sổ A0", "Inspection of the A0 book"),
    "self": Words("Tự kiểm tra", "Self-inspection"),
    "recheck": Words("Phúc tra", "Recheck"),
}
ROLES: dict[str, Words] = {
    "head": Words("Trưởng đoàn", "Head of team"),
    "deputy": Words("Phó Trưởng đoàn", "Deputy head"),
    "secretary": Words("Thư ký", "Secretary"),
    "member": Words("Thành viên", "Member"),
}

# the plan
PLAN_NUMBER, PLAN_DATE = Words("Kế hoạch số", "Plan number"), Words("ngày", "of")
DECISION_NUMBER = Words("Quyết định lập đoàn số", "Decision on the team")
FIRST, LAST, PLACE = Words("Từ ngày", "From"), Words("đến ngày", "to"), Words("Nơi làm việc", "Place")
TEAM, NAME, POST, ROLE = (
    Words("Đoàn kiểm tra", "Team"),
    Words("Họ và tên", "Name"),
    Words("Chức vụ", "Post"),
    Words("Nhiệm vụ trong đoàn", "Duty in the team"),
)
UNIT_HINT = Words("Mã hoặc tên xã, phường, đặc khu", "Code or name of the commune")
ITEMS_TITLE = Words("Nội dung và điểm tối đa", "What is looked at and most points")
ITEMS_HINT = Words("Mỗi dòng một nội dung: nội dung | điểm tối đa", "One item a line: what is looked at | most points")
ITEMS_EMPTY = Words(
    "Để trống: lấy nội dung đang dùng của loại kiểm tra đã chọn.",
    "Leave empty to take the list in use for the kind chosen.",
)
SAVE_PLAN, PLANNED = Words("Ghi kế hoạch", "Save the plan"), Words("Đã ghi kế hoạch kiểm tra.", "The plan is saved.")
CHECKLIST_SUB = Words("áp dụng cho cuộc kiểm tra lập từ hôm nay", "for inspections planned from today")
SAVE, SAVED = Words("Ghi", "Save"), Words("Đã ghi.", "Saved.")
TOTAL_POINTS = Words("Tổng điểm tối đa: {n}", "Most points in all: {n}")

# one inspection
STEPS, BASIS = Words("Các bước", "Steps"), Words("Căn cứ", "Basis")
NO_DECISION = Words("chưa ghi", "not written")
DOCUMENT = Words("{number}, ngày {day}", "{number}, {day}")
CHECKLIST = Words("Chấm điểm theo nội dung", "Points by item")
SCORED = Words("{score}/{most} điểm, đã chấm {done}/{of} mục", "{score}/{most} points, {done} of {of} items scored")
NUMBER = Words("TT", "No.")
ITEM, MOST, REMARK, BY = (
    Words("Nội dung", "What is looked at"),
    Words("Tối đa", "Most"),
    Words("Ghi nhận", "Remark"),
    Words("Người chấm", "Scored by"),
)
TYPE_SCORES = Words("Nhập điểm", "Type points")
SAMPLE, DRAW = Words("Mẫu hộ phúc tra", "Sample of households"), Words("Rút mẫu", "Draw the sample")
TO_SAMPLE = Words("Mở mẫu", "Open the sample")
NO_SAMPLE = Words("Chưa rút mẫu hộ.", "No sample drawn yet.")
DRAWN = Words(
    "{n} hộ rút từ {frame} hộ ngày {day}, số gieo {seed}, mốc số liệu {cutoff}; {typed} hộ đã nhập kết quả.",
    "{n} households of {frame} drawn on {day}, seed {seed}, cut-off {cutoff}; results of {typed} typed.",
)
RESULTS = Words("Kết quả phúc tra so với Sổ A0", "Re-interview against the A0 book")
RESULTS_NOTE = Words(
    "Tỷ lệ ước lượng cho mọi hộ của xã, mỗi hộ tính theo xác suất được rút; trong ngoặc là khoảng tin cậy 95%. Khác nhau "
    "giữa sổ và lời gia đình chưa nói bên nào đúng: xem lại từng hộ rồi đính chính.",
    "Rates speak for all households of the commune, each by its chance of having been drawn; in brackets the 95 % "
    "interval. A difference does not say who is right: look at each household, then correct.",
)
HOUSEHOLDS_DIFFER = Words("Hộ có điểm khác sổ", "Households with a difference")
POINTS_DIFFER = Words("Điểm thông tin khác sổ", "Points that differ")
PLAIN = Words("Riêng phần rút ngẫu nhiên: {rate}", "The part drawn by chance alone: {rate}")
OF = Words("{differ}/{compared}", "{differ}/{compared}")
RATE = Words("{rate}% ({low}–{high}%)", "{rate} % ({low}–{high} %)")
INTERVAL = Words("{low}–{high}%", "{low}–{high} %")
NOT_COMPARED, SMALL = Words("chưa có", "none"), Words("số ít", "small")
AREA, POINT = Words("Địa bàn", "Collection area"), Words("Thông tin", "Point")
WHOLE = Words("Toàn đơn vị", "The whole unit")
OUTCOMES: dict[str, Words] = {
    "done": Words("đã phỏng vấn", "interviewed"),
    "away": Words("không gặp", "nobody met"),
    "refused": Words("không trả lời", "no answer"),
    "gone": Words("hộ không còn ở đó", "no longer there"),
}
OUTCOME_N = Words("{what}: {n} hộ", "{what}: {n}")
FINDINGS, REMEDY, DUE = (
    Words("Tồn tại, việc khắc phục", "Findings and remedies"),
    Words("Việc phải khắc phục", "Remedy"),
    Words("Thời hạn", "Due"),
)
FINDING, CHECKED = Words("Tồn tại", "Finding"), Words("Kết quả khắc phục", "Outcome of the remedy")
NO_FINDING = Words("Chưa ghi tồn tại nào.", "No finding written.")
TO_FINDINGS = Words("Ghi tồn tại, phúc tra khắc phục", "Findings and recheck")
REMEDIES: dict[str, Words] = {
    "remedied": Words("đã khắc phục", "remedied"),
    "partly": Words("khắc phục một phần", "partly remedied"),
    "not": Words("chưa khắc phục", "not remedied"),
}
PAPERS = Words("Văn bản", "Papers")
MINUTES, CONCLUSION = (
    Words("Biên bản kiểm tra", "Minutes"),
    Words("Thông báo kết luận kiểm tra", "Notice of conclusion"),
)
CONCLUDE = Words("Kết luận, giao việc khắc phục", "Conclude and give the remedies as tasks")
CONCLUSION_NUMBER = Words("Thông báo kết luận số", "Notice number")
CONCLUDED = Words("Đã kết luận; việc khắc phục đã thành nhiệm vụ.", "Concluded; the remedies are tasks now.")
CLOSE, CLOSED = Words("Kết thúc cuộc kiểm tra", "Close the inspection"), Words("Đã kết thúc.", "Closed.")

# the sample
SIZE, RISK, SEED = (
    Words("Số hộ rút", "Households to draw"),
    Words("Phần theo rủi ro (%)", "Part by risk (%)"),
    Words("Số gieo", "Seed"),
)
SEED_HINT = Words(
    "Nêu trước khi rút, ví dụ số kế hoạch; cùng số gieo và cùng mốc số liệu luôn cho cùng một mẫu.",
    "Stated before the draw, such as the plan's number; the same seed and cut-off always give the same sample.",
)
RISK_HINT = Words(
    "Phần còn lại mọi hộ có cơ hội như nhau. Dấu hiệu rủi ro chỉ nói về sổ sách.",
    "For the rest all households have equal chances. Signs of risk speak of the paper only.",
)
FRAME, STRATUM = Words("Hộ trong khung", "In the frame"), Words("Dân tộc của chủ hộ", "Ethnic group of the head")
DRAWN_N, CHANCE_N = Words("Rút", "Drawn"), Words("trong đó ngẫu nhiên", "of these by chance")
OTHER_GROUP = Words("Dân tộc khác, chưa ghi", "Other groups, or not written")
SIGN, SIGN_FRAME = Words("Dấu hiệu trên sổ", "Sign in the book"), Words("Hộ trong mẫu", "In the sample")
SIGNS: dict[str, Words] = {
    "odd": Words("Dữ liệu cần xem lại", "Data to look at again"),
    "held": Words("Dòng phiếu cần xem lại", "Lines held"),
    "own": Words("Dòng do chính người ghi thẩm định", "Lines appraised by their own writer"),
    "rough": Words("Ngày sinh chỉ rõ tháng hoặc năm", "Birth known to the month or year"),
    "unreviewed": Words("Quá một năm chưa rà soát", "Not reviewed for a year"),
}
AGAIN_SAME = Words("Rút lại từ số gieo cho đúng mẫu này.", "Drawn again from the seed: the same sample.")
AGAIN_OTHER = Words("Rút lại từ số gieo không cho mẫu này.", "Drawn again from the seed: another sample.")
PRINT_SHEETS, PURPOSE = Words("In phiếu phúc tra ({n} hộ)", "Print the sheets ({n})"), Words("Mục đích", "Purpose")
CHOOSE_PURPOSE = Words("chọn mục đích", "choose a purpose")
HOUSEHOLD_N, CALL = Words("Hộ thứ", "No."), Words("Kết quả", "Result")
TYPE_ANSWERS, NOT_TYPED = Words("Nhập", "Type"), Words("chưa nhập", "not typed")
DIFFER_N = Words("khác {differ}/{compared}", "{differ}/{compared} differ")
FINISH = Words("Đã đến đủ các hộ", "All households are done")
FINISHED = Words("Đã kết thúc bước đến hộ.", "The visits are over.")
SAMPLED = Words("Đã rút mẫu.", "The sample is drawn.")

# re-interview
SHEET, ASKED_DAY = Words("Phiếu phúc tra hộ", "Re-interview sheet"), Words("Ngày hỏi", "Asked on")
SHEET_SUB = Words("Hộ thứ {n}, hộ số {number}, {area}", "No. {n}, household {number}, {area}")
AS_OF = Words("Hỏi tình hình đến ngày {day}", "Ask about {day}")
OUTCOME, HOW = Words("Kết quả đến hộ", "What came of the call"), Words("Cách hỏi", "How")
HOWS: dict[str, Words] = {
    "paper": Words("đến hộ, ghi phiếu", "visit, on paper"),
    "phone": Words("qua điện thoại", "by telephone"),
}
IN_BOOK = Words("Người trong sổ", "In the book")
FOUND, EXTRA = Words("Có ở hộ", "Lives here"), Words("Số người ở hộ mà sổ chưa có", "People not in the book")
NAME_SAME = Words("Họ tên", "Name")
YES, NO, SAME, OTHER = (
    Words("có", "yes"),
    Words("không", "no"),
    Words("đúng", "same"),
    Words("khác", "other"),
)
NO_METHOD = Words("không dùng", "none")
TYPED_BLIND = Words(
    "Nhập đúng lời gia đình trên phiếu; để trống điều không hỏi. Trang này không cho xem sổ ghi gì.",
    "Type what the family said; leave empty what was not asked. This page does not show what the book says.",
)
SAVE_NEXT = Words("Ghi, sang hộ sau", "Save and go on")
NOBODY = Words(
    "Đến ngày rút mẫu, sổ không có ai trong hộ này.", "On the day of the draw the book has nobody in this household."
)
COMPARED = Words("So với sổ: {text}", "Against the book: {text}")
ALL_SAME = Words("không điểm nào khác", "nothing differs")
ITEM_N = Words("{item} {n}", "{item} {n}")
SHEET_ROWS = 7
SHEET_HEADS = (
    NUMBER,
    Words("Họ và tên", "Name"),
    Words("Nam/nữ", "M/F"),
    ITEMS["birth"],
    ITEMS["relation"],
    ITEMS["marital"],
    ITEMS["ethnicity"],
    Words("BPTT đang dùng (vợ 15-49 tuổi)", "Method (wives 15-49)"),
)
SHEET_ASK = Words(
    "Hỏi và ghi mọi người thực tế ở hộ đến ngày {day}; không mang theo Sổ A0 của hộ.",
    "Ask about and write everybody who lived here on {day}; the household's A0 sheet is not brought along.",
)
SHEET_SIGNS = (Words("Người phỏng vấn", "Interviewer"), Words("Người trả lời", "Who answered"))
STAMP = Words("{who} in lúc {when}. Mục đích: {purpose}.", "Printed by {who}, {when}. Purpose: {purpose}.")
MARK = Words("{who} · {day}", "{who} · {day}")
PRINT_NOW, BACK = Words("In ngay", "Print now"), Words("Về mẫu hộ", "Back to the sample")
HEAD_OF = Words("Chủ hộ: {name}", "Head: {name}")
ADDRESS = Words("Địa chỉ: {address}", "Address: {address}")

# findings
ADD = Words("Ghi tồn tại", "Add the finding")
DROP = Words("Bỏ", "Take back")
STANDS_NOW = Words("Đang có:", "Stands now:")
REMARKS, OPINION = (
    Words("Nhận xét chung của đoàn", "The team's remarks"),
    Words("Ý kiến của đơn vị được kiểm tra", "What the inspected unit says"),
)
RECHECK, NOTE = Words("Ghi kết quả khắc phục", "Write the outcome"), Words("Bằng chứng", "Evidence")
NO_CITIZEN = Words("Không ghi tên người dân.", "Name no citizen.")
BAD_DAY = Words("Không đọc được ngày sinh.", "The birth date cannot be read.")
IN_LINE = Words("Người thứ {n}: {text} Chưa ghi gì.", "Person {n}: {text} Nothing was written.")
