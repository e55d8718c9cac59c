"""Words of typing the P0 sheet."""

from danso.values.words import Words

TITLE = Words("Phiếu thu tin về dân số (P0), {month}", "P0 sheet, {month}")
AREAS = Words("Nhập phiếu P0, {month}", "Type P0 sheets, {month}")
AREAS_SUB = Words(
    "Gõ số địa bàn rồi Enter, hoặc chọn trong danh sách", "Type the area's number and Enter, or choose below"
)
AREA_NO, MONTH = Words("Địa bàn số", "Area no."), Words("Tháng", "Month")
OPEN = Words("Mở phiếu", "Open the sheet")
AREA_UNKNOWN = Words(
    "Chưa tìm thấy địa bàn này trong xã, phường. Xem lại giúp số địa bàn.",
    "There is no such area here. Check the number.",
)
MONTH_UNREADABLE = Words("Chưa đọc được tháng. Ghi như 10/2026.", "The month could not be read. Write it like 10/2026.")
PREVIOUS, NEXT = Words("Tháng trước", "Month before"), Words("Tháng sau", "Month after")
COLLABORATOR, STATE, LINES_HEAD = (
    Words("Cộng tác viên", "Collaborator"), Words("Phiếu tháng", "Sheet"), Words("Số dòng", "Lines"),
)  # fmt: skip
NO_COLLABORATOR = Words("chưa có CTV", "no collaborator")
DECLARED, BEGUN, NOT_BEGUN = (
    Words("đã nộp", "handed in"), Words("đang nhập", "begun"), Words("chưa nhập", "not yet"),
)  # fmt: skip
BACK = Words("Về danh sách địa bàn", "Back to the areas")
DECLARED_ON = Words("Đã nộp phiếu tháng, nhận ngày {day}", "Month handed in, received {day}")
TOLD_BY = Words("Ai báo", "Told by")
BEHALF = Words("Ghi thay", "On behalf of")
BEHALF_NONE = Words("không ghi thay ai", "nobody")
WRITES = Words("{name} ghi", "written by {name}")
NO_ACTIVE = Words("Địa bàn chưa có CTV đang làm việc: chọn người báo.", "The area has no collaborator: say who told.")
NONE = Words("Không có", "None")
NONE_MONTH = Words("Không có biến động cả tháng", "No event this month")
LISTS = Words("Mười một danh sách", "Eleven lists")
LINES = Words("{n} dòng", "{n} lines")
NOT_TYPED = Words("chưa nhập", "not typed")
STILL = Words("Còn {n} danh sách chưa nhập.", "{n} lists not typed yet.")
ALL_TYPED = Words("Đủ mười một danh sách.", "All eleven lists are there.")
SAVE, FINISH, CHECK, MORE = (
    Words("Ghi các dòng", "Write the lines"), Words("Xong phiếu", "Finish the sheet"),
    Words("Xem lại", "Check"), Words("Thêm dòng", "More lines"),
)  # fmt: skip
WITH_REASON = Words("Vẫn đúng, vì", "Still right, because")
REASON_HINT = Words("không ghi tên người", "name nobody")
KEEP = Words("Để lại xem sau", "Keep, to be looked at")
LOOK_AGAIN, MEND = Words("Cần xem lại.", "Please look again."), Words("Chưa ghi được.", "Not written.")
OUTSIDE = Words("Ngoài mười một danh sách", "Outside the eleven lists")
TOLD_ALREADY = Words(
    "Sổ đã có dòng phiếu ghi đúng việc này. Xóa dòng này; chỉ giữ khi là một lần báo nữa.",
    "The book has a slip of just this. Take the line out, or keep it as one more telling.",
)
DIFFERS = Words(
    "Dòng này đã được ghi trước đó với nội dung khác; chưa ghi thêm gì. Nếu dòng đã ghi chưa đúng, mở Phiếu hộ dân cư "
    "để rút lại, rồi gõ dòng mới.",
    "This line was written before with another content; nothing was added. If that one is wrong, take it back on the "
    "household's card and type a new line.",
)
LATE = Words("Ngày này thuộc {month}: ghi là thông tin báo muộn.", "This day lies in {month}: a late telling.")
CHOOSE_ONE = Words("Có nhiều người khớp: {people}. Gõ số đứng trước, hoặc thêm chữ.",
                   "Several fit: {people}. Type the number before, or more letters.")  # fmt: skip
