"""Words of the office's papers on screen."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words

TABS = STEERING
DOCUMENTS, CALENDAR = Words("Văn bản", "Documents"), Words("Lịch công tác", "Calendar")
COMMUNICATION, BODIES = Words("Truyền thông, phối hợp", "Communication"), Words("Ban Chỉ đạo", "Steering committees")
CAMPAIGNS, REQUESTS = Words("Chiến dịch", "Campaigns"), Words("Yêu cầu số liệu", "Requests for figures")
PARTS = Words("Các sổ của cơ quan", "The office's books")
CALENDAR_SUB = Words("ngày lễ, thời hạn, hội nghị, kiểm tra, chiến dịch", "days, deadlines, meetings, inspections")

REGISTER_SUB = Words("sổ đăng ký văn bản đi, đến", "outgoing and incoming documents")
WAYS = {"out": Words("văn bản đi", "outgoing"), "in": Words("văn bản đến", "incoming")}
FIND, FIND_HINT = Words("Tìm", "Find"), Words("số, trích yếu, cơ quan; không cần dấu", "number, abstract, issuer")
WAY, KIND, YEAR = Words("Đi, đến", "Way"), Words("Loại", "Type"), Words("Năm", "Year")
ALL = Words("tất cả", "all")
NUMBER, SYMBOL = Words("Số", "No."), Words("Số, ký hiệu", "Number and symbol")
DATED, ARRIVED_ON = Words("Ngày văn bản", "Day on the paper"), Words("Ngày đến", "Came in on")
ABOUT, ISSUER, SIGNER = Words("Trích yếu", "Abstract"), Words("Cơ quan ban hành", "Issuer"), Words("Người ký", "Signer")
OFFICE = Words("Ký hiệu cơ quan", "The office's letters")
NONE = Words("Chưa có văn bản nào khớp.", "No document matches.")
NEW_OUT, NEW_IN = (
    Words("Lấy số văn bản đi", "Number an outgoing document"),
    Words("Vào sổ văn bản đến", "Register an incoming one"),
)
REGISTER = Words("Vào sổ", "Register")
REGISTERED = Words("Đã vào sổ: {symbol}.", "Registered: {symbol}.")
MORE = Words("Còn văn bản cũ hơn; ghi thêm điều kiện tìm.", "There are older ones; narrow the search.")
VOID = Words("đã hủy số", "void")
VOID_IT, REASON = Words("Hủy số ghi nhầm", "Void an entry made by mistake"), Words("Lý do", "Reason")
TIE, TIED_TO = Words("Gắn văn bản", "Tie a paper"), Words("Căn cứ", "Rests on")
NOT_REGISTERED = Words(
    "Sổ văn bản chưa có số “{symbol}”. Vào sổ văn bản trước, rồi gắn.",
    "The register has no paper “{symbol}”. Register it first, then tie it.",
)
VOIDED, LINKED = (
    Words("Đã hủy số, dòng vẫn giữ trong sổ.", "Voided; the line stays."),
    Words("Đã ghi căn cứ.", "The basis is noted."),
)
FILE, KEEP_FILE = Words("Bản quét (PDF, PNG, JPEG)", "Scan (PDF, PNG, JPEG)"), Words("Lưu bản quét", "Keep the scan")
KEPT, OPEN_FILE = Words("Đã lưu bản quét.", "The scan is kept."), Words("Mở bản quét", "Open the scan")
NO_FILE = Words("Chọn một tệp.", "Choose a file.")
BASIS = Words("Là căn cứ của", "The basis of")
RESTS_ON = Words("Căn cứ", "Rests on")
BASIS_NONE = Words("Chưa ghi là căn cứ của việc nào.", "Not noted as the basis of anything.")
BASIS_ADD, BASIS_OF, BASIS_ID = Words("Ghi căn cứ", "Note it"), Words("Việc", "What"), Words("Số thứ tự", "Its number")
TAKE_BACK, TAKEN_BACK = Words("Bỏ", "Take back"), Words("Đã bỏ căn cứ ghi nhầm.", "Taken back.")
BAD_NUMBER = Words("“{text}” không phải số nguyên. Ghi lại bằng chữ số.", "“{text}” is no whole number.")
DAY_NEEDED = Words("Ghi {what}, ví dụ 05/10/2026.", "Fill in {what}, e.g. 05/10/2026.")
COUNT_NEEDED = Words("Ghi số: {what}.", "Fill in how many: {what}.")
NO_ACT = Words("Chọn một việc cần ghi.", "Choose what to write.")

LOG_SUB = Words("sổ ghi hoạt động; tổng hợp vào phần V báo cáo giao ban", "log; its totals feed part V of the briefing")
TOTALS, FORM = Words("Tổng hợp trong kỳ", "Totals of the window"), Words("Hình thức", "Form")
LINES, TIMES, PEOPLE = Words("Lần ghi", "Lines"), Words("Buổi, lượt", "Times"), Words("Lượt người", "Reached")
COST, ON, PLACE = Words("Kinh phí (đồng)", "Cost (đồng)"), Words("Ngày", "Day"), Words("Địa điểm", "Place")
TOPIC, AUDIENCE = Words("Nội dung", "Topic"), Words("Đối tượng", "Audience")
LOG, LOG_IT, LOGGED = Words("Ghi hoạt động", "Log an activity"), Words("Ghi", "Write"), Words("Đã ghi.", "Written.")
OF_CAMPAIGN, NO_CAMPAIGN = Words("Thuộc chiến dịch", "Of the campaign"), Words("không thuộc", "none")
NOTHING_LOGGED = Words("Chưa ghi hoạt động nào trong kỳ.", "Nothing is logged in this window.")
STRIKE, STRUCK, STRUCK_NOW = Words("Gạch", "Strike"), Words("đã gạch", "struck"), Words("Đã gạch.", "Struck.")
COMMITMENTS = Words("Cam kết, quy chế phối hợp", "Commitments of partners")
PARTNER, SIGNED_ON = Words("Đơn vị phối hợp", "Partner"), Words("Ngày ký", "Signed on")
LAST, NO_END = Words("Đến hết ngày", "Last day"), Words("không ghi thời hạn", "no end written")
OVER = Words("hết hạn", "over")
NEW_COMMITMENT = Words("Ghi cam kết", "Record a commitment")

BODIES_SUB = Words("quyết định, thành viên, ngày kiện toàn", "decision, members, renewal")
NEW_BODY, NAME = Words("Ghi Ban theo quyết định", "Record a body"), Words("Tên đầy đủ", "Full name")
DECISION, DECIDED_ON = Words("Số quyết định", "Decision"), Words("Ngày quyết định", "Decided on")
SINCE, TERM = Words("Từ ngày", "From"), Words("Cần kiện toàn trước", "To be renewed by")
TERM_PAST = Words("quá ngày kiện toàn", "renewal is past")
MEMBERS, PART = Words("Thành viên", "Members"), Words("Vai trò", "Role")
FULL_NAME, POST = Words("Họ tên", "Name"), Words("Chức vụ, đơn vị", "Post and office")
SEAT, UNSEAT = Words("Thêm thành viên", "Add a member"), Words("Thôi tham gia", "Leaves")
UNTIL = Words("Đến hết ngày", "Last day")
END_BODY, NO_BODY = Words("Ban thôi hoạt động", "The body ends"), Words("Chưa ghi Ban nào.", "No body is recorded.")
NO_MEMBER = Words("Chưa ghi thành viên.", "No member is recorded.")

CAMPAIGNS_SUB = Words("danh sách chốt, tiến độ từng ngày, kết quả", "frozen list, days, closing")
NEW_CAMPAIGN, FIRST = Words("Lập chiến dịch", "Plan a campaign"), Words("Từ ngày", "First day")
PLAN = Words("Số, ký hiệu kế hoạch", "The plan's number")
NO_CAMPAIGNS = Words("Chưa có chiến dịch nào.", "No campaign yet.")
TO_REACH, REACHED = Words("Cần tiếp cận", "To reach"), Words("Đã tiếp cận", "Reached")
CLOSED, RUNNING = Words("đã kết thúc", "closed"), Words("đang thực hiện", "running")
FREEZE, FREEZE_IT = (
    Words("Danh sách cần tiếp cận", "The list of people to reach"),
    Words("Chốt danh sách", "Freeze the list"),
)
FROZEN = Words("Đã chốt danh sách {n} người.", "{n} people are on the frozen list.")
FROZEN_ON = Words("{list}, chốt ngày {day}: {n} người", "{list}, frozen on {day}: {n} people")
LEFT = Words("Theo sổ: {n} trường hợp không còn trong danh sách việc hôm nay.",
             "By the register: {n} of them stand on the work list no more.")  # fmt: skip
SEE_LIST = Words("Xem danh sách", "See the list")
FREEZE_NOTE = Words("Chốt một lần từ một danh sách việc của hôm nay; người ghi vào sổ sau đó không vào danh sách.",
                    "Frozen once from a work list of today; who enters the register later is not on it.")  # fmt: skip
DAYS, DAY_ADD, NOTE = (
    Words("Tiến độ từng ngày", "Day by day"),
    Words("Ghi ngày", "Write a day"),
    Words("Ghi chú", "Note"),
)
SUM = Words("Cộng", "Sum")
CLOSE, CLOSE_IT = Words("Kết thúc chiến dịch", "Close the campaign"), Words("Đánh giá kết quả", "What came of it")
NO_DAYS = Words("Chưa ghi ngày nào.", "No day is written.")
LIST_SUB = Words("{name}: {n} người, chốt ngày {day}", "{name}: {n} people, frozen on {day}")
PERSON, HOUSEHOLD, BORN, AREA = (
    Words("Họ tên", "Name"), Words("Hộ số", "Household"), Words("Sinh", "Born"), Words("Địa bàn", "Area"),
)  # fmt: skip
GONE = Words("không còn trong sổ", "no longer in the register")
SEEN_BY = Words("{who} xem lúc {when}. Không sao chép, không đưa ra ngoài cơ quan.",
                "Seen by {who} at {when}. Not to be copied or taken out of the office.")  # fmt: skip
PRINT = Words("In", "Print")

REQUESTS_SUB = Words("ai hỏi, hỏi gì, hạn nào; câu trả lời giữ nguyên", "who asks what by when; answers are kept")
ASKER, WHAT = Words("Nơi yêu cầu", "Who asks"), Words("Nội dung", "What")
RECEIVED_ON, DUE_ON = Words("Ngày nhận", "Received"), Words("Hạn trả lời", "Due")
NEW_REQUEST, NO_REQUESTS = Words("Ghi yêu cầu", "Record a request"), Words("Chưa có yêu cầu nào.", "No request yet.")
ANSWER, ANSWER_IT = (
    Words("Nội dung trả lời", "Answer"),
    Words("Trả lời và giữ nguyên số liệu", "Answer and keep the figures"),
)
FIGURES, WINDOW = Words("Chỉ tiêu kèm theo", "Figures given"), Words("Kỳ", "Window")
ANSWERED = Words("Đã trả lời ngày {day}", "Answered on {day}")
AT_CUTOFF = Words("mốc số liệu {n}", "cut-off {n}")
LATE = Words("quá hạn", "late")
OFFICIAL_ONLY = Words(
    "Số liệu lấy từ lần tổng hợp mới nhất của phiếu đã thẩm định.", "Counted on the newest seal of appraised slips."
)

WEEKDAYS = (
    Words("Thứ Hai", "Monday"), Words("Thứ Ba", "Tuesday"), Words("Thứ Tư", "Wednesday"), Words("Thứ Năm", "Thursday"),
    Words("Thứ Sáu", "Friday"), Words("Thứ Bảy", "Saturday"), Words("Chủ Nhật", "Sunday"),
)  # fmt: skip
MONTH, EARLIER, LATER = (
    Words("Tháng {month}", "{month}"),
    Words("Tháng trước", "Month before"),
    Words("Tháng sau", "Next month"),
)
DUE_WITHIN = Words("Sắp đến hạn trong {n} ngày", "Due within {n} days")
NOTHING_DUE = Words("Không có việc nào đến hạn.", "Nothing is due.")
DAYS_AHEAD = Words("Nhắc trước (ngày)", "Remind ahead (days)")
SHOW, PAST, TODAY = Words("Xem", "Show"), Words("đã quá", "past"), Words("hôm nay", "today")
NO_WORK = Words("nghỉ", "holiday")
