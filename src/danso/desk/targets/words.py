"""What the pages of targets say."""

from __future__ import annotations

from danso.desk.shared.words import STEERING
from danso.guidance.distributing import BASES as BASES
from danso.guidance.pace_words import STATUS as STATUS
from danso.targets.splits import DIMENSIONS as DIMENSIONS
from danso.values.words import Words

TITLE = Words("Chỉ tiêu giao", "Targets")
TABS = STEERING
YEAR = Words("Năm", "Year")
SHOW = Words("Xem", "Show")
OF_YEAR = Words("năm {year}", "{year}")
JUDGED_AT = Words("số liệu đến ngày {day}", "figures to {day}")
TARGET = Words("Chỉ tiêu", "Target")
PLAN = Words("Số giao", "Planned")
REACHED = Words("Thực hiện", "Reached")
DUE = Words("Tiến độ cần đạt đến ngày {day}", "Due by {day}")
FORECAST = Words("Dự báo cả năm", "Year forecast")
BAR = Words("Vạch đen là tiến độ cần đạt đến ngày này", "The black stroke is what is due by this day")
REMARK = Words("Nhận xét", "Remark")
BETWEEN = Words("{low} – {high}", "{low} – {high}")
OF_PLAN = Words("{percent}% KH", "{percent}% of plan")
COVERS = Words("{n}/{all} đối tượng", "{n} of {all}")
SUM_OF_PARTS = Words(
    "tổng chỉ tiêu các đơn vị cũ, chưa có quyết định mới", "sum of the former units' targets, no decision yet"
)
DOCUMENT = Words("{number} ngày {day}", "{number} of {day}")
FROM = Words("áp dụng từ {day}", "from {day}")
NONE = Words("Năm {year} chưa ghi chỉ tiêu nào", "No target of {year} is recorded")
NONE_TEXT = Words(
    "Ghi chỉ tiêu khi có quyết định hoặc kế hoạch giao; tiến độ tự tính từ số liệu đã tổng hợp.",
    "Record targets once a decision sets them; their pace is counted from the sealed figures.",
)
SET = Words("Ghi chỉ tiêu", "Record a target")
REVISE = Words("Điều chỉnh chỉ tiêu", "Revise the target")
CASCADE = Words("Giao cho cấp dưới", "Give to the units below")
CASCADE_SHORT = Words("Cấp dưới", "Below")
PRINT_NOTE = Words(
    "“% KH” là phần của số giao; tỷ lệ kèm (… / … đối tượng) là độ bao phủ. Hai số này không so với nhau.",
    "“% of plan” is a part of what was planned; a share with its counts is coverage. The two are not compared.",
)
ALT = Words("{name}: {value}, cần {due}, giao {plan}", "{name}: {value}, {due} due, {plan} planned")

# one target
DECISION = Words("Văn bản giao", "Decision")
ISSUER = Words("Cơ quan giao", "Issued by")
SINCE = Words("Áp dụng từ ngày", "In force from")
KIND = Words("Loại", "Kind")
HISTORY = Words("Các lần giao", "What was set, and when")
CORRECTED = Words("đã đính chính", "corrected")
CORRECTION = Words("đính chính: {why}", "correction: {why}")
IN_FORCE = Words("đang áp dụng", "in force")
EARLIER = Words("trước đó", "earlier")
LATER = Words("chưa đến ngày áp dụng", "not yet in force")
HISTORY_NOTE = Words(
    "Báo cáo đã ký giữ nguyên chỉ tiêu lúc ký; điều chỉnh sau không sửa báo cáo cũ.",
    "A signed report keeps the target as it was; a later revision changes no earlier report.",
)
SPLITS = Words("Chia chỉ tiêu", "Parts of the target")
PART_OF = Words("bằng {percent}% chỉ tiêu “{name}”", "{percent}% of the target “{name}”")
CRITERION = Words("{level} đạt từ {value}", "{level} reaching {value}")
BASELINE = Words(
    "Mốc: kết quả chính thức năm {year} là {value} (báo cáo số {number}, mốc số liệu {cutoff}).",
    "Baseline: the official result of {year} is {value} (report {number}, cut-off {cutoff}).",
)
NO_BASELINE = Words("Chưa lưu kết quả chính thức năm trước làm mốc.", "Last year's official result is not kept yet.")
KEEP_BASELINE = Words("Lưu mốc năm trước", "Keep last year's result")
CORRECT = Words("Đính chính số ghi sai", "Correct what was typed wrong")
CORRECT_TEXT = Words(
    "Chỉ dùng khi gõ sai so với quyết định. Quyết định mới thì dùng “Điều chỉnh chỉ tiêu”.",
    "Only where the typing differs from the decision. A new decision is a revision.",
)
RIGHT_VALUE = Words("Số đúng", "Right number")
WHY = Words("Lý do", "Why")
PACE = Words("Tiến độ", "Pace")
NO_SUCH = Words("Chưa có chỉ tiêu này.", "There is no such target.")

