"""Words of one's own account: password, second factor, sessions."""

from danso.values.words import Words

TITLE = Words("Tài khoản của tôi", "My account")
ROLES = Words("Vai trò được giao", "What I am assigned")
FROM_DAY = Words("từ {since}", "from {since}")
PASSWORD = Words("Mật khẩu", "Password")
OLD, NEW, AGAIN = (
    Words("Mật khẩu đang dùng", "Present password"),
    Words("Mật khẩu mới", "New password"),
    Words("Gõ lại mật khẩu mới", "New password again"),
)
RULE = Words(
    "Từ 10 ký tự trở lên; nên là một câu ngắn dễ nhớ. Không chứa tên đăng nhập.",
    "10 characters or more; a short sentence is easy to remember. It does not hold the user name.",
)
CHANGE = Words("Đổi mật khẩu", "Change the password")
CHANGED = Words(
    "Đã đổi mật khẩu. Các máy khác đã bị đưa ra.", "The password is changed. Other browsers are signed out."
)
NOT_ALIKE = Words("Hai lần gõ mật khẩu mới chưa giống nhau.", "The new password was typed in two ways.")
FIRST = Words("Đặt mật khẩu của riêng mình", "Choose your own password")
FIRST_TEXT = Words(
    "Mật khẩu trên giấy chỉ dùng để vào lần đầu. Đặt mật khẩu mới rồi mới làm việc tiếp; xong thì hủy tờ giấy.",
    "The password on paper is for the first time only. Choose a new one before going on; then destroy the paper.",
)
SESSIONS = Words("Đang vào ở đâu", "Where I am signed in")
BROWSER, BEGAN, SEEN = (
    Words("Trình duyệt, máy", "Browser, machine"),
    Words("Vào lúc", "Since"),
    Words("Dùng gần nhất", "Last used"),
)
ROLE_SINCE = Words("từ ngày {day}", "since {day}")
THIS_ONE = Words("máy này", "this one")
UNKNOWN_BROWSER = Words("chưa rõ", "not known")
END_OTHERS = Words("Đưa ra khỏi các máy khác", "Sign out elsewhere")
ENDED = Words("Đã đưa ra khỏi {n} máy khác.", "Signed out in {n} other places.")
NO_OTHERS = Words("Không có máy nào khác.", "There is no other one.")
SESSION_RULE = Words(
    "Không dùng {idle} phút thì phải vào lại; một lần vào dùng được nhiều nhất {longest} giờ.",
    "After {idle} idle minutes one signs in again; one signing in lasts {longest} hours at most.",
)
FACTOR = Words("Mã xác thực thứ hai", "Second factor")
FACTOR_ON = Words(
    "Đã có. Mỗi lần vào gõ thêm mã 6 số trên điện thoại.", "Set. Each signing in asks for the phone's 6 digits."
)
FACTOR_OFF = Words(
    "Vai trò này không bắt buộc mã thứ hai (chỉ bắt buộc khi xem từ hai xã trở lên).",
    "This role need not have one (only roles that see more than one commune must).",
)
FACTOR_WAIVED = Words(
    "Bản dùng thử không hỏi mã thứ hai. Khi dùng thật, vai trò xem từ hai xã trở lên phải gõ thêm mã trên điện thoại.",
    "The trial does not ask for the second factor. In real use, roles that see more than one commune also type the code "
    "of their phone.",
)
ENTER_CODE = Words("Gõ mã trên điện thoại", "Type the code of your phone")
ENTER_CODE_TEXT = Words(
    "Mật khẩu đúng. Mở chương trình mã xác thực trên điện thoại, gõ 6 số đang hiện; mất điện thoại thì gõ một mã dự phòng "
    "trên giấy.",
    "The password is right. Open the authenticator on your phone and type the 6 digits it shows; without the phone, type a "
    "recovery code from the paper.",
)
CODE = Words("Mã 6 số, hoặc mã dự phòng", "6 digits, or a recovery code")
GO_ON = Words("Tiếp tục", "Go on")
ENROL = Words("Lập mã xác thực thứ hai", "Set up the second factor")
ENROL_TEXT = Words(
    "Vai trò này xem số liệu hoặc thông tin của nhiều xã, nên ngoài mật khẩu cần mã thay đổi mỗi 30 giây trên điện thoại.",
    "This role sees more than one commune, so besides the password it needs a code that changes every 30 seconds.",
)
STEPS = (
    Words(
        "Cài một chương trình mã xác thực trên điện thoại (loại tạo mã TOTP; không cần mạng).",
        "Install an authenticator on the phone (any that makes TOTP codes; it needs no network).",
    ),
    Words(
        "Trong chương trình, chọn thêm tài khoản rồi đưa máy ảnh vào hình dưới đây. Không quét được thì chọn nhập khóa"
        " bằng tay, gõ khóa bên cạnh; loại: theo thời gian, 6 số.",
        "In it, add an account and point the camera at the picture below. Where that fails, choose to type the key, and"
        " type the key beside it; kind: time based, 6 digits.",
    ),
    Words("Gõ 6 số mà chương trình vừa hiện vào ô dưới.", "Type the 6 digits it now shows into the field below."),
)
KEY = Words("Khóa", "Key")
KEY_PICTURE = Words("Hình chứa khóa, để máy ảnh của điện thoại đọc", "The key as a picture for the phone's camera")
OPEN_ON_PHONE = Words("Đang mở trên chính điện thoại đó: chạm vào đây", "On that very phone: tap here")
FIRST_CODE = Words("Mã 6 số", "6 digits")
RECOVERY = Words("Mã dự phòng: in ra, cất nơi khóa được", "Recovery codes: print them and lock them away")
RECOVERY_TEXT = Words(
    "Mỗi mã thay điện thoại được một lần. Trang này chỉ hiện một lần; hệ thống không giữ lại các mã.",
    "Each stands in for the phone once. This page is shown once; the system does not keep the codes.",
)
DONE = Words("Đã cất, vào làm việc", "Kept them, go to work")
TOO_LATE = Words(
    "Đã quá 5 phút từ lúc gõ mật khẩu. Vào lại từ đầu.", "More than 5 minutes since the password. Sign in again."
)
