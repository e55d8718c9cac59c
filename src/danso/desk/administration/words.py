"""Words of administration."""

from danso.values.words import Words

TABS = Words("Phần quản trị", "Parts of administration")
UNIT_CHANGES = Words("Thay đổi đơn vị", "Changes of units")
UNITS = Words("Đơn vị", "Units")
STAFF = Words("Cộng tác viên và địa bàn", "Collaborators and areas")
DEVICES = Words("Máy điện thoại", "Phones")
ACCOUNTS = Words("Tài khoản", "Accounts")
FILES = Words("Tệp đã lấy ra", "Files taken out")
LOOKS = Words("Ai đã xem", "Who looked")
UNPLACED = Words("Phiếu từ máy chưa rõ nơi", "From phones, of no known unit")
BACKUPS = Words("Sao lưu", "Backups")
CODES = Words("Danh mục mã", "Code lists")

# units
UNITS_SUB = Words("Tên, mã và cấp trên theo từng thời gian", "Names, codes and what they lie in, by time")
VERSIONS = Words("Tên và mã qua các thời kỳ", "Names and codes through time")
PARTS_OF = Words("Đơn vị trực thuộc", "Parts")
NO_PARTS = Words("Không có đơn vị trực thuộc nào.", "There are no parts.")
CODE, NAME, KIND, LEVEL = (
    Words("Mã", "Code"),
    Words("Tên", "Name"),
    Words("Loại", "Kind"),
    Words("Cấp", "Level"),
)
IN_FORCE = Words("Hiệu lực", "In force")
SOURCE, DECREE = Words("Nguồn", "Source"), Words("Văn bản", "Decree")
STILL = Words("đến nay", "to this day")
ALWAYS = Words("từ trước", "from before")
BEFORE = Words("Trước đó", "Before")
ENDED = Words("đã kết thúc", "ended")
NO_ROLE = Words("đã thôi vai trò", "no role now")
CAME_FROM = Words("Nhận địa bàn từ", "Took over from")
BECAME = Words("Nay thuộc", "Today in")

# code lists
CODES_SUB = Words("Các mã của Sổ A0 và phiếu P0, nguồn và thời gian áp dụng", "Codes of A0 and P0, source and validity")
CODES_COUNT = Words("{n} mã", "{n} codes")
SETTING, VALUE, SINCE, BASIS = (
    Words("Quy ước", "Setting"),
    Words("Giá trị", "Value"),
    Words("Từ ngày", "Since"),
    Words("Căn cứ", "Basis"),
)
ALSO_READ = Words("Cách ghi khác được hiểu", "Other spellings understood")
YES, NO = Words("có", "yes"), Words("không", "no")

# collaborators
STAFF_SUB = Words(
    "{n} địa bàn · {covered} có cộng tác viên · {empty} chưa có",
    "{n} areas · {covered} with a collaborator · {empty} without",
)
AREA, COLLABORATOR, SINCE_DAY, ACCOUNT = (
    Words("Địa bàn", "Area"),
    Words("Cộng tác viên", "Collaborator"),
    Words("Từ ngày", "Since"),
    Words("Tài khoản", "Account"),
)
NOBODY = Words("chưa có cộng tác viên", "no collaborator")
STOPPED = Words("{name} thôi từ {day}: {reason}", "{name} stopped on {day}: {reason}")
DECISION = Words("Quyết định số", "Decision number")
NO_ACCOUNT = Words("chưa có, nộp phiếu giấy", "none, hands in paper")
BLOCKED = Words("đã khóa", "blocked")
GIVE = Words("Giao địa bàn", "Give the area")
GIVE_OVER = Words("Giao cho người khác", "Give to somebody else")
STOP = Words("Ghi thôi phụ trách", "Record the end")
WHO_TAKES = Words("Người nhận", "Who takes it")
WHO_HINT = Words(
    "Chọn người đang có trong xã, hoặc ghi họ tên người mới.", "Choose somebody of the commune, or write a new name."
)
FIRST_DAY = Words("Từ ngày", "From")
LAST_DAY = Words("Ngày làm việc cuối cùng", "Last day of work")
REASON = Words("Lý do", "Reason")
REASON_OF = Words("Lý do người trước thôi", "Why the one before stops")
GIVEN = Words("Đã giao địa bàn.", "The area is given.")
STOPPED_NOW = Words("Đã ghi thôi phụ trách.", "The end is recorded.")
NAME_NEEDED = Words("Chưa ghi người nhận địa bàn.", "Nobody was named to take the area.")
OPEN_ACCOUNT = Words("Mở tài khoản", "Open an account")
RENEW = Words("Cấp lại mật khẩu", "Give a new password")
BLOCK, UNBLOCK = Words("Khóa tài khoản", "Block"), Words("Mở lại tài khoản", "Reopen")
BLOCKED_NOW = Words(
    "Đã khóa tài khoản; các máy đang vào bị đưa ra.", "The account is blocked and signed out everywhere."
)
UNBLOCKED_NOW = Words("Đã mở lại tài khoản.", "The account is open again.")
CHOOSE_ACT = Words("Chưa chọn việc. Quay lại và bấm một nút.", "No act was chosen. Go back and press a button.")
REASONS: dict[str, Words] = {
    "moved": Words("chuyển nơi ở", "moved away"),
    "other_work": Words("chuyển công việc khác", "other work"),
    "health": Words("lý do sức khỏe", "health"),
    "died": Words("mất", "died"),
    "dismissed": Words("cho thôi làm cộng tác viên", "dismissed"),
    "no_allowance": Words("không bố trí được kinh phí", "no allowance"),
    "area_ended": Words("địa bàn sáp nhập hoặc kết thúc", "the area ended or merged"),
    "other": Words("lý do khác", "other"),
}

