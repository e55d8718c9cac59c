"""Words of the pages of phones."""

from danso.desk.administration.words import DEVICES
from danso.values.words import Words

__all__ = ["DEVICES"]

SUB = Words("{n} cộng tác viên · {with_phone} có máy", "{n} collaborators · {with_phone} with a phone")
COLLABORATOR, AREA, LAST_MET, SLIPS, DEVICE, TROUBLE = (
    Words("Cộng tác viên", "Collaborator"),
    Words("Địa bàn", "Area"),
    Words("Gặp lần cuối", "Last contact"),
    Words("Phiếu", "Slips"),
    Words("Máy", "Phone"),
    Words("Việc cần làm", "To do"),
)
COUNTS = Words(
    "Đã ghi {captured} · Xã đã nhận {received} · Đã cất giữ {safe}",
    "Written {captured} · Received {received} · Safe {safe}",
)
KEPT = Words("Bộ nhớ được giữ lâu dài", "Storage kept for good")
NOT_KEPT = Words("Bộ nhớ chưa được giữ lâu dài", "Storage may be cleared")
APP = Words("Bản {app}", "Version {app}")
PAPER = Words("dùng sổ giấy", "works on paper")
NO_ACCOUNT = Words("chưa có tài khoản", "no account")
STOPPED = Words("đã thôi phụ trách", "no longer at work")
NOT_MET_YET = Words("chưa gặp", "not met yet")
FINE = Words("Không có gì.", "Nothing.")
OPEN_DEVICE = Words("Xem máy", "Open")
GIVE = Words("Cấp mã cho máy", "Give a code")
NOBODY = Words("Chưa có cộng tác viên nào", "There are no collaborators yet")
NOBODY_TEXT = Words(
    "Giao địa bàn cho cộng tác viên trước, rồi cấp mã cho máy.",
    "Give somebody an area first, then a code for the phone.",
)
HAND_OVER = Words("Giao địa bàn cho người khác", "Give an area to somebody else")
INBOX_OPEN = Words("{n} phiếu từ máy cần xem", "{n} items from phones to be looked at")
INBOX_LINK = Words("Phiếu từ máy cần xem", "From phones, to be looked at")
FILE_LINK = Words("Nhận tệp phiếu của máy", "Take in a phone's file")

# the code
CODE_TITLE = Words("Mã cho máy điện thoại", "Code for a phone")
CODE_ONCE = Words(
    "Mã chỉ hiện lần này. In hoặc chép lại, trao tận tay. Mã cấp trước mà chưa dùng không còn dùng được.",
    "The code is shown this once. Print or copy it and hand it over. Earlier unused codes no longer work.",
)
FOR = Words("Cấp cho", "For")
CODE = Words("Mã", "Code")
CODE_UNTIL = Words("Dùng một lần, đến {until}", "Serves once, until {until}")
CODE_PICTURE = Words(
    "Mã hình: quét bằng máy ảnh của điện thoại để mở sổ", "Scan with the phone's camera to open the book"
)
STEPS = (
    Words(
        "Ở nơi có mạng, quét hình bên bằng máy ảnh của điện thoại, hoặc mở địa chỉ dưới đây rồi gõ mã.",
        "Where there is network, scan the picture with the phone's camera, or open the address below and type the code.",
    ),
    Words(
        "Chọn mã PIN 6 số, gõ hai lần. Không đưa mã PIN cho ai.",
        "Choose a PIN of 6 digits and type it twice. Give it to nobody.",
    ),
    Words(
        "Chọn “Thêm vào màn hình chính” trong thực đơn của trình duyệt, rồi mở sổ từ biểu tượng đó.",
        "Choose “Add to home screen” in the browser's menu, then open the book from that icon.",
    ),
)
BACK_TO_LIST = Words("Về danh sách máy", "Back to the phones")

