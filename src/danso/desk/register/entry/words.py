"""Words of writing a slip at the desk."""

from danso.values.words import Words

NEW_SLIP = Words("Phiếu mới", "New slip")
CHOOSE = Words("Phiếu mới, hộ số {number}", "New slip, household {number}")
CHOOSE_SUB = Words("Bấm phím ở đầu dòng, hoặc Tab rồi Enter", "Press the key at the head of the line, or Tab and Enter")
ELEVEN = Words("Mười một danh sách của Phiếu thu tin (P0)", "The eleven lists of the P0 slip")
BESIDE = Words("Thông tin khác", "Other news")
BACK_TO_CARD = Words("Về Phiếu hộ dân cư", "Back to the household")
OTHER_KIND = Words("Chọn loại khác", "Choose another kind")
SAVE, CHECK = Words("Lưu", "Save"), Words("Xem lại trước khi lưu", "Check before saving")
SAVE_HELD = Words("Lưu, để lại xem sau", "Save, to be looked at later")
WITH_REASON = Words("Vẫn đúng, vì", "Still right, because")
REASON_HINT = Words("không ghi tên người", "name nobody")
REASON_MISSING = Words(
    "Có nội dung cần xem lại. Nếu đúng, ghi lý do rồi lưu; nếu chưa rõ, lưu để lại xem sau.",
    "Something is asked. If right, give the reason and save; if not sure, save it to be looked at later.",
)
WILL_WAIT = Words(
    "Nếu lưu bây giờ, dòng này chờ ở mục “cần xem lại” và chưa tính vào số liệu.",
    "If saved now, the line waits to be looked at and does not count yet.",
)
TOLD_ALREADY = Words(
    "Sổ đã có dòng phiếu ghi đúng việc này. Lưu thêm thì chỉ là một lần báo nữa, không tính hai lần.",
    "The book already has a slip of just this. Saved again it is one more telling and is not counted twice.",
)
LOOK_AGAIN = Words("Cần xem lại.", "Please look again.")
MEND = Words("Chưa lưu. Xem lại các ô có ghi chú dưới đây; nội dung đã gõ vẫn còn.",
             "Not saved. See the notes at the fields below; what you typed is still there.")  # fmt: skip
FINE = Words("Không có gì cần xem lại.", "Nothing to look at.")
WRITTEN = Words("Đã ghi: {kind}, {day}.", "Written: {kind}, {day}.")
WRITTEN_HELD = Words(
    "Đã ghi, chờ xem lại: {kind}, {day}. Dòng này chưa tính vào số liệu.",
    "Written, waits to be looked at: {kind}, {day}. The line does not count yet.",
)
WRITTEN_ALREADY = Words(
    "Dòng phiếu này đã được ghi. Không cần ghi lại; chưa ghi thêm gì.",
    "This slip is already written. There is no need to write it again; nothing was added.",
)
MEMBERS_NOW = Words("Người trong hộ", "The household")
GONE = Words("không còn tính trong hộ", "no longer counted")
PERSON_OPTION = Words("{n}. {name}, {birth}{age}", "{n}. {name}, {birth}{age}")
AGE_NOTE = Words(" ({age} tuổi)", " (aged {age})")
DAY_READ = Words("{day}", "{day}")
DAY_AGE = Words("{day}, {age} tuổi", "{day}, aged {age}")
DAY_HINT = Words("5/7/80, 7/1980 hoặc 1980", "5/7/80, 7/1980 or 1980")
EVENT_HINT = Words("5/7/20; 5/7 là năm gần nhất", "5/7/20; 5/7 is the latest such day")
NEEDED = Words("Ô này cần có nội dung.", "This is needed.")
NO_SUCH_MEMBER = Words("Chọn một người trong danh sách.", "Choose one of the list.")
CHOICE_UNREADABLE = Words(
    "Nội dung không có trong danh mục. Gõ mã hoặc chữ trong danh mục; chưa rõ thì để trống.",
    "This is not in the list. Type a code or words of the list; leave it empty where not known.",
)
NUMBER_UNREADABLE = Words("Ghi một số nhỏ, ví dụ 2.", "Write a small number, such as 2.")
HOUSEHOLD_NUMBER_UNREADABLE = Words(
    "Hộ số ghi bằng số, có thể kèm chữ: 12, 12A, 100.1.", "A household number is like 12, 12A, 100.1."
)
HOUSEHOLD_UNKNOWN = Words(
    "Chưa tìm thấy hộ số này trong địa bàn. Xem lại giúp hộ số và địa bàn.",
    "No household of this number in the area. Check number and area.",
)
SAME_HOUSEHOLD = Words("Đây chính là hộ đang mở. Ghi hộ số khác.", "This is the household on the card. Give another.")
TOO_LONG = Words("Nội dung dài quá {n} chữ. Ghi gọn lại.", "Longer than {n} letters. Make it shorter.")
NOT_KNOWN_CHOICE = Words("chưa rõ", "not known")
OUTSIDE_BOOK = Words("(ở ngoài sổ)", "(not in the book)")
YES, NO = Words("có", "yes"), Words("không", "no")
TOLD_BY = Words("Ai báo", "Told by")
NAME_OF = Words("Họ và tên", "Name")
CHILD_NAME = Words("Họ và tên trẻ", "Child's name")
CARD_OF = Words("Số thẻ BHYT", "Health card")
CITIZEN_OF = Words("Số định danh", "Citizen number")
ADDRESS = Words("Địa chỉ hộ mới", "Address of the new household")
IN_AREA = Words("thuộc", "in")
DETAILS = {
    "name": NAME_OF,
    "education": Words("Trình độ học vấn", "Education"),
    "relation": Words("Quan hệ với chủ hộ", "Relation to head"),
    "marital": Words("Tình trạng hôn nhân", "Marital status"),
    "ethnicity": Words("Dân tộc", "Ethnic group"),
    "card": CARD_OF,
    "citizen": CITIZEN_OF,
    "address": Words("Địa chỉ", "Address"),
}
WITHDRAW = Words("Rút lại", "Take back")
WITHDRAW_SURE = Words("Rút lại dòng này?", "Take this line back?")
WITHDRAWN_NOW = Words(
    "Đã rút lại 1 dòng. Dòng cũ vẫn còn trong sổ, gạch ngang.", "1 line taken back; it stays, struck."
)
WITHDRAWN_ALREADY = Words("Dòng này đã được rút lại trước đó.", "This line was taken back before.")
RETURNED_BECAUSE = Words("Trả lại:", "Returned:")
KEYS = Words("Phím", "Keys")
KEY_NEXT, KEY_SAVE = Words("sang ô sau", "next field"), Words("lưu", "save")
SHEET = Words("Phiếu hộ dân cư", "the household sheet")
ELSE_CORRECT = Words(
    "Phiếu này ghi điều trước đúng, nay đổi. Nếu điều cũ ghi nhầm từ đầu, dùng Đính chính ở Phiếu hộ dân cư.",
    "This slip is for what was true and has changed. What was written wrongly at the start is corrected from the card.",
)
