"""Words of comparing people who moved."""

from danso.values.words import Words

MOVERS = Words("Đối chiếu người chuyển nơi", "Comparing people who moved")
MOVERS_SUB = Words(
    "{pairs} cặp cần đối chiếu · {requests} người chờ xác nhận chuyển đi",
    "pairs: {pairs} · move outs to confirm: {requests}",
)
FROM_HELD = Words(
    "Người chuyển nơi: {pairs} cặp cần đối chiếu, {requests} người chờ xác nhận chuyển đi.",
    "People who moved: {pairs} to compare, {requests} waiting for a confirmed move out.",
)
OPEN = Words("Mở", "Open")
NONE = Words("Không có ai cần đối chiếu", "Nobody to compare")
NONE_TEXT = Words(
    "Danh sách được tìm lại mỗi lần chốt số liệu, hoặc khi người vận hành chạy danso match-movers.",
    "The list is made anew at every seal, or when the operator runs danso match-movers.",
)
MORE = Words("Còn nữa; trả lời các dòng trên trước.", "There are more; answer these first.")

# --- the level above: both sides
PAIRS = Words("Có phải cùng một người không?", "Are they one person?")
PAIRS_NOTE = Words(
    "Chưa trả lời thì cả hai nơi vẫn tính. Trả lời không làm thay đổi số của xã nào: nơi đi chỉ giảm khi tự ghi phiếu chuyển đi.",
    "Until answered both count. The answer changes no commune's figure: the one she left changes only by its own move out.",
)
WHAT, CAME, STAYED = (
    Words("Nội dung", "Item"),
    Words("Nơi đến", "Came to"),
    Words("Nơi đang còn tính", "Still counted in"),
)
NAME, BIRTH, SEX, RELATION, COMMUNE, AREA, NUMBER, SINCE = (
    Words("Họ và tên", "Name"),
    Words("Ngày sinh", "Birth"),
    Words("Giới tính", "Sex"),
    Words("Quan hệ với chủ hộ", "Relation to the head"),
    Words("Xã, phường", "Commune"),
    Words("Địa bàn", "Area"),
    Words("Hộ số", "Household no."),
    Words("Được tính từ ngày", "Counted since"),
)
FOUND_ON = Words("tìm thấy ngày {day}", "found on {day}")
SAME, NOT_SAME = Words("Cùng một người", "One person"), Words("Hai người khác nhau", "Two persons")

# --- a commune: one side
OWN = Words("Cần đối chiếu", "To be compared")
OWN_NOTE = Words(
    "Những người này có thể đang được tính ở cả một nơi khác. Cấp trên đối chiếu; xã chưa phải làm gì.",
    "These people may be counted elsewhere as well. The level above compares; there is nothing to do yet.",
)

# --- requests
REQUESTS = Words("Xác nhận chuyển đi", "Confirm a move out")
REQUESTS_NOTE = Words(
    "Cấp trên đã đối chiếu: người này đã được ghi đến ở nơi khác. Số của xã chỉ thay đổi khi phiếu chuyển đi của chính "
    "xã được thẩm định.",
    "The level above has compared: somebody wrote that they came elsewhere. The commune's figure changes only once its "
    "own move out is appraised.",
)
CAME_ELSEWHERE = Words("được ghi đến ở nơi khác ngày {day}", "written as come elsewhere on {day}")
CAME_TO = Words("đến {commune} ngày {day}", "came to {commune} on {day}")
WAITS_FOR = Words("chờ {commune} xác nhận", "waits for {commune}")
LEFT_ON = Words("Ngày chuyển đi", "Left on")
CONFIRM = Words("Xác nhận đã chuyển đi", "Confirm: has left")
STILL = Words("Vẫn ở đây", "Still here")
REASON = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
REASON_HINT = Words("ví dụ: đã quay về ngày 02/9", "for example: came back on 2 September")

# --- answers that disagree
DENIED = Words("Nơi đi trả lời: vẫn ở đây", "Answered: still here")
DENIED_NOTE = Words(
    "Hai nơi ghi khác nhau. Hoặc đây là hai người, hoặc hỏi lại nơi đi; phiếu ghi nhầm ở nơi đến thì nơi đến rút lại.",
    "The two disagree. Either they are two persons, or ask again; a slip written by mistake is withdrawn where it was written.",
)
SAID = Words("{commune} ngày {day}: {reason}", "{commune} on {day}: {reason}")
ASK_AGAIN = Words("Hỏi lại nơi đi", "Ask again")

# --- what was done
DECIDED_SAME = Words(
    "Đã ghi: cùng một người. Nơi đi nhận yêu cầu xác nhận chuyển đi.",
    "Written: one person. The commune left is asked to confirm.",
)
DECIDED_TWO = Words("Đã ghi: hai người khác nhau.", "Written: two persons.")
CONFIRMED = Words(
    "Đã ghi phiếu chuyển đi; thẩm định trong phiếu tháng {month}.",
    "Move out written; appraise it on the sheet of {month}.",
)
NOTED = Words(
    "Đã gửi câu trả lời lên cấp trên. Số liệu không đổi.", "The answer went to the level above. No figure changed."
)
ASKED = Words("Đã hỏi lại.", "Asked again.")
NO_REASON = Words("Chưa ghi lý do. Ghi lý do rồi bấm lại.", "No reason given. Write it and press again.")
NOT_WRITTEN = Words("Chưa ghi gì. {said}", "Nothing was written. {said}")
DAY_MISSING = Words("Ghi ngày chuyển đi, ví dụ 02/9/2020.", "Give the day of leaving, for example 02/9/2020.")
