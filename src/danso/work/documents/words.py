"""Words of the office's papers: what is refused, and what is chosen from."""

from danso.values.words import Words

MISSING = Words("Chưa ghi: {what}.", "Not filled in: {what}.")
TOO_LONG = Words("{what} dài quá {most} ký tự. Ghi gọn lại.", "{what} is longer than {most} characters. Shorten it.")
AHEAD = Words("{what} sau ngày hôm nay. Xem lại.", "{what} lies after today. Look again.")
ORDER = Words("{later} trước {earlier}. Xem lại hai ngày này.", "{later} is before {earlier}. Look at both days.")
NOT_ONE = Words("Chọn {what} trong danh sách.", "Choose {what} from the list.")
ENDED = Words(
    "Việc này đã kết thúc hoặc đã gạch, không ghi thêm được.", "This is over or struck; nothing can be added."
)

NAME = Words("tên", "the name")
DECISION = Words("số quyết định", "the number of the decision")
DECIDED_ON = Words("ngày quyết định", "the day of the decision")
SINCE, UNTIL = Words("ngày bắt đầu", "the first day"), Words("ngày kết thúc", "the end")
SINCE_BODY = Words("ngày thành lập Ban", "the day the body begins")
TERM = Words("ngày cần kiện toàn", "the day of renewal")
FULL_NAME, POST = Words("họ tên", "the full name"), Words("chức vụ, đơn vị", "post and office")
PART = Words("vai trò trong Ban", "the role")

PARTS = {
    "head": Words("Trưởng ban", "Head"),
    "deputy": Words("Phó Trưởng ban", "Deputy head"),
    "standing": Words("Ủy viên thường trực", "Standing member"),
    "secretary": Words("Thư ký", "Secretary"),
    "member": Words("Ủy viên", "Member"),
}
