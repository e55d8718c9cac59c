"""Words of the pages of meetings."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words

TABS = STEERING
TITLE = Words("Hội nghị giao ban", "Briefing conferences")
SUB = Words(
    "giấy mời, chương trình, biên bản, kết luận thành nhiệm vụ", "called, prepared, minuted, concluded into tasks"
)
KINDS = {"monthly": Words("giao ban tháng", "monthly"), "quarterly": Words("giao ban quý", "quarterly")}
NAME = Words("Hội nghị giao ban {window}", "Briefing conference of {window}")
STATES = {
    "called": Words("đã mời", "called"),
    "held": Words("đang họp", "in session"),
    "concluded": Words("đã kết luận", "concluded"),
    "cancelled": Words("không họp", "not held"),
}
TONES = {"called": "b-on", "held": "b-ask", "concluded": "b-ok", "cancelled": ""}
DAY, HOUR, PLACE, CHAIR, SECRETARY, STATE, PERIOD = (
    Words("Ngày", "Day"),
    Words("Giờ", "Hour"),
    Words("Địa điểm", "Place"),
    Words("Chủ trì", "Chair"),
    Words("Thư ký", "Secretary"),
    Words("Tình trạng", "State"),
    Words("Kỳ", "Period"),
)
CHAIR_HINT = Words("họ tên, chức vụ như trên giấy mời", "name and post as on the invitation")
NONE = Words("Chưa có hội nghị nào", "No meeting yet")
NONE_TEXT = Words("Mời dự theo lịch ở bên cạnh.", "Call one by the rule beside.")
CALL, CALL_ACT = Words("Mời họp", "Call a meeting"), Words("Mời họp", "Call the meeting")
BY_RULE = Words("Theo lịch: {day}, bàn về {window}.", "By the rule: {day}, about {window}.")
RULE = Words("Lịch giao ban", "Rule of days")
RULE_MONTH = Words(
    "Từ ngày {first} đến ngày {last} hằng tháng; rơi vào ngày nghỉ thì chuyển sang ngày làm việc sau.",
    "Day {first} to {last} of each month; moved off holidays to the next working day.",
)
RULE_QUARTER = Words(
    "Từ ngày {first} đến ngày {last} của {month}; rơi vào ngày nghỉ thì chuyển sang ngày làm việc sau.",
    "Day {first} to {last} of {month}; moved off holidays to the next working day.",
)
QUARTER_MONTHS = {
    0: Words("tháng cuối quý", "the quarter's last month"),
    1: Words("tháng sau khi hết quý", "the month after the quarter"),
}
FIRST_DAY, LAST_DAY, WHICH_MONTH = Words("Từ ngày", "From day"), Words("đến ngày", "to day"), Words("của", "of")
SET_RULE, RULE_SET = Words("Đổi lịch", "Change the rule"), Words("Đã đổi lịch giao ban.", "The rule is changed.")
CALLED = Words("Đã mời {n} đơn vị, địa bàn dự hội nghị.", "Called; {n} units or areas are invited.")
UNREADABLE = Words(
    "Chưa đọc được ngày, giờ hoặc kỳ giao ban. Ghi ngày như 02/11/2026, giờ như 08:00.",
    "The day, hour or period could not be read. Write the day as 02/11/2026, the hour as 08:00.",
)
CHANGE, CHANGED = Words("Sửa thông tin", "Change"), Words("Đã sửa.", "Changed.")
AGENDA, ITEM, NOTE = Words("Chương trình", "Agenda"), Words("Mục", "Item"), Words("Số liệu, ghi chú", "Figures, notes")
NO_AGENDA = Words(
    "Chưa có mục nào. Lấy từ gợi ý bên dưới hoặc tự ghi.",
    "No item yet. Take one from the proposals below or write your own.",
)
ADD_ITEM, SAVE, EDIT, DROP = (
    Words("Thêm mục", "Add an item"),
    Words("Lưu", "Save"),
    Words("Sửa", "Edit"),
    Words("Bỏ", "Drop"),
)
UP, DOWN = Words("Lên", "Up"), Words("Xuống", "Down")
PROPOSED = Words("Gợi ý đưa vào chương trình", "Proposed for the agenda")
PROPOSED_NONE = Words("Không có gợi ý nào khác.", "Nothing else is proposed.")
PROPOSED_HELP = Words(
    "Nhiệm vụ giao kỳ trước đứng đầu, rồi chỉ tiêu dưới tiến độ, phiếu chưa nộp, việc tồn lâu.",
    "What was promised last time first, then what is behind, late, or waiting long.",
)
TAKE, TAKE_ALL = Words("Đưa vào", "Take"), Words("Đưa tất cả {n} mục", "Take all {n}")
TAKEN = Words("Đã đưa {n} mục vào chương trình.", "{n} items taken into the agenda.")
SOURCES = {
    "promised": Words("nhiệm vụ kỳ trước", "promised"),
    "pace": Words("dưới tiến độ", "behind"),
    "late": Words("chưa nộp", "late"),
    "queue": Words("tồn lâu", "waiting"),
    "own": Words("tự ghi", "own"),
}
NO_SEAL = Words("Chưa có số liệu tổng hợp nên chưa gợi ý được.", "Nothing is sealed yet, so nothing can be proposed.")
INVITED, INVITE, GUEST = (
    Words("Thành phần mời", "Invited"),
    Words("Mời thêm", "Invite"),
    Words("Cơ quan, đoàn thể khác", "Another office or body"),
)
GUEST_NAME = Words("Tên cơ quan, đoàn thể", "Its name")
AT = Words("{hour} ngày {day}", "{hour} on {day}")
CAME_SUM = Words("có mặt {came} trong {all}", "{came} of {all} present")
ATTENDANCE = Words("Điểm danh", "Attendance")
ATTENDANCE_HELP = Words(
    "Phím Tab sang dòng sau, phím mũi tên để chọn; xong bấm Lưu ở cuối bảng.",
    "Tab goes to the next line, arrow keys choose; save at the end.",
)
CAME = {
    "": Words("chưa rõ", "unknown"),
    "yes": Words("có mặt", "present"),
    "late": Words("đến muộn", "late"),
    "excused": Words("vắng có lý do", "excused"),
    "no": Words("vắng", "absent"),
}
ALL_CAME, MARKED = (
    Words("Những dòng còn lại có mặt", "The rest are present"),
    Words("Đã điểm danh.", "Attendance saved."),
)
PAPERS = Words("Văn bản của hội nghị", "Papers of the meeting")
BRIEFING_PAPER = Words("Báo cáo giao ban trình hội nghị", "The briefing as tabled")
TABLE = Words("Trình báo cáo", "Table the briefing")
TABLE_AGAIN = Words("Trình lại bản mới", "Table a newer one")
TABLED = Words("Đã lưu đúng bản trình hội nghị.", "The briefing is kept as tabled.")
NOT_TABLED = Words("Chưa trình báo cáo nào.", "No briefing is tabled.")
TABLED_AS = Words("Bản lưu {digest}, mốc số liệu {cutoff}", "Kept as {digest}, cut-off {cutoff}")
OPEN_TABLED = Words("Xem đúng bản đã trình", "Open it as tabled")
LETTERS = {
    "invitation": Words("Giấy mời", "Invitation"),
    "minutes": Words("Biên bản", "Minutes"),
    "notice": Words("Thông báo kết luận", "Notice of conclusions"),
}
NUMBER, DATED, SIGNER = Words("Số, ký hiệu", "Number"), Words("Ngày văn bản", "Dated"), Words("Người ký", "Signed by")
NUMBERED = Words("Đã ghi số, ngày, người ký.", "Number, day and signer are recorded.")
HOLD = Words("Bắt đầu họp", "Open the meeting")
HELD = Words("Hội nghị bắt đầu. Ghi ý kiến và kết luận ở đây.", "The meeting is open. Minutes are taken here.")
MINUTES_PAGE, SCREEN = Words("Ghi biên bản", "Take minutes"), Words("Màn hình hội trường", "Room screen")
SHOWING, SHOW = Words("đang chiếu", "on screen"), Words("Chiếu", "Show")
OPINIONS, OPINION, SPEAKER, WHO, ANSWER = (
    Words("Ý kiến và trả lời", "Opinions and answers"),
    Words("Ý kiến", "Opinion"),
    Words("Đơn vị", "Unit"),
    Words("Người phát biểu (chức vụ)", "Speaker (post)"),
    Words("Trả lời", "Answer"),
)
NO_ANSWER = Words("chưa trả lời", "not answered yet")
ADD_OPINION = Words("Ghi ý kiến", "Record the opinion")
CONCLUSIONS, CONCLUSION, OWNER, DUE, MOVES = (
    Words("Kết luận", "Conclusions"),
    Words("Nhiệm vụ", "Task"),
    Words("Đơn vị thực hiện", "Owner"),
    Words("Thời hạn", "Due"),
    Words("Theo dõi bằng", "Measured by"),
)
ADD_CONCLUSION = Words("Ghi kết luận", "Record the conclusion")
LATER = Words("ghi sau", "later")
UNITS, OFFICERS = Words("Đơn vị", "Units"), Words("Viên chức", "Officers")
INDICATORS, LISTS = Words("Chỉ tiêu", "Indicators"), Words("Danh sách việc", "Work lists")
NOTHING = Words("không theo dõi bằng số liệu", "not measured by a figure")
NOBODY = Words("chưa rõ đơn vị", "no unit")
NO_OWNER, NO_DUE = Words("chưa giao đơn vị", "no owner yet"), Words("chưa có thời hạn", "no day yet")
NO_OPINIONS = Words("Chưa ghi ý kiến nào.", "No opinion yet.")
NO_CONCLUSIONS = Words("Chưa có kết luận nào.", "No conclusion yet.")
CLOSING_WORDS = Words("Nhận xét chung của chủ trì", "The chair's general remark")
CONCLUDE = Words("Kết luận hội nghị, giao {n} nhiệm vụ", "Conclude, giving {n} tasks")
CONCLUDE_BY_HEAD = Words(
    "Thủ trưởng đơn vị kết luận hội nghị; biên bản giữ nguyên đến lúc đó.",
    "The head of the unit concludes the meeting; the minutes stay as they are until then.",
)
CONCLUDED = Words("Đã kết luận; {n} nhiệm vụ đã giao.", "Concluded; {n} tasks are given.")
CANCEL, CANCEL_WHY, CANCELLED = (
    Words("Không họp", "Not held"),
    Words("Lý do không họp", "Why it is not held"),
    Words("Đã ghi hội nghị không họp.", "Recorded as not held."),
)
SAVED = Words("Đã ghi.", "Recorded.")
NO_PERSON = Words("Không ghi tên, số giấy tờ của người dân.", "No citizen's name or number here.")
KEYS = Words("Alt+1 ý kiến · Alt+2 kết luận · Enter ghi", "Alt+1 opinion · Alt+2 conclusion · Enter records")
WAITING = Words("Hội nghị chưa bắt đầu", "The meeting has not begun")
NO_ITEM = Words("Chưa chọn mục nào để chiếu", "No item is on the screen")
ITEM_OF = Words("Mục {n}/{all}", "Item {n}/{all}")
TO_MEETING, TO_TASK = Words("Về hội nghị", "Back to the meeting"), Words("Xem nhiệm vụ", "Open the task")
PACE_ALT = Words("{name}: đã đạt {reached}, cần đến nay {due}", "{name}: {reached} reached, {due} due by now")
REACHED, DUE_NOW = Words("đã đạt", "reached"), Words("cần đến nay", "due by now")
NO_ACT = Words("Chưa chọn việc cần làm.", "Nothing to do was chosen.")