# the form
INDICATOR = Words("Chỉ tiêu", "Indicator")
VALUE = Words("Giá trị giao", "Value")
UNIT = Words("Đơn vị tính", "Counted in")
VARIANT = Words("BPTT tính theo", "Contraception means")
TWO = Words("Một cặp tính hai người (quyết định quy định)", "A couple counts as two persons (the decision says so)")
OTHER = Words("Phần trăm của chỉ tiêu khác", "Percentage of another target")
CRITERION_VALUE = Words("Mức mỗi đơn vị phải đạt", "Value each unit must reach")
CRITERION_LEVEL = Words("Đếm theo", "Units counted")
LEVELS = {
    "": Words("–", "–"),
    "commune": Words("xã, phường, đặc khu", "communes"),
    "village": Words("thôn, tổ dân phố", "villages"),
}
NUMBER = Words("Số văn bản", "Document number")
DATED = Words("Ngày văn bản", "Document date")
SPLIT_HINT = Words(
    "Để trống nếu quyết định không chia. Tổng các phần phải bằng số giao; đợt chiến dịch không vượt số giao. "
    "Chỉ tiêu tỷ lệ, mức: ghi mốc cần đạt cuối mỗi quý.",
    "Leave empty where the decision does not split it. Parts add up to the target; rounds to no more. "
    "Of a share or level: what is due at each quarter's end.",
)
KINDS = {
    "count": Words("số lượng", "count"),
    "share": Words("tỷ lệ (%)", "share (%)"),
    "level": Words("mức phải đạt", "level"),
    "change": Words("tăng, giảm so với kết quả chính thức năm trước", "change against last year's official result"),
    "units_reaching": Words("số đơn vị đạt một mức", "number of units reaching a value"),
}
VARIANTS = {
    "A": Words("người mới sử dụng và duy trì", "new and continuing users"),
    "B": Words("người mới sử dụng", "new users"),
    "C": Words("người có sử dụng trong kỳ", "users at any time"),
    "D": Words("người đang sử dụng", "current users"),
    "E": Words("lượt sử dụng", "acceptances"),
}
UNITS = (
    Words("người", "persons"),
    Words("cặp", "couples"),
    Words("trẻ", "children"),
    Words("lượt", "events"),
    Words("hộ", "households"),
    Words("%", "%"),
    Words("‰", "‰"),
    Words("điểm %", "points"),
    Words("đơn vị", "units"),
    Words("bé trai/100 bé gái", "boys per 100 girls"),
    Words("con/phụ nữ", "children per woman"),
)
CHOOSE = Words("Chọn chỉ tiêu", "Choose an indicator")
NO_DAY = Words("Ghi ngày bắt đầu áp dụng.", "Give the day it takes effect.")
BAD_DAY = Words(
    "Ngày “{text}” chưa đọc được. Ghi như 15/01/2026.", "The day “{text}” cannot be read. Write 15/01/2026."
)
RECORD = Words("Ghi chỉ tiêu", "Record")
RECORDED = Words("Đã ghi chỉ tiêu.", "Recorded.")
CORRECTED_NOW = Words("Đã đính chính; số cũ vẫn còn trong lịch sử.", "Corrected; what stood before is kept.")
KEPT = Words("Đã lưu mốc năm trước cùng chỉ tiêu.", "Last year's result is kept with the target.")

# from a file
FROM_FILE = Words("Nhập chỉ tiêu từ tệp", "Targets from a file")
FROM_FILE_SHORT = Words("Nhập từ tệp", "From a file")
FILE = Words("Tệp bảng tính", "Workbook")
FILE_TEXT = Words(
    "Bảng có dòng tiêu đề với cột Đơn vị, Chỉ tiêu, Số giao (thêm Năm, Loại, Đơn vị tính, Số văn bản, Áp dụng từ, Quý I đến "
    "Quý IV nếu có), hoặc mỗi chỉ tiêu một cột. Văn bản ghi bên dưới dùng cho dòng không ghi văn bản riêng.",
    "A heading line with unit, indicator, value (year, kind, measure, document, since, q1 to q4 where there are), or a "
    "column for each target. The decision below is taken for lines that name none.",
)
READ_FILE = Words("Đọc tệp", "Read the file")
NO_FILE = Words("Chọn tệp rồi bấm lại.", "Choose a file and press again.")
SEEN = Words(
    "Đọc được {n} dòng: sẽ ghi {good}, đã có sẵn {same}, cần sửa {bad}. Chưa ghi gì.",
    "{n} lines read: {good} to be written, {same} stand already, {bad} to mend. Nothing is written yet.",
)
LEFT = Words(
    "Còn {bad} dòng cần sửa trong tệp rồi nhập lại.", "{bad} lines are left to mend in the file and read again."
)
NOT_IN_BOOK = Words(
    "Chưa có trong sổ văn bản: {symbols}. Vào sổ văn bản để mở được từ trang chỉ tiêu.",
    "Not in the register of documents: {symbols}. Register them to open them from the target's page.",
)
LINE_N = Words("Dòng", "Line")
WOULD_DO = Words("Kết quả xem trước", "What it would do")
TO_MEND = Words("cần sửa", "to mend")
WRITE_FILE = Words("Ghi {n} chỉ tiêu", "Record {n} targets")
WROTE_FILE = Words(
    "Đã giao mới {new}, đính chính {mended}; giữ nguyên {same}.", "Set {new}, corrected {mended}; {same} unchanged."
)
LOST = Words("Đọc lại tệp rồi ghi.", "Read the file again, then record.")
VERDICTS = {"new": "b-ok", "corrects": "b-ask", "same": "", "bad": "b-stop"}

