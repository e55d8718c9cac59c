"""Words of the living page of components. Everything on it is invented."""

from danso.values.words import Words

TITLE = Words("Các thành phần", "Components")
SUB = Words("mỗi trang dùng lại những thứ này, không thêm thứ khác", "every page reuses these and adds nothing else")
FIELD, TABLE, CARD, QUEUE, FIGURE, DIALOG = (
    Words("Ô nhập", "Field"),
    Words("Bảng", "Table"),
    Words("Thẻ, khi chưa có gì", "Card, when empty"),
    Words("Hàng đợi", "Queue"),
    Words("Số liệu mở ra được", "Figure that opens"),
    Words("Hộp hỏi", "Dialog"),
)
BUTTONS, BANNERS, FORM = (
    Words("Nút và nhãn", "Buttons and badges"),
    Words("Dải báo", "Banners"),
    Words("Mẫu của trang tài khoản", "Form of the accounts page"),
)
TAB_ONE, TAB_TWO = Words("Đang xem", "Open"), Words("Thẻ khác", "Other tab")
BIRTH = Words("Ngày sinh", "Date of birth")
BIRTH_SAID = Words("05/7/1980 · 46 tuổi", "05/7/1980 · 46 years")
CAME = Words("Ngày đến", "Came on")
LOOK_AGAIN = Words("Xem lại giúp.", "Please look again.")
CAME_ASK = Words(
    "Ngày đến cách hôm nay chưa đủ 6 tháng. Có ý định ở ổn định không?",
    "It is less than 6 months ago. Does the person mean to stay?",
)
DIED = Words("Ngày mất", "Died on")
NOT_SAVED = Words("Chưa lưu được.", "Not saved.")
DIED_STOP = Words(
    "Tháng 2 năm 2026 có 28 ngày. Gõ lại ngày, hoặc chỉ gõ 2/2026 nếu không nhớ ngày.",
    "February 2026 has 28 days. Type the day again, or only 2/2026 if it is not known.",
)
SEX, MALE, FEMALE = Words("Giới tính", "Sex"), Words("Nam", "Male"), Words("Nữ", "Female")
MAIN_ACT, OTHER_ACT, LIGHT_ACT, CLOSED_ACT = (
    Words("Việc chính", "Main act"),
    Words("Việc khác", "Other act"),
    Words("Việc nhẹ", "Light act"),
    Words("Chưa làm được", "Not possible yet"),
)
PLAIN, ON, OK, ASK, STOP = (
    Words("Không có", "None"),
    Words("Đang nhập", "In work"),
    Words("Đạt", "Met"),
    Words("Cần xem lại", "Held"),
    Words("Chưa cân", "Not balanced"),
)
KEPT = Words(
    "Bản nháp còn giữ. Phiếu sinh, hộ số 1187, gõ dở lúc 09:42.", "A draft is kept. Birth, household 1187, 09:42."
)
OTHER_WROTE = Words(
    "Người khác vừa sửa hộ này lúc 09:40. Phần đang gõ vẫn còn.",
    "Somebody else changed this household at 09:40. What you typed is still there.",
)
BUSY = Words(
    "Chưa lưu được: đường truyền đang bận. Phần đang gõ vẫn giữ trong máy này; bấm lưu lại sau một phút.",
    "Not saved: the line is busy. What you typed is kept here; press save again in a minute.",
)
EMPTY = Words("Không còn phiếu nào chờ thẩm định", "No slip waits for appraisal")
EMPTY_TEXT = Words("Phiếu mới của cộng tác viên sẽ hiện ở đây.", "New slips of collaborators appear here.")
INDICATOR, DONE, NOTE = Words("Chỉ tiêu", "Indicator"), Words("Đạt", "Done"), Words("Nhận xét", "Remark")
ROW_OK = Words("Khám sức khỏe người cao tuổi", "Elderly checked")
ROW_LOW = Words("Khám sức khỏe trước khi kết hôn", "Premarital check")
MET, BELOW = Words("Đạt tiến độ", "On pace"), Words("Dưới tiến độ", "Below pace")
LINE = Words("Sinh con · hộ số 1187, địa bàn 04", "Birth · household 1187, area 04")
LINE_WHY = Words("Ngày sinh sớm hơn ngày cưới của mẹ.", "The birth is before the mother's marriage.")
BIRTHS = Words("Trẻ sinh ra sống", "Live births")
PERSONS = Words("trẻ", "children")
BEFORE = Words("cùng kỳ năm trước 305", "same period last year 305")
SHARE = Words("Khám người cao tuổi", "Elderly checked")
SHARE_OF = Words("268/312 người", "268 of 312")
ASK_CLOSE = Words("Chốt số liệu tháng 10/2026?", "Close October 2026?")
ASK_TEXT = Words(
    "Sau khi chốt, phiếu tháng 10 gửi đến là thông tin báo muộn: giữ đúng ngày, không làm đổi báo cáo đã ký.",
    "Afterwards slips of October are late: they keep their day and change no signed report.",
)
LEAVE, CLOSE = Words("Thôi", "Leave"), Words("Chốt tháng 10", "Close October")
