"""Words of the frame."""

from danso.values.words import Words

PRODUCT = Words("Sổ dân số", "Population register")
PATH = Words("Đường dẫn", "Path")
FIND_KEY = Words("Phím / (trong ô đang gõ: Alt + /)", "Key / (from a field: Alt + /)")
SKIP = Words("Đến phần chính", "Skip to the main part")
PARTS = Words("Các phần", "Parts")
FIGURES = Words("Số liệu", "Figures")
BRIEFING = Words("Giao ban", "Briefing")
PAPERS = Words("Nhập phiếu", "P0 sheets")
APPRAISAL = Words("Thẩm định", "Appraisal")
HELD = Words("Cần xem lại", "Held")
WORK = Words("Việc", "Work")
MONTH = Words("Chốt tháng", "Month")
INTAKE = Words("Nhập tệp", "Import")
HOUSEHOLDS = Words("Hộ dân cư", "Households")
STEERING = Words("Điều hành", "Steering")
TRAIL = Words("Nhật ký", "Audit trail")
SIGN_IN = Words("Đăng nhập", "Sign in")
SIGN_OUT = Words("Ra", "Sign out")
LANGUAGE = Words("English", "Tiếng Việt")
TODAY_SET = Words(
    "Dữ liệu dùng thử, không phải số liệu thật. Ngày của hệ thống: {day}.",
    "Trial data, not real figures. The system's day: {day}.",
)
NOT_FOUND = Words("Không tìm thấy", "Not found")
NOT_FOUND_TEXT = Words(
    "Không tìm thấy trong phạm vi được giao. Kiểm tra lại địa chỉ, hoặc hỏi người quản lý tài khoản.",
    "Not found within what you are assigned. Check the address, or ask whoever manages accounts.",
)
TO_START = Words("Về trang đầu", "Back to the start")
REFUSED = Words("Chưa làm được", "Not done")
BACK = Words("Quay lại", "Back")
PRINT = Words("In", "Print")
EXPIRED = Words(
    "Trang đã mở quá lâu, hoặc đã vào lại hệ thống ở trang khác. Chưa ghi gì. Quay lại trang trước, tải lại trang, rồi "
    "làm lại bước vừa rồi.",
    "The page was open for too long, or you have signed in again on another one. Nothing was written. Go back, reload "
    "the page and do the last step again.",
)
UNKNOWN = Words("chưa rõ", "not known")
WINDOW = Words("Kỳ số liệu", "Window")
SERIES = Words("Bộ số liệu", "Series")
APPRAISED = Words("Đã thẩm định", "Appraised")
WITH_UNAPPRAISED = Words("Cả dòng chưa thẩm định", "With unappraised lines")
OTHER_WINDOW = Words("Kỳ khác", "Another window")
FROM, TO, SHOW = Words("Từ ngày", "From"), Words("đến ngày", "to"), Words("Xem", "Show")
PREVIOUS, NEXT = Words("Trang trước", "Previous page"), Words("Trang sau", "Next page")
NOTHING_SEALED = Words("Chưa có số liệu để xem", "No figures to show yet")
NOTHING_SEALED_TEXT = Words(
    "Số liệu hiện ra sau lần tổng hợp đầu tiên. Người vận hành chạy lệnh danso seal; phiếu đã ghi vẫn an toàn.",
    "Figures appear after the first seal. The operator runs danso seal; slips already written are safe.",
)
COUNTRY = Words("Toàn quốc", "The whole country")
ADMINISTRATION = Words("Quản trị", "Administration")
