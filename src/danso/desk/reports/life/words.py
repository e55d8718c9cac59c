"""Words of a report's life."""

from danso.values.words import Words

LIST = Words("Báo cáo", "Reports")
LIST_SUB = Words("Mọi bản của mọi báo cáo, bản mới trước", "Every version of every report, the newest first")
FORM, PERIOD, VERSION, STATE, NUMBER, CUTOFF, NAMES = (
    Words("Biểu", "Form"),
    Words("Kỳ", "Period"),
    Words("Bản", "Version"),
    Words("Trạng thái", "State"),
    Words("Số, ngày", "Number, day"),
    Words("Lần chốt số", "Seal"),
    Words("Người lập, thủ trưởng", "Prepared, signed"),
)
BRIEFING = Words("Báo cáo giao ban", "Briefing report")
NONE = Words("Chưa có báo cáo nào", "No report yet")
NONE_TEXT = Words(
    "01-DSX được lập khi chốt tháng; các biểu khác và báo cáo giao ban lập ở đây.",
    "01-DSX is drawn when a month is closed; other forms and the briefing are drawn here.",
)
DRAW = Words("Lập báo cáo", "Draw a report")
NOT_CHOSEN = Words("Chọn biểu và kỳ đã bắt đầu rồi bấm lại.", "Choose a form and a period that has begun.")
NO_ACT = Words("Chưa rõ việc cần làm. Chọn một việc bên dưới.", "It is not clear what to do. Choose an act below.")
DRAW_HELP = Words(
    "Số liệu lấy từ lần tổng hợp mới nhất. 01-DSX lập ở trang chốt tháng.",
    "Figures come from the newest seal. 01-DSX is drawn on the month's page.",
)
FIND_CODE = Words("Mã ở chân báo cáo", "Code at the foot of a report")
FIND = Words("Tìm", "Find")
NOT_FOUND = Words(
    "Không có báo cáo mang mã này trong phạm vi được giao. Xem lại mã in ở chân trang.",
    "No report within your scope has this code. Check the code printed at the foot.",
)
MOST = Words("Chỉ hiện {n} bản mới nhất.", "Only the newest {n} are shown.")
BACK_TO_LIST = Words("Báo cáo của đơn vị", "Reports of the unit")
TO_MONTH = Words("Trang chốt tháng", "The month's page")
TITLE = Words("{form}, {period}", "{form}, {period}")
VERSION_N = Words("bản {n}", "version {n}")
ON_CUTOFF = Words("số liệu theo lần chốt số {cutoff}", "figures of seal {cutoff}")
WORD, EXCEL, PDF = Words("Word", "Word"), Words("Excel", "Excel"), Words("PDF", "PDF")
DOWNLOAD = Words("Tải {kind}", "Download {kind}")

