"""Words of the household's card beyond those of its table, and of who changed what."""

from danso.values.words import Words

STORY = Words("Ai đã ghi gì", "Who changed what")
STORY_TITLE = Words("Sổ gốc của hộ số {number}", "The ledger of household {number}")
STORY_SUB = Words("mới nhất trước; không dòng nào bị xóa", "the latest first; nothing is ever erased")
STORY_NONE = Words("Chưa có dòng nào.", "Nothing yet.")
BACK_TO_CARD = Words("Về Phiếu hộ dân cư", "Back to the household")
POSITION = Words("Vị trí", "Position")
AT = Words("Lúc", "When")
WHO = Words("Ai", "Who")
DID = Words("Đã làm gì", "Did what")
SOMEBODY = Words("máy hoặc tài khoản không còn", "the system, or an account no longer there")
DID_WHAT = {
    "wrote": Words("ghi", "wrote"),
    "corrected": Words("đính chính", "corrected"),
    "withdrew": Words("rút lại", "took back"),
    "appraised": Words("thẩm định", "appraised"),
    "returned": Words("trả lại để kiểm tra", "returned for checking"),
    "let_stand": Words("cho giữ nguyên", "let stand"),
    "choose": Words("chọn là dòng đúng", "chose as the right one"),
}
REASON = Words("Lý do: {reason}", "Reason: {reason}")
TODAY = Words("Hôm nay", "Today")
BEFORE, AFTER = Words("thay đổi trước", "change before"), Words("thay đổi sau", "change after")
LIFE = Words("{n} ngày có thay đổi từ khi vào sổ; đang xem ngày {day}", "{n} days of change since; shown as of {day}")
NOT_YET = Words("Ngày {day}: hộ này chưa có trong sổ", "On {day} this household was not in the book")
NOT_YET_TEXT = Words(
    "Hộ vào sổ ngày {day}. Trước ngày đó chưa rõ ai ở đây.",
    "The household came into the book on {day}. Who lived here before is not known.",
)
CLOSED_ON = Words("hộ không còn từ {day}", "ended on {day}")
EARLIER = Words("hộ số cũ {number}", "formerly no. {number}")
UNREADABLE_DAY = Words(
    "Chưa đọc được ngày “{text}”; đang xem hôm nay. Gõ như 5/7/26.", "“{text}” is no day that can be read; shown today."
)
NOT_COME = Words("Ngày {day} chưa đến; đang xem hôm nay.", "{day} has not come; shown as of today.")
COUNTS_FROM = Words("Tính từ {day}", "Counts from {day}")
HELD_HERE = Words("{n} dòng của hộ cần xem lại", "{n} lines of this household to be looked at")
RETURNED_HERE = Words("{n} dòng của hộ bị trả lại", "{n} lines of this household were returned")
SEE_THEM = Words("Xem ở mục III", "See section III")
ANSWER_THEM = Words("Mở mục Cần xem lại", "Open the held lines")
CORRECT = Words("Đính chính", "Correct")
CORRECT_OF = Words("Đính chính thông tin của {name}", "Correct what was written of {name}")
CORRECT_BOOK = Words("Đính chính Phiếu hộ", "Correct the sheet")
TOLD_WROTE = Words("{told} báo · {who} ghi {at}", "told by {told} · written by {who} {at}")
TOLD_ONLY = Words("{told} báo · ghi {at}", "told by {told} · written {at}")
ON_BEHALF = Words("thay cho {who}", "for {who}")
APPRAISED_BY = Words("{who} thẩm định", "appraised by {who}")
PREGNANT, BIRTH = Words("có thai", "pregnant"), Words("sinh", "birth")
PREGNANT_SIGN, BIRTH_SIGN = Words("T", "P"), Words("S", "B")
GRID_SIGNS = Words("T có thai · S sinh", "P pregnant · B birth")
PRINT = Words("In phiếu", "Print")
WHO_LOOKED = Words("Ai đã xem", "Who looked")
FORM_CODE = Words("Phiếu A0/CTV", "Sheet A0/CTV")
FRESH = Words(
    "Chưa lưu. Từ khi mở trang này, hộ đã có thêm:",
    "Not saved. Since this page was opened, this was written of the household:",
)
FRESH_ASK = Words(
    "Không mất gì cả. Nếu phiếu đang nhập vẫn đúng, bấm Lưu lần nữa; nếu đã có rồi, quay về Phiếu hộ dân cư.",
    "Nothing is lost. If what you type still holds, press Save again; if it is there already, go back to the household.",
)
YEAR = Words("Năm", "Year")
JUST_WRITTEN = Words("Vừa ghi nhầm?", "Written by mistake?")
UNDO = Words("Rút lại dòng vừa ghi", "Take back what was just written")
SHOW_MARKS = Words("Hiện cả {n} lần xác nhận BPTT", "Show the {n} confirmations too")
HIDE_MARKS = Words("Ẩn các lần xác nhận BPTT", "Hide confirmations")
