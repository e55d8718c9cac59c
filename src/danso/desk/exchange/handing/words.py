"""Words of files that name persons."""

from danso.values.words import Words

TITLE = Words("Tệp có thông tin cá nhân", "Files with personal data")
SUB = Words(
    "tệp trên 500 người: lý do, người thứ hai đồng ý, đã lấy khi nào",
    "files of more than 500 persons: why, who consented, when taken",
)
REASON = Words("Lý do lấy tệp", "Why the file is needed")
REASON_HINT = Words(
    "Ghi việc cần làm và nơi nhận, ví dụ: nhập phần mềm của Bộ tháng 10. Không ghi tên người trong sổ.",
    "Say the task and who receives it, for example: typing October into the ministry's software. No person's name.",
)
ASK = Words("Gửi lý do và lấy tệp", "Send the reason and take the file")
WAITING = Words("Chờ người thứ hai đồng ý", "Waiting for a second person")
NONE_WAITING = Words("Không có yêu cầu nào đang chờ.", "Nothing waits.")
TAKEN = Words("Đã trả lời, đã lấy", "Answered and taken")
NONE_TAKEN = Words("Chưa có tệp lớn nào được lấy.", "No large file has been taken.")
CONSENT, REFUSE = Words("Đồng ý", "Consent"), Words("Không đồng ý", "Do not consent")
OWN = Words("yêu cầu của mình: chờ người khác trả lời", "one's own: somebody else answers")
ANSWERED = Words("Đã ghi câu trả lời.", "The answer is written down.")
PERSONS = Words("{n} người, hộ", "{n} persons or households")
ALONE = Words(
    "đơn vị chỉ có một người có quyền, báo cấp trên",
    "the unit has one account with the right; notice to the level above",
)
CONSENTED, REFUSED = Words("{who} đồng ý", "{who} consented"), Words("{who} không đồng ý", "{who} did not consent")
HANDED = Words("lấy lúc {at}", "taken {at}")
NOT_HANDED = Words("chưa lấy", "not taken")
FILES: dict[str, Words] = {
    "typing_sheet": Words("Bảng nhập phần mềm của Bộ", "Typing sheet for the ministry's software"),
    "a0": Words("Phiếu hộ dân cư (A0)", "Household sheets (A0)"),
    "p0": Words("Phiếu thu tin (P0)", "P0 sheets"),
}
LOOKED = Words("Ai đã xem thông tin của hộ", "Who looked at a household")
LOOKED_SUB = Words(
    "để trả lời khi người dân hỏi; mỗi lần mở, tìm thấy, in đều có dòng",
    "to answer a citizen who asks; every opening, finding and printing has its line",
)
NUMBER = Words("Hộ số", "Household number")
SEARCH = Words("Tìm", "Search")
WHEN, WHO = Words("Lúc", "When"), Words("Ai, xem gì", "Who, and what was seen")
SENTENCE = Words("{who}: xem {page}", "{who}: saw {page}")
LIVED = Words("{sex}, sinh {birth}", "{sex}, born {birth}")
OF_WHOM = Words("Về ai", "About whom")
EVERYBODY = Words("cả hộ", "the whole household")
ABOUT = Words("Chỉ người: {person}.", "Only the person: {person}.")
PRINT_ANSWER = Words("In trả lời", "Print the answer")
ANSWER = Words("TRẢ LỜI VỀ VIỆC XEM THÔNG TIN", "ANSWER ON WHO SAW THE INFORMATION")
ANSWER_TEXT = Words(
    "Theo yêu cầu của người dân, {unit} cho biết những người đã xem thông tin của hộ trong hệ thống, tính đến ngày {day}.",
    "At the citizen's request {unit} tells who has seen the household's information in the system, to {day}.",
)
ANSWERED_BY = Words("Người trả lời (ký, ghi rõ họ tên)", "Answered by (signature, full name)")
RECEIVED_BY = Words("Người nhận (ký, ghi rõ họ tên)", "Received by (signature, full name)")
NOBODY = Words("Chưa ai xem hộ này trong hệ thống.", "Nobody has looked at this household in the system.")
NO_HOUSEHOLD = Words("Không có hộ số này trong đơn vị.", "No household of the unit has this number.")
HOUSEHOLD = Words("Hộ số {number}, {area}", "Household {number}, {area}")
MORE = Words("Chỉ hiện {n} lần xem gần nhất.", "Only the latest {n} are shown.")
