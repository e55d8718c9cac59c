"""Words of changes of units."""

from __future__ import annotations

from danso.values.words import Words

KINDS = {
    "reorganisation": Words("sắp xếp đơn vị hành chính", "reorganisation"),
    "merger": Words("nhập", "merger"),
    "split": Words("chia, tách", "split"),
    "renaming": Words("đổi tên, mã hoặc cấp trên", "other name, code or parent"),
}
TITLE = Words("Thay đổi đơn vị hành chính", "Changes of units")
TABS = Words("Các phần của quản trị", "Parts of administration")
SUB = Words("nhập, chia, chuyển, đổi tên theo nghị quyết", "merged, divided, moved, renamed by decree")
NEW = Words("Lập phương án", "Make a plan")
DONE_BEFORE = Words("Các thay đổi đã thực hiện", "Changes enacted")
NONE = Words("Chưa có thay đổi nào được thực hiện ở đây.", "No change has been enacted here.")
THE_DECREE = Words("Nghị quyết", "Decree")
DECREE = Words("Số nghị quyết", "Decree number")
ISSUER = Words("Cơ quan ban hành", "Issued by")
SIGNED = Words("Ngày ký", "Signed on")
ON = Words("Ngày có hiệu lực", "In force from")
WHAT = Words("Việc", "What")
UNITS = Words("Đơn vị", "Units")
UNDO = Words("Hoàn tác", "Undo")
UNDO_TITLE = Words("Hoàn tác thay đổi theo {decree}", "Undo the change by {decree}")
UNDO_TEXT = Words(
    "Đơn vị, tên, mã và cấp trên trở lại như trước ngày {day}, như chưa từng có thay đổi này. Phiếu, người và hộ không "
    "mất; không hoàn tác được khi đã có việc mới dựa vào đơn vị mới.",
    "Units, names, codes and parents are again as before {day}, as if this change had never been. No slip, person or "
    "household is lost; it is refused once something new rests on the new units.",
)
LOADED = Words("nạp cùng danh mục", "loaded with the list")
BACK = Words("Quay lại", "Back")
LINES = Words("Các dòng của phương án", "Lines of the plan")
LINES_TEXT = Words(
    "Mỗi dòng: một đơn vị cũ chuyển vào một đơn vị mới. Xã chia nhiều nơi thì ghi nhiều dòng và mã thôn, địa bàn chuyển đi.",
    "One line: one old unit passes into one new one. A divided commune has a line for each receiver, with the codes of the "
    "villages and areas that pass.",
)
LEVEL = Words("Cấp", "Level")
OLD = Words("Mã cũ", "Old code")
NEW_CODE = Words("Mã mới", "New code")
NAME = Words("Tên đầy đủ của đơn vị mới", "Full name of the new unit")
PARENT = Words("Mã cấp trên mới", "New parent's code")
SHARE = Words("Tỷ lệ", "Share")
PARTS = Words("Mã thôn, địa bàn chuyển đi", "Codes of parts that pass")
SAME = Words("Vẫn là đơn vị cũ?", "Same unit?")
UNSAID = Words("để trống", "not said")
YES = Words("có", "yes")
NO = Words("không", "no")
MORE = Words("Thêm dòng", "More lines")
CHECK = Words("Xem trước", "Preview")
ENACT = Words("Thực hiện thay đổi", "Enact the change")
FILE = Words("Đọc từ tệp (xlsx, csv)", "Read from a file (xlsx, csv)")
READ = Words("Đọc tệp", "Read the file")
PROPOSE = Words("Đề xuất theo danh mục từ 01/7/2025", "Propose from the list of 01/07/2025")
PROVINCE = Words("Mã tỉnh trước 01/7/2025", "Province's code before 01/07/2025")
OTHER_WAYS = Words("Cách khác để có các dòng", "Other ways to get the lines")
TO_ANSWER = Words("Phải trả lời trước khi thực hiện", "To be answered first")
ALL_POINTS = Words("Xem cả {n} điểm", "All {n} points")
TO_KNOW = Words("Cần biết", "To be known")
TOUCHED = Words("Liên quan", "Touched")
AREAS = Words("địa bàn", "areas")
HOUSEHOLDS = Words("hộ", "households")
PEOPLE = Words("người", "people")
STAFF = Words("cộng tác viên", "collaborators")
GRANTS = Words("phân công", "grants")
TARGETS = Words("chỉ tiêu", "targets")
TASKS = Words("nhiệm vụ đang làm", "open tasks")
ENDED = Words("đơn vị kết thúc", "units end")
BEGUN = Words("đơn vị lập mới", "units begin")
GOING_ON = Words("đơn vị tiếp tục với tên, mã hoặc cấp trên mới", "units go on under another name, code or parent")
DRAWN = Words(
    "Sơ đồ trước và sau: {old} đơn vị cũ, {new} đơn vị mới", "Before and after: {old} old units, {new} new ones"
)
KEY = Words("nét liền: chuyển toàn bộ; nét đứt: một phần", "solid: as a whole; dashed: a part")
BEFORE_THE = Words("Trước ngày {day}", "Before {day}")
BEFORE = Words("Trước, cuối ngày {day}", "Before, end of {day}")
AFTER = Words("Từ ngày {day}", "From {day}")
COMMUNE = Words("Xã, phường, đặc khu", "Commune")
SUM = Words("Cộng", "Sum")
AGREE = Words("Tổng số người trước và sau bằng nhau.", "The people before and after add up to the same.")
DISAGREE = Words(
    "Tổng số người trước và sau KHÔNG bằng nhau: còn địa bàn chưa rõ về đâu.",
    "The people before and after do NOT add up: some area is placed nowhere.",
)
CHANGED_SINCE = Words(
    "Các dòng đã sửa sau khi xem trước. Xem lại kết quả dưới đây rồi bấm thực hiện.",
    "Lines were changed after the preview. Look at the outcome below, then enact.",
)
NO_DECREE = Words("Ghi số nghị quyết và ngày có hiệu lực.", "Give the decree's number and the day it comes into force.")
NOTHING_PROPOSED = Words(
    "Không có đơn vị nào của danh mục trước 01/7/2025 mang mã tỉnh này đang có hiệu lực ở đây.",
    "No unit of the list before 01/07/2025 under this province's code is in force here.",
)
TOO_LONG = Words(
    "Phương án có {n} dòng; trang này nhận đến {most} dòng. Với bảng dài, nhờ người vận hành chạy lệnh danso units plan.",
    "The plan has {n} lines; this page takes up to {most}. For a long table ask the operator to run danso units plan.",
)
ENACTED = Words("Đã thực hiện thay đổi theo {decree}.", "The change by {decree} is enacted.")
UNDONE = Words("Đã hoàn tác. Đơn vị trở lại như trước.", "Undone. Units are as they were.")
