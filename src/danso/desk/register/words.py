"""Words of appraisal and of the household card."""

from danso.values.words import Words

# --- appraisal
APPRAISAL = Words("Thẩm định", "Appraisal")
APPRAISAL_SUB = Words("{sheets} phiếu chờ, {lines} dòng", "{sheets} sheets waiting, {lines} lines")
ALL_DONE = Words("Không còn phiếu nào chờ thẩm định", "No sheet is waiting")
ALL_DONE_TEXT = Words("Phiếu mới của cộng tác viên sẽ hiện ở đây. Bước sau:", "New sheets appear here. Next:")
SEE_FIGURES = Words("xem số liệu", "see the figures")
LINES = Words("{n} dòng", "{n} lines")
HELD = Words("{n} dòng để lại xem", "{n} lines held back")
RETURNED = Words("{n} dòng đã trả lại", "{n} lines returned")
OWN = Words("{n} dòng tự ghi", "{n} lines written by yourself")
RECEIVED = Words("nhận {day}", "received {day}")
OPEN = Words("Mở", "Open")
APPRAISE = Words("Thẩm định {n} dòng", "Appraise {n} lines")
NOTHING_READY = Words("Không có dòng nào thẩm định được lúc này", "No line can be appraised now")
SHEET = Words("Phiếu thu tin về dân số (P0), {month}", "P0 slip, {month}")
LEFT_OUT = Words("Để lại {n} dòng cần xem lại:", "{n} lines held back:")
LEFT_OUT_LINE = Words("{kind}, hộ số {number}", "{kind}, household {number}")
OTHER_LISTS = Words("Ngoài mười một danh sách", "Outside the eleven lists")
NUMBER, PERSON, DAY, WHAT, SOURCE, STATE = (
    Words("Hộ số", "Household no."),
    Words("Họ và tên", "Name"),
    Words("Ngày", "Day"),
    Words("Nội dung", "Content"),
    Words("Ai báo", "Told by"),
    Words("Trạng thái", "State"),
)
NUMBER_ITEM = Words("Hộ số", "Household")
WAITING, DONE, BACK, REVIEW = (
    Words("Chờ thẩm định", "Waiting"),
    Words("Đã thẩm định", "Appraised"),
    Words("Đã trả lại", "Returned"),
    Words("Cần xem lại", "To be looked at"),
)
WITHDRAWN = Words("Đã rút lại", "Withdrawn")
SELF_WRITTEN = Words("tự ghi", "own entry")
SELF_APPRAISED = Words("người ghi tự thẩm định", "appraised by its writer")
CORRECTION = Words("đính chính", "correction")
LOOK_AGAIN = Words("Cần xem lại.", "Please look again.")
CONFIRMED_ASK = Words("Đã hỏi lại:", "Asked:")
RETURN = Words("Trả lại để kiểm tra", "Return for checking")
RETURN_REASON = Words("Lý do trả lại (không ghi tên người)", "Reason for the return (name nobody)")
RETURN_HINT = Words(
    "ví dụ: ngày chết sớm hơn ngày khám, xem lại giấy tờ",
    "for example: day of death before the check, look at the papers",
)
NO_REASON = Words(
    "Chưa ghi lý do. Ghi lý do để cộng tác viên biết cần xem lại điều gì.",
    "No reason given. Write what the collaborator should look at.",
)
APPRAISED_NOW = Words("Đã thẩm định {n} dòng.", "{n} lines appraised.")
RETURNED_NOW = Words("Đã trả lại 1 dòng.", "1 line returned.")
CHANGED_SINCE = Words(
    "Phiếu đã thay đổi từ khi mở trang. Chưa ghi gì; xem lại các dòng dưới đây rồi bấm lại.",
    "The sheet has changed since the page was opened. Nothing was written; look at the lines below and press again.",
)
TOGETHER = Words("Thẩm định cùng {n} dòng mà các dòng này dựa vào", "Appraise together with the {n} lines they rest on")
NONE_IN_SHEET = Words("Không có dòng nào trong tháng này", "No line in this month")
NONE_IN_SHEET_TEXT = Words(
    "Khi địa bàn nộp phiếu, các dòng sẽ hiện ở đây.", "Once the area hands in, the lines appear here."
)
BACK_TO_LIST = Words("Về danh sách phiếu", "Back to the sheets")