# --- what can be done now
NOW = Words("Việc tiếp theo", "What comes next")
PREPARED_BY = Words("Người lập biểu", "Prepared by")
SUBMIT = Words("Trình ký", "Submit")
REFRESH = Words("Lấy lại số liệu mới nhất", "Draw the newest figures")
REFRESH_HELP = Words("Các đoạn cơ quan tự viết được giữ nguyên.", "The office's own passages are kept.")
WAITS_HEAD = Words("Đã trình, chờ thủ trưởng ký hoặc trả lại.", "Submitted; the head signs or returns it.")
SIGN_TITLE = Words("Ký báo cáo", "Sign the report")
SIGN_HELP = Words(
    "Ký trên giấy trước; ghi vào đây họ tên, số và ngày do văn thư cấp. Sau bước này số liệu không đổi nữa.",
    "Sign the paper first; write here the name, and number and day given by the registry clerk. Figures freeze then.",
)
HEAD = Words("Thủ trưởng đơn vị", "Head of the office")
NUMBER_FIELD = Words("Số báo cáo", "Number")
NUMBER_HINT = Words("ví dụ: 12/BC-TYT", "for example 12/BC-TYT")
DATED = Words("Ngày ký", "Day of signature")
DATED_HINT = Words("ví dụ: {day}", "for example {day}")
SIGN = Words("Ghi đã ký", "Record the signature")
RETURN_TITLE = Words("Trả lại để kiểm tra", "Return for checking")
RETURN_REASON = Words("Lý do (không ghi tên người dân)", "Reason (name no citizen)")
RETURN = Words("Trả lại", "Return")
RETURNED_BECAUSE = Words("Đã trả lại để kiểm tra:", "Returned:")
NEW_VERSION = Words("Lập bản mới", "Draw a new version")
NEW_VERSION_HELP = Words(
    "Bản này giữ nguyên với lý do; bản mới lấy số liệu mới nhất và các đoạn tự viết.",
    "This version stays with its reason; the new one takes the newest figures and the own passages.",
)
REPLACED = Words("Đã có bản {n} thay bản này.", "Version {n} replaces this one.")
OPEN_VERSION = Words("Mở bản {n}", "Open version {n}")
SEND_HELP = Words("Sau khi gửi, bản quét không đổi được nữa.", "Once sent, the scan stays as it is.")
SEND = Words("Gửi cấp trên", "Send to the level above")
SENT = Words("Đã gửi cấp trên lúc {at}.", "Sent to the level above at {at}.")
SCAN = Words("Bản quét có chữ ký, con dấu", "Scan with signature and seal")
SCAN_FILE = Words("Tệp PDF, PNG hoặc JPEG, không quá 20 MB", "PDF, PNG or JPEG file, at most 20 MB")
SCAN_KEEP = Words("Lưu bản quét", "Keep the scan")
SCAN_OPEN = Words("Tải bản quét ({kind})", "Download the scan ({kind})")
NO_FILE = Words("Chưa chọn tệp quét. Chọn tệp rồi bấm lại.", "No file chosen. Choose one and press again.")
SIGNED_FACTS = Words("Đã ký", "Signed")
FOOT_CODE = Words("Mã ở chân trang", "Code at the foot")
DIGEST = Words("Dấu nội dung số liệu", "Digest of the figures")
RECOMPUTE = Words("Tính lại để đối chiếu", "Recompute to compare")
SAME = Words(
    "Tính lại trên lần chốt số {cutoff}: trùng với số đã ký đến từng chữ số.",
    "Recomputed on seal {cutoff}: the same as signed to the digit.",
)
NOT_SAME = Words(
    "Tính lại cho kết quả khác ở {n} số liệu. Báo người vận hành và cấp trên ngay; chưa dùng báo cáo này.",
    "Recomputing differs in {n} figures. Tell the operator and the level above now; do not use the report.",
)
VERSIONS = Words("Các bản", "Versions")

# --- the office's own words
OWN_TITLE = Words("Đoạn cơ quan tự viết", "The office's own passages")
OWN_HELP = Words(
    "Để trống thì bản in bỏ đoạn đó. Lấy lại số liệu không làm mất đoạn đã lưu.",
    "An empty passage is not printed. Drawing figures anew keeps what was saved.",
)
OWN_SAVE = Words("Lưu các đoạn", "Save the passages")
OWN_SAVED = Words("Đã lưu {n} đoạn.", "{n} passages saved.")
OWN_SAME = Words("Các đoạn không thay đổi.", "The passages are as they were.")
OWN_KEPT = Words("Có chữ chưa lưu từ lần trước; đã đặt lại vào ô.", "Words not saved before were put back.")

# --- after an act
DRAWN = Words("Đã lập báo cáo. Xem lại rồi trình ký.", "The report is drawn. Look, then submit.")
REFRESHED = Words("Đã lấy số liệu của lần chốt số {cutoff}.", "Figures of seal {cutoff} are drawn.")
SUBMITTED = Words("Đã trình thủ trưởng.", "Submitted to the head.")
SIGNED = Words("Đã ghi chữ ký. Số liệu của báo cáo từ nay không đổi.", "Signed. The report's figures stay from now on.")
RETURNED = Words("Đã trả lại người lập.", "Returned to whoever made it.")
SCANNED = Words("Đã lưu bản quét.", "The scan is kept.")
SENT_NOW = Words("Đã ghi gửi cấp trên.", "Sent to the level above.")
REISSUED = Words("Đã lập bản {n}; bản trước giữ nguyên.", "Version {n} is drawn; the one before stays.")
ALREADY = {
    "submit": Words("Báo cáo này đã trình rồi; không trình lại.", "It was submitted already; nothing was done."),
    "sign": Words("Báo cáo này đã ký rồi; không ký lại.", "It was signed already; nothing was done."),
    "return": Words("Báo cáo này đã trả lại rồi; không trả lại lần nữa.", "It was returned already; nothing was done."),
    "send": Words("Báo cáo này đã gửi rồi; không gửi lại.", "It was sent already; nothing was done."),
    "reissue": Words("Đã có bản thay thế; mở bản đó.", "A next version stands already; here it is."),
    "draw": Words("Báo cáo của kỳ này đã có; mở bản đó.", "The window has its report already; here it is."),
}
BAD_DAY = Words("Ngày ký ghi dạng ngày/tháng/năm, ví dụ 05/11/2026.", "Write the day as day/month/year, as 05/11/2026.")
DAY_AHEAD = Words("Ngày ký chưa tới. Ghi ngày văn thư đã cấp.", "The day has not come. Write the one the clerk gave.")