# accounts
ACCOUNTS_SUB = Words("{n} tài khoản có vai trò trong đơn vị", "{n} accounts with a role in the unit")
USERNAME, DISPLAY = Words("Tên đăng nhập", "User name"), Words("Tên hiển thị", "Shown name")
ROLE, WHERE, UNTIL_DAY, STATE = (
    Words("Vai trò", "Role"),
    Words("Đơn vị", "Unit"),
    Words("Đến hết ngày", "To the end of"),
    Words("Trạng thái", "State"),
)
ACTIVE = Words("đang dùng", "in use")
WAITS = Words("chưa đổi mật khẩu ban đầu", "start password not yet changed")
NEW_ACCOUNT = Words("Mở tài khoản mới", "Open a new account")
NEW_ACCOUNT_TEXT = Words(
    "Mật khẩu ban đầu hiện một lần để in, trao tận tay; người nhận phải đổi khi vào lần đầu.",
    "The start password is shown once, to be printed and handed over; its holder changes it at the first signing in.",
)
UNIT_HINT = Words(
    "Mã hoặc tên; để trống: đơn vị này. Ghi “toàn quốc” cho vai trò toàn quốc.",
    "Code or name; empty: this unit. Write “toàn quốc” for a role over the country.",
)
COUNTRY_TYPED = ("toan quoc", "the whole country")
MAY_STAY_EMPTY = Words("để trống được", "may stay empty")
GIVE_ROLE = Words("Giao vai trò", "Give a role")
END_ROLE = Words("Thôi giao", "End")
GIVEN_ROLE = Words("Đã giao vai trò.", "The role is given.")
ENDED_ROLE = Words("Đã thôi giao vai trò.", "The role is ended.")
GRANTS = Words("Vai trò và đơn vị được giao", "Roles and units")
SAFETY = Words("Mật khẩu và mã xác thực", "Password and second factor")
TAKE_OFF = Words("Gỡ mã xác thực thứ hai", "Take off the second factor")
TAKE_OFF_TEXT = Words(
    "Khi mất điện thoại và mất cả mã dự phòng: lần vào sau phải lập lại.",
    "When phone and recovery codes are lost: it is set up anew at the next signing in.",
)
TAKEN_OFF = Words("Đã gỡ mã xác thực thứ hai.", "The second factor is taken off.")
FACTOR = Words("Mã xác thực thứ hai", "Second factor")
FACTOR_SET, FACTOR_NOT_SET = Words("đã lập", "set up"), Words("chưa lập", "not set up")
UNREADABLE_DAY = Words("Ngày “{text}” chưa đọc được. Ghi ngày/tháng/năm, ví dụ 01/7/2026.",
    "The day “{text}” cannot be read. Write day/month/year, for example 01/7/2026.")  # fmt: skip
ROLE_NEEDED = Words("Chọn vai trò.", "Choose a role.")

# the paper with the start password
PAPER = Words("Giấy trao mật khẩu ban đầu", "Paper with the start password")
PAPER_ONCE = Words(
    "Trang này chỉ hiện một lần. In ra, trao tận tay, không gửi qua tin nhắn.",
    "This page is shown once. Print it and hand it over; do not send it by message.",
)
PAPER_PASSWORD = Words("Mật khẩu ban đầu", "Start password")
PAPER_STEPS = (
    Words("Vào hệ thống bằng tên đăng nhập và mật khẩu trên giấy này.", "Sign in with this user name and password."),
    Words("Đặt mật khẩu mới của riêng mình khi được hỏi.", "Choose a password of your own when asked."),
    Words("Hủy tờ giấy này.", "Destroy this paper."),
)
BACK_TO_LIST = Words("Về danh sách", "Back to the list")
