"""Words of the office's papers: what is refused, and what is chosen from."""

from danso.values.words import Words

MISSING = Words("Chưa ghi: {what}.", "Not filled in: {what}.")
TOO_LONG = Words("Ghi gọn lại {what}: không quá {most} ký tự.", "Shorten {what}: at most {most} characters.")
AHEAD = Words("Xem lại {what}: không được sau ngày hôm nay.", "Look again at {what}: it lies after today.")
ORDER = Words("Xem lại hai ngày: {later} trước {earlier}.", "Look again at both days: {later} is before {earlier}.")
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

KIND, SYMBOL = Words("loại văn bản", "the type"), Words("số, ký hiệu", "number and symbol")
ABOUT, ISSUER = Words("trích yếu", "the abstract"), Words("cơ quan ban hành", "the issuer")
SIGNER, OFFICE = Words("người ký", "the signer"), Words("ký hiệu cơ quan", "the office's letters")
DATED, ARRIVED_ON = Words("ngày văn bản", "the day on the paper"), Words("ngày đến", "the day it came in")
REASON, BASIS = Words("lý do", "the reason"), Words("việc lấy văn bản làm căn cứ", "what it is the basis of")
PLACE, FORM, TOPIC = Words("địa điểm", "the place"), Words("hình thức", "the form"), Words("nội dung", "the topic")
AUDIENCE, TIMES = Words("đối tượng", "the audience"), Words("số buổi, lượt", "how many times")
HELD_ON, COST = Words("ngày thực hiện", "the day"), Words("kinh phí", "the cost")
PARTNER, SIGNED_ON = Words("đơn vị phối hợp", "the partner"), Words("ngày ký", "the day of signing")
LAST, FIRST = Words("ngày cuối", "the last day"), Words("ngày đầu", "the first day")
ASKER, WHAT = Words("nơi yêu cầu", "who asks"), Words("nội dung yêu cầu", "what is asked")
RECEIVED_ON, DUE_ON = Words("ngày nhận", "the day received"), Words("hạn trả lời", "the day due")
ANSWER, REACHED, NOTE = (
    Words("nội dung trả lời", "the answer"),
    Words("số người", "how many"),
    Words("ghi chú", "the note"),
)
NOT_A_COUNT = Words(
    "Xem lại {what}: phải là số nguyên từ {least} trở lên.", "Look again at {what}: a whole number, {least} or more."
)
LISTED_ALREADY = Words(
    "Danh sách của chiến dịch này đã chốt, không thay được.", "This campaign's list is frozen and is not replaced."
)
OUTSIDE_DAYS = Words(
    "Ngày này ngoài thời gian chiến dịch. Xem lại ngày.", "This day lies outside the campaign. Look again at the day."
)

FORMS = {
    "group": Words("thảo luận nhóm", "group discussion"),
    "talk": Words("nói chuyện chuyên đề", "talk"),
    "loudspeaker": Words("phát thanh loa", "loudspeaker"),
    "visit": Words("thăm hộ gia đình", "home visit"),
    "contest": Words("hội thi, giao lưu", "contest"),
    "banner": Words("băng rôn, pa nô", "banner"),
    "article": Words("tin, bài", "article"),
    "leaflet": Words("tờ rơi", "leaflet"),
    "other": Words("hình thức khác", "other"),
}