NOBODY_FITS = Words("Không ai trong hộ khớp chữ này. Trong hộ có: {people}.", "Nobody fits. The household: {people}.")
EMPTY_HOUSE = Words("Hộ này chưa có ai trong sổ. Xem lại giúp hộ số.", "Nobody is in this household. Check the number.")
NAME_MISSING = Words(
    "Chưa ghi là ai. Gõ hai chữ của tên, hoặc số thứ tự trong hộ.", "Say who: two letters of the name."
)
NUMBER_MISSING = Words("Chưa ghi hộ số.", "The household number is missing.")
TOO_LONG = Words("Dài quá {n} chữ. Ghi gọn lại; nội dung đã gõ vẫn còn.", "Longer than {n} letters. Make it shorter.")
ROW_UNREAD = Words(
    "Dòng này chưa đủ để ghi. Xem lại giúp các ô còn trống.", "The line says too little. Fill its cells."
)
CODE_UNREADABLE = Words(
    "Chưa có trong danh mục. Gõ: {choices}; chưa rõ thì để trống.",
    "Not in the list. Type: {choices}; or leave it empty.",
)
FUTURE_MONTH = Words("Tháng này chưa tới. Chọn lại tháng của phiếu.", "This month has not come. Choose another.")
WRITTEN = Words("Đã ghi {n} dòng.", "{n} lines written.")
WRITTEN_HELD = Words(
    "{n} dòng chờ xem lại, chưa tính vào số liệu.", "{n} lines wait to be looked at and do not count yet."
)
WRITTEN_LATE = Words(
    "{n} dòng thuộc tháng khác, nằm ở phiếu của tháng đó.", "{n} lines belong to the sheet of another month."
)
WRITTEN_BEFORE = Words("{n} dòng đã ghi từ trước, không ghi lại.", "{n} lines were written before and not again.")
LEFT = Words(
    "Còn {n} dòng chưa ghi, giữ nguyên dưới đây cùng lý do.",
    "{n} lines are not written; they stand below with the reason.",
)
NOTHING = Words("Chưa có dòng nào để ghi.", "There is no line to write.")
FINISHED = Words("Đã nộp phiếu {month}: {area}.", "Sheet of {month} handed in: {area}.")
TAKE_BACK = Words("Rút lại việc nộp phiếu", "Take the handing in back")
TAKE_BACK_WHY = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
TAKE_BACK_HELP = Words(
    "Phiếu thành chưa nộp để ghi tiếp; các dòng đã ghi giữ nguyên. Ghi xong thì nộp lại.",
    "The sheet is open again; lines already written stay. Hand it in again when done.",
)
REASON_NEEDED = Words("Ghi lý do rút lại.", "Give the reason.")
TAKEN_BACK = Words("Đã rút lại việc nộp phiếu {month}: {area}.", "Handing in of {month} taken back: {area}.")
TAKEN_BACK_ALREADY = Words(
    "Phiếu tháng này chưa nộp, hoặc đã rút lại.", "The sheet is not handed in, or was taken back."
)
FINISHED_ALREADY = Words("Phiếu tháng này đã nộp trước đó; không nộp lần nữa.", "The sheet was handed in before.")
NOT_FINISHED = Words(
    "Chưa nộp phiếu: danh sách {lists} chưa nhập. Gõ dòng, hoặc chọn “Không có”.",
    "Not handed in: lists {lists} are not typed. Type lines, or choose “None”.",
)
NOT_NONE = Words(
    "Phiếu đã có dòng nên không ghi “không có biến động”. Bấm “Xong phiếu” khi gõ đủ.",
    "The sheet has lines, so it is not without event. Press “Finish” when all is typed.",
)
DRAFT_KEPT = Words("Bản nháp giữ lúc {at}, {n} dòng chưa ghi.", "Draft kept at {at}, {n} lines not written.")
NOT_KEPT = Words(
    "Chưa giữ được bản nháp. Nội dung vẫn còn trên màn hình: đừng đóng trang. Đăng nhập lại ở thẻ mới rồi gõ tiếp.",
    "The draft could not be kept. All is still on the screen: do not close it. Sign in again in a new tab and go on.",
)
KEPT_NOW = Words("Đã giữ bản nháp", "Draft kept")
NOBODY_FOUND = Words("Chưa có hộ số này trong địa bàn.", "No household of this number in the area.")
NOW_NUMBER = Words("nay là hộ số {number}", "now household {number}")
AGED = Words("{age} tuổi", "aged {age}")
GONE = Words("không còn tính trong hộ", "no longer counted")
CLEAR_LINE = Words("Xóa dòng", "Clear the line")
KEYS = Words("Phím tắt", "Keys")
K_NEXT, K_LIST, K_NONE, K_KEEP, K_DONE, K_TYPE = (
    Words("ô sau, dòng sau", "next cell, next line"), Words("danh sách trước, sau", "list before, after"),
    Words("không có", "none"), Words("để dòng này xem sau", "keep this line"), Words("xong phiếu", "finish"),
    Words("ngày gõ 5 hoặc 5/10 · tên gõ hai chữ", "day: 5 or 5/10 · name: two letters"),
)  # fmt: skip
PERSON_SHOWN = Words("{n} {name}, {birth}", "{n} {name}, {birth}")
