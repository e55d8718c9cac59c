"""Words of closing a month."""

from danso.values.words import Words

TITLE = Words("Chốt số liệu {month}", "Closing {month}")
DUE = Words("Hạn gửi 01-DSX: {day}", "01-DSX due: {day}")
DAYS_LEFT = Words("còn {n} ngày làm việc", "{n} working days left")
LAST_DAY = Words("hôm nay là ngày cuối", "today is the last day")
LATE_BY = Words("quá hạn {n} ngày làm việc", "{n} working days late")
BEFORE, AFTER = Words("Tháng trước", "Month before"), Words("Tháng sau", "Month after")
ALL_REPORTS = Words("Báo cáo của đơn vị", "Reports of the unit")
STEP_HAND_IN = Words("Thu phiếu", "Hand in")
STEP_APPRAISE = Words("Thẩm định", "Appraise")
STEP_HELD = Words("Xem lại", "Look again")
STEP_CHECK = Words("Kiểm tra", "Check")
STEP_SIGN = Words("Ký, gửi", "Sign, send")
OF_AREAS = Words("{n} trong {all} địa bàn đã nộp", "{n} of {all} areas handed in")
LINES_READY = Words("{n} dòng chờ thẩm định", "{n} lines to appraise")
ALL_APPRAISED = Words("đã thẩm định hết", "all appraised")
LINES_LEFT = Words("{n} dòng để lại sau", "{n} lines left for later")
LINES_OPEN = Words("{held} dòng cần xem lại, {returned} dòng trả lại", "{held} held, {returned} returned")
NOTHING_HELD = Words("không còn dòng nào", "nothing left")
CHECKS_OPEN = Words("{n} điều chưa đạt", "{n} not met")
CHECKS_MET = Words("đạt tất cả", "all met")
NO_REPORT = Words("chưa lập 01-DSX", "01-DSX not drawn yet")
CHECKS = Words("Kiểm tra trước khi chốt", "Checks before closing")
MET, OPEN_N, STOP = Words("Đạt", "Met"), Words("Còn {n}", "{n} open"), Words("Chưa đạt", "Not met")
READY, NOT_READY = Words("Chốt được", "Ready to close"), Words("Chưa chốt được", "Not ready")
MEND_AREAS = Words("Xem địa bàn", "See the areas")
MEND_HELD = Words("Mở dòng cần xem lại", "Open the held lines")
MEND_HOUSEHOLD = Words("Mở hộ số {number}", "Open household {number}")
BALANCE = Words("Cân đối dân số (NKTTTT)", "Population balance")
START, END = Words("Đến {day}", "To {day}"), Words("Đếm trong Sổ A0 đến {day}", "Counted in the book to {day}")
MADE, DIFFERENCE = Words("Tính ra đến {day}", "Computed to {day}"), Words("Chênh lệch", "Difference")
SEALED = Words("Theo lần chốt số {cutoff}, biết đến ngày {day}.", "By seal {cutoff}, known to {day}.")
BEHIND = Words(
    "{n} mục vào sổ sau lần đó; khi chốt, máy tổng hợp lại trước.",
    "{n} entries came after it; closing seals anew first.",
)
NOTHING_SEALED = Words(
    "Chưa tổng hợp lần nào; khi chốt, máy tổng hợp trước.", "Nothing is sealed yet; closing seals first."
)
CLOSE = Words("Chốt {month}, lập 01-DSX", "Close {month}, draw 01-DSX")
CLOSE_AGAIN = Words("Lấy lại số liệu cho 01-DSX", "Draw 01-DSX anew")
CLOSE_WAIT = Words(
    "Xã 40.000 dân mất khoảng nửa phút; chờ trang mới hiện ra.", "About half a minute for 40,000 people."
)
CLOSED_NOW = Words(
    "Đã chốt số liệu và lập 01-DSX. Xem lại rồi trình ký.", "Closed; 01-DSX is drawn. Look, then submit."
)
CLOSED_ALREADY = Words(
    "Tháng này đã có báo cáo, trạng thái “{state}”. Không lập lại.",
    "The month has a report, “{state}”. Nothing was done.",
)
OPEN_REPORT = Words("Mở 01-DSX", "Open 01-DSX")
REPORT_STANDS = Words("01-DSX bản {version}: {state}", "01-DSX version {version}: {state}")
NOT_READY_WHY = Words("Còn điều chưa đạt ở danh sách dưới.", "Something in the list below is not met.")
AREAS = Words("Địa bàn", "Areas")
AREA, COLLABORATOR, HANDED, LINES, TO_APPRAISE, HELD, RETURNED, EARLIER, WORK = (
    Words("Địa bàn", "Area"),
    Words("Cộng tác viên", "Collaborator"),
    Words("Nộp phiếu", "Handed in"),
    Words("Số dòng", "Lines"),
    Words("Chờ thẩm định", "To appraise"),
    Words("Cần xem lại", "Held"),
    Words("Trả lại", "Returned"),
    Words("Tháng trước còn", "Earlier, open"),
    Words("Việc", "Work"),
)
COMPLETE, QUIET, SOME, NONE = (
    Words("đủ", "complete"),
    Words("không có thay đổi", "no event"),
    Words("có phiếu, chưa báo đủ", "some lines, not declared"),
    Words("chưa nộp", "not handed in"),
)
NO_COLLABORATOR = Words("chưa có CTV", "no collaborator")
STOPPED = Words("không có CTV từ {day}", "no collaborator since {day}")
NO_PHONE = Words("dùng giấy", "on paper")
UNNAMED = Words("có CTV", "has a collaborator")
LEFT = Words("Để lại sau: {reason} ({who})", "Left for later: {reason} ({who})")
OPEN_SHEET = Words("Mở phiếu", "Open sheet")
P0_SHEET = Words("phiếu P0", "P0 sheet")
TAKE_UP = Words("Thôi để lại", "Take up again")
TICK = Words("Chọn {area} để lại sau", "Choose {area} to leave for later")
LEAVE = Words("Để lại sau các địa bàn đã chọn", "Leave the chosen areas for later")
LEAVE_TITLE = Words("Để lại sau", "Leave for later")
LEAVE_HELP = Words(
    "Chốt tháng mà chưa chờ các địa bàn đã chọn. Dòng của các địa bàn đó, khi thẩm định sau, thành thông tin báo muộn.",
    "Close without waiting for the chosen areas. Their lines become late information when appraised later.",
)
REASON = Words("Lý do (không ghi tên người)", "Reason (name nobody)")
LEFT_NOW = Words("Đã ghi để lại sau {n} địa bàn.", "{n} areas are left for later.")
LEFT_ALREADY = Words(
    "Các địa bàn này đã ghi để lại sau từ trước; lý do mới đã thay.", "Left already; the reason is renewed."
)
TAKEN_UP = Words("Địa bàn này lại được tính là việc của tháng.", "The area is work of the month again.")
NOT_LEFT = Words("Địa bàn này không còn ở danh sách để lại sau.", "The area was not left for later.")
KEY = {
    "d": Words("xong {n}", "done {n}"),
    "w": Words("còn việc {n}", "work left {n}"),
    "l": Words("để lại sau {n}", "left for later {n}"),
    "x": Words("chưa nộp {n}", "not handed in {n}"),
    "nc": Words("không có CTV {n}", "no collaborator {n}"),
}
AREA_SAYS = Words("{name}: {state}", "{name}: {state}")
RETURNED_TITLE = Words("Dòng trả lại chưa sửa", "Returned lines not mended")
RETURNED_HOW = Words(
    "Mở phiếu hộ, ghi phiếu đính chính nếu dòng sai, hoặc rút lại nếu dòng không có thật; rồi thẩm định phiếu mới.",
    "Open the household, write a correction where the line is wrong or withdraw it where it never was; then appraise.",
)
HOUSEHOLD = Words("hộ số {number}", "household {number}")
# --- the level above
COMMUNES_TITLE = Words("Các xã, phường chốt số liệu {month}", "Communes closing {month}")
CLOSED_OF = Words("{n} trong {all} xã, phường đã chốt và ký", "{n} of {all} communes have closed and signed")
COMMUNE, AREAS_IN, WAITING, REPORT, LATE = (
    Words("Xã, phường", "Commune"),
    Words("Địa bàn đã nộp", "Areas handed in"),
    Words("Dòng chưa thẩm định", "Lines open"),
    Words("01-DSX", "01-DSX"),
    Words("Hạn", "Deadline"),
)
IN_TIME = Words("trong hạn", "in time")
SIGNED_LATE = Words("ký muộn {n} ngày làm việc", "signed {n} working days late")
NO_COMMUNES = Words("Đơn vị này không có xã, phường trong kỳ", "No commune lies in this unit")
NO_COMMUNES_TEXT = Words("Chọn tháng khác, hoặc mở đơn vị cấp trên.", "Choose another month or the unit above.")
STATES = {
    "": Words("chưa lập", "not drawn"),
    "draft": Words("đang lập", "draft"),
    "submitted": Words("đã trình", "submitted"),
    "returned": Words("trả lại để kiểm tra", "returned"),
    "signed": Words("đã ký", "signed"),
    "sent": Words("đã gửi", "sent"),
    "superseded": Words("đã thay bằng bản sau", "replaced by a newer version"),
}
TYPING = Words("Nhập phần mềm của Bộ", "The ministry's software")
