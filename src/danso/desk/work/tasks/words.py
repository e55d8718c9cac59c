"""Words of the pages of tasks."""

from danso.desk.shared.words import STEERING
from danso.values.words import Words

TABS = STEERING
TITLE = Words("Nhiệm vụ giao", "Tasks given")
SUB = Words("việc gì, đơn vị nào, đến ngày nào, kết quả ra sao", "what, whose, by when, and what came of it")
VIEWS = {
    "open": Words("Đang thực hiện", "Open"),
    "late": Words("Quá hạn", "Overdue"),
    "mine": Words("Giao cho tôi", "Given to me"),
    "done": Words("Đã kết thúc", "Closed"),
}
TASK, OWNER, DUE, MOVES, STATE, FROM = (
    Words("Nhiệm vụ", "Task"),
    Words("Đơn vị thực hiện", "Owner"),
    Words("Thời hạn", "Due"),
    Words("Theo dõi bằng", "Measured by"),
    Words("Tình trạng", "State"),
    Words("Nguồn giao", "Given by"),
)
ORIGINS = {
    "conclusion": Words("kết luận hội nghị", "a conclusion"),
    "finding": Words("kết quả kiểm tra", "an inspection's finding"),
    "document": Words("văn bản", "a document"),
    "own": Words("đơn vị tự đặt", "the unit itself"),
}
STATES = {
    "open": Words("đang thực hiện", "open"),
    "done": Words("đã xong", "done"),
    "cancelled": Words("thôi không làm", "cancelled"),
    "soon": Words("sắp đến hạn", "due soon"),
    "late": Words("quá hạn {n} ngày", "{n} days overdue"),
}
NONE = Words("Không có nhiệm vụ nào ở mục này", "No task here")
NONE_TEXT = Words(
    "Nhiệm vụ đến từ kết luận hội nghị, kết quả kiểm tra, văn bản, hoặc do đơn vị tự đặt ở dưới.",
    "Tasks come from a conclusion, a finding, a document, or are set by the unit itself below.",
)
OWN = Words("Đơn vị tự đặt một nhiệm vụ", "Set a task of one's own")
WHAT, WHO, BY = Words("Nội dung", "What"), Words("Ai thực hiện", "Who"), Words("Đến ngày", "By")
UNITS, OFFICERS = Words("Đơn vị", "Units"), Words("Viên chức", "Officers")
INDICATORS, LISTS = Words("Chỉ tiêu", "Indicators"), Words("Danh sách việc", "Work lists")
NOTHING = Words("không theo dõi bằng số liệu", "not measured by a figure")
GIVE = Words("Ghi nhiệm vụ", "Record the task")
GIVEN = Words("Đã ghi nhiệm vụ.", "The task is recorded.")
DUE_MISSING = Words(
    "Chọn ai thực hiện và ghi ngày phải xong, ví dụ 20/11/2026.", "Choose who does it and give the day it is due."
)
FOLLOW = Words("Số liệu khi giao và nay", "The figure then and now")
NOT_MEASURED = Words("Nhiệm vụ này không gắn với số liệu nào.", "This task is tied to no figure.")
NO_FIGURE = Words("Chưa có số liệu tổng hợp để so.", "There are no sealed figures to compare yet.")
HISTORY = Words("Quá trình", "What happened")
STEPS = {
    "given": Words("Giao, hạn {day}", "Given, due {day}"),
    "extended": Words("Gia hạn đến {day}", "Put off to {day}"),
    "finished": Words("Ghi đã xong", "Recorded as done"),
    "reopened": Words("Mở lại", "Reopened"),
    "cancelled": Words("Thôi không làm", "Cancelled"),
}
FINISH, EVIDENCE = Words("Ghi đã xong", "Record as done"), Words("Kết quả, căn cứ", "Evidence")
EVIDENCE_HINT = Words(
    "Số văn bản, biên bản, số người đã làm; không ghi tên người dân.",
    "A document, minutes, how many; no citizen's name.",
)
EXTEND, NEW_DUE, REASON = Words("Gia hạn", "Put off"), Words("Hạn mới", "New day"), Words("Lý do", "Reason")
REOPEN, CANCEL = Words("Mở lại", "Reopen"), Words("Thôi không làm", "Cancel the task")
DONE = {
    "finish": Words("Đã ghi kết quả.", "The evidence is recorded."),
    "extend": Words("Đã gia hạn.", "The day is put off."),
    "reopen": Words("Đã mở lại nhiệm vụ.", "The task is open again."),
    "cancel": Words("Đã ghi thôi không làm.", "The task is cancelled."),
}
FIRST_DUE = Words("hạn ban đầu {day}", "first due {day}")
TO_LIST = Words("Về danh sách", "Back to the list")
NO_ACT = Words("Chưa chọn việc cần làm.", "Nothing to do was chosen.")
AT_HAND = Words("Nhiệm vụ của địa bàn", "The area's tasks")
AT_HAND_TEXT = Words(
    "Làm xong việc nào thì báo viên chức dân số xã ghi kết quả.",
    "When one is done, tell the commune's officer, who writes what came of it.",
)
AT_HAND_OPEN = Words("Nhiệm vụ được giao: {n}", "Tasks given: {n}")
