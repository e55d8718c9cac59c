"""Words of a figure's own page."""

from danso.values.words import Words

INTERNAL = Words(
    "Không tính: chuyển giữa các xã cũ, nay trong cùng một xã", "Not counted: between former communes, now inside one"
)
NUMERATOR, MINUS, DENOMINATOR = (
    Words("Tử số", "Numerator"),
    Words("Trừ đi", "Taken away"),
    Words("Mẫu số", "Denominator"),
)
COUNTED = Words("Đếm được", "Counted")
PLAN = Words("Chỉ tiêu giao", "Target")
INTERVAL = Words("Khoảng dao động", "Interval")
INTERVAL_SAYS = Words(
    "{low} – {high}: với số đếm được chừng này, chênh lệch trong khoảng có thể chỉ là ngẫu nhiên",
    "{low} – {high}: with counts of this size a difference within it may be chance",
)
LAST_YEAR = Words("Cùng kỳ năm {year}", "Same window of {year}")
MEANING = Words("Nghĩa là", "Meaning")
AT_RISK = Words("Tính trên", "Counted among")
BASIS = Words("Căn cứ", "Basis")
DEFINITION_SINCE = Words("áp dụng từ {day}", "in force since {day}")
CUTOFF = Words("Mốc số liệu", "Cut-off")
CUTOFF_SAYS = Words("mốc {cutoff}, biết đến ngày {day}", "cut-off {cutoff}, known to {day}")
NOTES = Words("Ghi chú", "Notes")
SMALL = Words("số ít, không so sánh", "small number, not compared")
ONCE = Words("Mỗi người chỉ tính một lần trong kỳ.", "Each person counts once in the window.")
OPEN_LIST = Words("Mở danh sách {n} dòng", "Open the list of {n} lines")
LIST = Words("Danh sách", "List")
LIST_NOTE = Words(
    "Danh sách có thông tin cá nhân: mỗi lần mở được ghi vào nhật ký.",
    "The list names persons: each opening is recorded.",
)
NO_RIGHT = Words(
    "Danh sách có tên chỉ mở cho người được giao quản lý thông tin cá nhân của đơn vị.",
    "The named list opens only to those entrusted with the unit's personal data.",
)
EMPTY_LIST = Words("Không có dòng nào trong kỳ", "No line in the window")
WITHIN = Words("Theo đơn vị bên trong", "By unit within")
UNIT, VALUE = Words("Đơn vị", "Unit"), Words("Số liệu", "Figure")
PUBLISHED = Words("Từ số liệu các đơn vị cũ đã công bố", "From what the former units published")
BY_SHARES = Words("ước theo tỷ lệ chia", "estimated by shares")
FORMER, WAS, SHARE, CAME_TO, DOCUMENT = (
    Words("Đơn vị cũ", "Former unit"),
    Words("Đã công bố", "Published"),
    Words("Tỷ lệ chia", "Share"),
    Words("Phần tính", "Counted here"),
    Words("Văn bản", "Document"),
)
ALL_OF_IT = Words("toàn bộ", "all")
FROM_BOOKS = Words("đếm từ sổ hộ", "counted from the books")
POINTS = Words("Các mốc tính trung bình", "Days averaged")
DAY, PERSON, NUMBER, AREA, SLIPS = (
    Words("Ngày", "Day"),
    Words("Người", "Person"),
    Words("Hộ số", "Household no."),
    Words("Địa bàn", "Area"),
    Words("Phiếu", "Slips"),
)
BORN = Words("sinh {day}", "born {day}")
NAME_GONE = Words("(tên đã xóa theo yêu cầu)", "(name erased by law)")
PAGE_OF = Words("Trang {n} trong {all}", "Page {n} of {all}")
PREVIOUS, NEXT = Words("Trang trước", "Previous page"), Words("Trang sau", "Next page")
BY_MONTH = Words("Theo tháng, năm {year}", "By month, {year}")