# one phone
OF = Words("Máy của {name}", "Phone of {name}")
SINCE = Words("Dùng từ {at}", "In use since {at}")
STATE = Words("Tình trạng", "State")
IN_USE, DRAINING, LOSS_ACCEPTED, WIPED = (
    Words("Đang dùng", "In use"),
    Words(
        "Đang thu lại: máy còn được gửi phiếu, không nhận thêm gì",
        "Being taken back: it may still send, and gets nothing",
    ),
    Words("Chờ xóa: sổ trong máy bị xóa ở lần gặp tới", "To be wiped at its next contact"),
    Words("Máy đã xóa sổ", "Wiped"),
)
WAITS_FOR_LOCK = Words("khóa sổ ở lần gặp tới", "locks at its next contact")
LOST_PHONE = Words("Mất máy, đổi máy, thu máy", "A phone lost, changed or taken back")
STEP_REVOKE, STEP_MISSING, STEP_ACCEPT, STEP_WIPED = (
    Words("Thu lại máy", "Take it back"),
    Words("Xem máy còn thiếu phiếu nào", "See what is missing"),
    Words("Chấp nhận phần thiếu", "Accept the loss"),
    Words("Máy xóa sổ", "The phone is wiped"),
)
REVOKE_TEXT = Words(
    "Máy không xem được sổ nữa từ lần gặp tới. Phiếu đã ghi trong máy vẫn gửi về được và vào “Phiếu từ máy cần xem”.",
    "From its next contact the phone sees the book no more. What it wrote may still be sent, to be looked at.",
)
REVOKE = Words("Thu lại máy", "Take the phone back")
REASON = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
REVOKED_NOW = Words("Đã thu lại máy.", "The phone is taken back.")
REVOKED_ALREADY = Words("Máy này đã thu lại rồi.", "The phone was taken back already.")
NOT_YET = Words("Làm sau khi thu lại máy.", "After the phone is taken back.")
ALL_HERE = Words("Máy báo đã ghi {captured} phiếu; xã đã nhận đủ.", "The phone said it wrote {captured}; all came.")
MISSING = Words(
    "Máy báo đã ghi {captured} phiếu; xã đã nhận {received}. Chưa về: phiếu số {numbers}.",
    "The phone said it wrote {captured}; {received} came. Not come: {numbers}.",
)
MISSING_SINCE = Words(
    "Phiếu ghi sau lần gặp cuối ({at}) thì xã chưa biết.",
    "What was written after the last contact ({at}) is not known here.",
)
WAIT_OR_ASK = Words(
    "Còn tìm được máy: mở sổ nơi có mạng, hoặc xuất tệp niêm phong mang về xã.",
    "If the phone can be found: open the book where there is network, or bring its sealed file.",
)
ACCEPT_TEXT = Words(
    "Khi chắc chắn máy không gửi thêm được. Phiếu thiếu được ghi số vào nhật ký; hỏi cộng tác viên để ghi lại bằng tay.",
    "When the phone will surely send no more. The missing numbers go into the trail; ask and write them by hand.",
)
ACCEPT = Words("Chấp nhận phần thiếu, xóa sổ ở lần gặp tới", "Accept the loss, wipe at the next contact")
ACCEPTED_NOW = Words("Đã ghi. Sổ trong máy bị xóa ở lần gặp tới.", "Recorded. The phone is wiped at its next contact.")
ACCEPTED_AT = Words("Đã chấp nhận lúc {at}.", "Accepted at {at}.")
WIPE_WAITS = Words(
    "Chưa gặp lại máy. Sổ trong máy vẫn khóa bằng mã PIN.", "Not met again. The book in it stays behind its PIN."
)
WIPE_LATER = Words(
    "Máy tự xóa khi mọi phiếu đã cất giữ, hoặc sau khi chấp nhận phần thiếu.",
    "It wipes itself when everything is safe, or once the loss is accepted.",
)
LOCK_TITLE = Words("Khóa sổ trong máy", "Lock the book")
LOCK_TEXT = Words(
    "Máy hỏi lại mã PIN ở lần gặp tới, dù ai đang cầm máy.",
    "It asks for the PIN at its next contact, whoever holds it.",
)
LOCK, UNLOCK = Words("Khóa sổ", "Lock"), Words("Thôi khóa", "Lock no more")
LOCKED_NOW = Words("Đã ghi: máy khóa sổ ở lần gặp tới.", "Recorded: it locks at its next contact.")
UNLOCKED_NOW = Words("Đã thôi khóa.", "It is asked to lock no more.")
FORGOTTEN = Words("Quên mã PIN", "A forgotten PIN")
FORGOTTEN_TEXT = Words(
    "Nghe đúng giọng cộng tác viên, rồi đọc 12 số qua điện thoại. Việc xem 12 số được ghi vào nhật ký.",
    "Make sure who is calling, then read the 12 digits over the telephone. Reading them is recorded.",
)
SHOW_DIGITS = Words("Xem 12 số", "Show the 12 digits")
DIGITS_TITLE = Words("Đọc qua điện thoại", "To be read over the telephone")
DIGITS_TEXT = Words(
    "Cộng tác viên bấm “Quên mã PIN” trên máy, gõ 12 số này, rồi chọn mã PIN mới. Không gửi bằng tin nhắn.",
    "The collaborator presses “Forgotten PIN”, types these 12 digits and chooses a new PIN. Send them by no message.",
)
BACK_TO_DEVICE = Words("Về trang của máy", "Back to the phone")
CHOOSE_ACT = Words("Chưa chọn việc. Quay lại và bấm một nút.", "No act was chosen. Go back and press a button.")
