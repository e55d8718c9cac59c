"""Words of signing in and of the start page."""

from danso.values.words import Words

TITLE = Words("Vào hệ thống", "Sign in")
USERNAME = Words("Tên đăng nhập", "User name")
PASSWORD = Words("Mật khẩu", "Password")
ENTER = Words("Vào", "Sign in")
WRONG = Words(
    "Tên đăng nhập hoặc mật khẩu chưa đúng. Gõ lại; nếu quên mật khẩu, hỏi người quản lý tài khoản của đơn vị.",
    "The user name or the password is not right. Type again; who forgot the password asks the unit's account manager.",
)
LOCKED = Words(
    "Đã gõ sai quá {most} lần. Đợi {minutes} phút rồi thử lại; tài khoản và dữ liệu vẫn an toàn.",
    "Typed wrong more than {most} times. Wait {minutes} minutes and try again; account and data are safe.",
)
DEMO = Words("Tài khoản dùng thử", "Trial accounts")
DEMO_TEXT = Words(
    "Thư mục dữ liệu này là bản dùng thử. Mật khẩu chung:", "This data folder is a trial. One password for all:"
)
DEMO_ENTER = Words("Vào với tài khoản này", "Sign in as this account")
ABOUT = Words(
    "Sổ ghi chép ban đầu về dân số, phiếu thu tin, số liệu và báo cáo của cơ quan dân số.",
    "The register, slips, figures and reports of the population office.",
)
NOTHING_GRANTED = Words("Tài khoản chưa được giao đơn vị nào", "The account has been assigned no unit")
NOTHING_GRANTED_TEXT = Words(
    "Khi người quản lý giao vai trò và đơn vị, phần việc sẽ hiện ở đây. Hãy hỏi người quản lý tài khoản.",
    "Once a role and a unit are assigned, the work appears here. Ask whoever manages accounts.",
)
YOUR_WORK = Words("Phần việc được giao", "What you are assigned")
BY_COMMAND = Words(
    "Vai trò này làm việc bằng lệnh danso trên máy chủ; trên trang này không có phần việc nào.",
    "This role works by the danso command on the server; there is nothing for it on these pages.",
)