# --- restatement
RESTATE = Words("Điều chỉnh số liệu kỳ trước", "Restatement")
RESTATE_SUB = Words("Số đã ký so với số tính lại bây giờ", "Signed figures beside what they are now")
NOT_SIGNED = Words("Báo cáo chưa ký nên chưa có gì để điều chỉnh.", "The report is not signed: nothing to restate.")
FIGURE, UNIT_NAME, SIGNED_FIGURE, NOW_FIGURE, CHANGE, IF_ALL = (
    Words("Số liệu", "Figure"),
    Words("Đơn vị", "Unit"),
    Words("Đã ký", "Signed"),
    Words("Tính lại", "Now"),
    Words("Chênh", "Change"),
    Words("Khi thẩm định hết", "If all is appraised"),
)
NOTHING = Words("Không có số liệu nào thay đổi", "No figure has changed")
NOT_YET = Words(
    "Số đã ký chưa đổi. Cột cuối là số khi mọi dòng đang chờ được thẩm định.",
    "The signed figures stand. The last column is what they become once all waiting lines are appraised.",
)
NOTHING_TEXT = Words(
    "Thông tin báo muộn, nếu có, không làm đổi số đã ký.", "Late slips, if any, leave the signed figures as they are."
)
LATE = Words("Thông tin báo muộn", "Late information")
LATE_NONE = Words(
    "Không có dòng phiếu nào vào sổ hoặc được thẩm định sau khi ký.", "No slip came or was appraised later."
)
KIND, HAPPENED, RECEIVED, STANDING = (
    Words("Loại phiếu", "Kind"),
    Words("Ngày xảy ra", "Happened"),
    Words("Vào sổ", "Received"),
    Words("Trạng thái", "State"),
)
SHEET = Words("Mở phiếu địa bàn", "Open the area's sheet")
STATES = {
    "appraised": Words("đã thẩm định", "appraised"),
    "unappraised": Words("chờ thẩm định", "waiting"),
    "returned": Words("trả lại để kiểm tra", "returned"),
    "held": Words("cần xem lại", "held"),
    "withdrawn": Words("đã rút lại", "withdrawn"),
    "replaced": Words("đã đính chính", "corrected"),
    "witness": Words("người cùng báo", "second account"),
}
BEHIND = Words(
    "{n} mục vào sổ sau lần tổng hợp gần nhất, chưa tính ở đây.",
    "{n} entries came after the newest seal and do not count here.",
)
NOT_COUNTED_YET = Words("Các mục mới chưa được tổng hợp", "New entries are not counted yet")
COUNT_NOW = Words("Tổng hợp lại đến bây giờ", "Seal again up to now")
COUNTED_NOW = Words("Đã tổng hợp lại.", "Sealed anew.")
REISSUE_TITLE = Words("Phát hành bản điều chỉnh", "Issue the restatement")
REISSUE_HELP = Words(
    "Bản đã ký giữ nguyên đến khi bản mới được ký; cả hai bản đều xem được.",
    "The signed version stays until the new one is signed; both remain to be seen.",
)
TO_REISSUE = Words("Đến phần lập bản điều chỉnh", "To the restatement")
TO_LATE = Words("Đến các dòng báo muộn", "To the late lines")
REISSUE_REASON = Words("Lý do điều chỉnh (không ghi tên người)", "Reason for the restatement (name nobody)")
REISSUE = Words("Lập bản điều chỉnh", "Draw the restatement")
REISSUE_NO_REASON = Words(
    "Ghi lý do điều chỉnh để cấp trên biết vì sao số đã ký thay đổi.", "Say why the signed figures change."
)
NOTICE = Words(
    "Kỳ này đã ký: {reports}. Dòng thẩm định bây giờ là thông tin báo muộn, làm điều chỉnh số liệu kỳ trước.",
    "The period is signed: {reports}. Lines appraised now are late information and restate it.",
)
NOTICE_AFTER = Words(
    "Số cuối kỳ của báo cáo đã ký sau đó cũng tính lại: {reports}.",
    "Stocks of reports signed later move too: {reports}.",
)
NOTICE_OPEN = Words("Xem số liệu trước và sau", "Figures before and after")
REPORT_NAME = Words("{form} {period} số {number}", "{form}, {period}, no. {number}")
MEND = Words(
    "Cách sửa: ghi phiếu đính chính nếu dòng sai, rút lại nếu không có việc này, rồi thẩm định phiếu mới.",
    "To mend it: write a correction where it is wrong, withdraw it where it never was, then appraise the new slip.",
)
MEND_OPEN = Words("Mở phiếu hộ", "Open the household")
