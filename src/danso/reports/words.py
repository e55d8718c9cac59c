"""Sentences of the reports' refusals."""

from danso.values.words import Words

UNKNOWN_REPORT = Words(
    "Không tìm thấy báo cáo trong phạm vi được giao.", "No such report within what you are assigned."
)
SIGNED = Words(
    "Báo cáo đã ký, giữ nguyên. Nếu số liệu thay đổi, lập bản mới thay thế.",
    "The report is signed and stays as it is. If figures changed, issue a new version.",
)
NOT_IN_STATE = Words(
    "Báo cáo đang ở trạng thái “{state}”, chưa làm được việc này.", "The report's state “{state}” does not allow this."
)
NOT_DRAFT = Words(
    "Báo cáo của kỳ này đã có, trạng thái “{state}”. Lập bản mới từ báo cáo đó.",
    "A report of this window stands with state “{state}”. Issue a new version from it.",
)
REISSUED_ALREADY = Words("Báo cáo này đã có bản thay thế.", "This report has a next version already.")
NAME_MISSING = Words("Ghi họ tên người lập biểu.", "Give the name of whoever made the form.")
REASON_MISSING = Words("Ghi lý do trả lại để người lập kiểm tra.", "Give the reason for returning it.")
SIGNATURE_INCOMPLETE = Words(
    "Ký báo cáo cần họ tên thủ trưởng, số và ngày do văn thư cấp.",
    "A signature needs the head's name and the number and day given by the registry clerk.",
)
SIGNED_BEFORE_FIGURES = Words(
    "Ngày ký {dated} sớm hơn ngày lập số liệu {drawn} nên chưa ghi. Xem lại ngày trên giấy; nếu giấy ký trước đó là của"
    " số liệu khác, trả lại báo cáo để lập và ký lại.",
    "The day signed, {dated}, is earlier than the day the figures were drawn, {drawn}; nothing was written. Check the day"
    " on the paper; if the paper signed earlier had other figures, return the report to be drawn and signed again.",
)
BALANCE_BROKEN = Words(
    "Cân đối dân số của {unit} lệch {n} người nên chưa ký được. Xem lại hộ số: {households}.",
    "The balance of {unit} is out by {n}, so it cannot be signed. Look at household: {households}.",
)
ESTIMATE_AFTER_END = Words(
    "Ước thực hiện chỉ lập trước khi kỳ kết thúc. Ghi ngày đã tính đến nằm trong kỳ, trước ngày cuối.",
    "An estimate is made before the period ends. Give a counted-to day inside the period, before its last.",
)
ESTIMATE_REASON = Words("Ghi căn cứ của phần ước thêm.", "Say what the estimated part rests on.")
CHANGED = Words(
    "Số liệu của báo cáo vừa được lấy lại. Xem lại các con số rồi làm lại bước này.",
    "The report's figures were taken anew. Look at them again, then repeat this step.",
)
SENT_ALREADY = Words(
    "Báo cáo đã gửi, bản quét giữ nguyên. Có thay đổi thì lập bản mới thay thế.",
    "The report was sent and its scan stays. If something changed, issue a new version.",
)
MONTH_NOT_READY = Words("Chưa chốt được tháng này. {what}", "The month cannot be closed yet. {what}")
LEAVE_REASON = Words(
    "Ghi lý do để lại sau, để người sau biết cần làm tiếp điều gì.",
    "Say why it is left for later, so that whoever goes on knows what is to be done.",
)
LEAVE_NOBODY = Words("Chọn ít nhất một địa bàn còn việc.", "Choose at least one area with work left.")
MAY_NOT_SEAL = Words(
    "Có {n} mục mới vào sổ sau lần tổng hợp gần nhất. Nhờ viên chức dân số chốt số liệu trước.",
    "{n} entries came after the newest seal. Ask the population officer to close the month first.",
)