# --- finding somebody
FIND = Words("Tìm người, hộ", "Find a person or household")
FIND_BOX = Words("Tên, năm sinh, hộ số hoặc số thẻ", "Name, birth year, household or card number")
FIND_SUB = Words(
    "Gõ chung một ô: một phần tên có dấu hoặc không dấu, chữ đầu (nvt), năm sinh hoặc 5/7/80, hộ số cũ hay mới, số thẻ.",
    "All in one box: part of a name, initials (nvt), birth year or 5/7/80, old or new household number, card number.",
)
NAME = Words("Họ và tên", "Name")
HOUSEHOLD_NUMBER = Words("Hộ số", "Household no.")
SEARCH = Words("Tìm", "Find")
TOO_LITTLE = Words(
    "Gõ thêm: ít nhất hai chữ của tên, một hộ số, một ngày sinh, hoặc đủ số thẻ.",
    "Type more: two letters of a name, a household number, a day of birth, or a whole card number.",
)
NOBODY = Words("Không tìm thấy ai", "Nobody found")
NOBODY_TEXT = Words(
    "Thử bớt chữ, bỏ năm sinh, hoặc chỉ gõ hộ số. Người ngoài phạm vi được giao không hiện ở đây.",
    "Try fewer letters, leave out the year, or type the household number alone. People outside your scope are not shown.",
)
MORE = Words(
    "Còn nhiều người khác. Thêm chữ hoặc năm sinh để tìm gọn hơn.", "There are more. Add letters or a birth year."
)
FOUND = Words("{n} người", "{n} persons")
FOUND_HOUSEHOLDS = Words("{n} hộ", "{n} households")
ROW_KEYS = Words("Phím ↓ ↑ chọn, Enter mở", "Keys ↓ ↑ choose, Enter opens")
HEAD, PEOPLE_HERE, ADDRESS = (
    Words("Chủ hộ", "Head"),
    Words("Số người", "Persons"),
    Words("Địa chỉ", "Address"),
)
EARLIER_NUMBER = Words("hộ số cũ {number}", "formerly no. {number}")
CLOSED = Words("hộ không còn", "ended")
ENROL = Words("Ghi hộ mới vào sổ", "Put a household in the book")
GONE = Words("không còn tính trong hộ", "no longer counted")
SEX, BIRTH, RELATION, AREA = (
    Words("Giới tính", "Sex"),
    Words("Ngày sinh", "Birth"),
    Words("Quan hệ", "Relation"),
    Words("Địa bàn", "Area"),
)

# --- the card
CARD = Words("Phiếu hộ dân cư, hộ số {number}", "Household sheet, no. {number}")
AS_OF = Words("Xem theo ngày", "As of")
SHOW = Words("Xem", "Show")
KNOWN_ON = Words("Sổ A0 biết đến ngày {day}", "The book as known on {day}")
SECTION_1 = Words("I. Thông tin cơ bản của từng người", "I. The persons")
SECTION_2 = Words("II. Theo dõi sử dụng BPTT", "II. Contraception")
SECTION_3 = Words("III. Theo dõi các thay đổi", "III. Changes")
LINE_NO, AGE, ETHNICITY, EDUCATION, MARITAL, RESIDENCE, CARD_NO = (
    Words("Số TT", "No."),
    Words("Tuổi", "Age"),
    Words("Dân tộc", "Ethnicity"),
    Words("Trình độ", "Schooling"),
    Words("Hôn nhân", "Marital status"),
    Words("Cư trú", "Residence"),
    Words("Số thẻ", "Card"),
)
PRESENT, ABSENT = Words("Có mặt", "Present"), Words("Tạm vắng", "Absent")
GROUNDS = {
    "died": Words("Chết {day}", "Died {day}"),
    "move_out": Words("Đã đi {day}", "Left {day}"),
    "moved": Words("Chuyển hộ {day}", "Moved inside {day}"),
    "entered_twice": Words("Ghi trùng", "Entered twice"),
    "gone_before": Words("Đã đi trước khi vào sổ", "Gone before the book"),
    "boundary": Words("Chuyển địa bàn {day}", "Boundary changed {day}"),
}
GROUND_OTHER = Words("Thôi tính từ {day}", "Not counted from {day}")
NO_WIVES = Words(
    "Trong hộ chưa có phụ nữ có chồng được theo dõi.", "No woman with husband is followed in this household."
)
GRID_KEY = Words("vạch đậm: bắt đầu dùng · chấm: tháng không xác nhận", "bold edge: start · dot: month not confirmed")
UNCONFIRMED = Words("không xác nhận", "not confirmed")
CHANGES_NONE = Words("Chưa có thay đổi nào từ khi vào sổ.", "No change since the enrolment.")
LOOK_NOTE = Words("Lần xem này đã được ghi vào nhật ký xem thông tin.", "This look has been recorded.")
MEMBERS = Words("{n} nhân khẩu thực tế thường trú", "{n} residents")
HEAD_OF = Words("địa chỉ: {address}", "address: {address}")