# the cascade
WHOLE = Words("Chỉ tiêu chung", "The whole")
BELOW = Words("Đơn vị", "Unit")
NOW = Words("Đang giao", "In force")
NEW = Words("Giao", "Given")
TOTAL = Words("Tổng", "Total")
DIFFERENCE = Words("Chênh lệch", "Difference")
PROPOSE = Words("Đề xuất chia", "Propose")
PROPOSED = Words(
    "Đề xuất {basis}, số liệu ngày {day} (mốc số liệu {cutoff}). Chưa ghi gì; sửa từng dòng nếu cần rồi bấm Ghi.",
    "Proposed {basis}, figures of {day} (cut-off {cutoff}). Nothing is written yet; mend the lines, then record.",
)
LADDER = Words("Các cấp bên dưới, theo chỉ tiêu đang áp dụng", "Every level below, as in force")
WEIGHT = Words("Căn cứ", "In proportion to")
CHECK = Words("Tính lại tổng", "Add up again")
RECORD_BELOW = Words("Ghi chỉ tiêu cấp dưới", "Record the units below")
RECORDED_BELOW = Words("Đã ghi chỉ tiêu cho {n} đơn vị.", "Recorded for {n} units.")
NOTHING_NEW = Words("Không có số nào thay đổi nên chưa ghi gì.", "No number changed, so nothing was written.")
NO_WHOLE = Words(
    "Ghi chỉ tiêu của đơn vị trước, rồi giao cho cấp dưới.", "Record the unit's own target first, then those below."
)
NO_UNITS = Words("Không có đơn vị nào bên dưới.", "There is no unit below.")
PASTE = Words("Dán bảng từ Excel", "Paste a table from Excel")
PASTE_TEXT = Words(
    "Mỗi dòng: tên hoặc mã đơn vị, rồi số giao (sao chép hai cột từ Excel). Số đọc được hiện vào bảng để xem lại; chưa ghi.",
    "One line each: name or code, then the number (two columns copied from Excel). They fill the table; nothing is written.",
)
READ = Words("Đọc bảng", "Read the table")
READ_LINES = Words("Đọc được {n} dòng.", "{n} lines read.")
NOT_READ = Words("Chưa đọc được: {lines}.", "Not understood: {lines}.")
COLLABORATOR_SHARE = Words(
    "Phần của cộng tác viên là chỉ tiêu của địa bàn; không giao chỉ tiêu cho từng người dân.",
    "A collaborator's share is her area's target; no resident is given one.",
)
NO_VALUE = Words("Ghi giá trị giao bằng số.", "Give the value as a number.")
NOT_SIGNED = Words(
    "Chưa có báo cáo năm trước đã ký có số liệu này. Ký báo cáo năm trước rồi lưu mốc.",
    "No signed report of last year has this figure. Sign last year's report first.",
)
NOTHING_SEALED = Words(
    "Chưa có số liệu đã tổng hợp để chia. Tổng hợp số liệu trước.",
    "Nothing is sealed yet, so there is nothing to go by.",
)
CHANGED_BELOW = Words(
    "Trong lúc trang này mở, người khác đã giao lại cho: {units}. Chưa ghi gì; số đang áp dụng hiện ở cột “Đang giao”, "
    "số vừa gõ vẫn còn trong ô. Xem lại rồi bấm Ghi lần nữa.",
    "While this page was open somebody else set the target of: {units}. Nothing was written; what is in force now is in "
    "the column “In force”, what you typed is still in the fields. Look at both, then record again.",
)
CHANGED_SINCE = Words(
    "Chỉ tiêu đã thay đổi sau khi mở trang này. Chưa ghi gì; xem lại số đang áp dụng rồi ghi lại.",
    "The target changed after this page was opened. Nothing was written; look at what is in force and record again.",
)
