"""Words of the leader's page."""

from danso.values.words import Words

TITLE = Words("Trang lãnh đạo", "Leader's page")
FROM_TO = Words("Từ {first} đến {last} · biết đến ngày {known}", "From {first} to {last} · known to {known}")
PDF, PICTURE = Words("Tải một tờ A4 (PDF)", "One A4 (PDF)"), Words("Ảnh gửi điện thoại", "Picture for a phone")
SAVE = Words("Ghi ý kiến", "Save the sentence")
SENTENCE = Words("Ý kiến của cơ quan, một hai câu, không ghi tên người dân", "The office's sentence; name no citizen")
SENTENCE_DAY = Words("ghi ngày {day}", "written on {day}")
SAVED = Words("Đã ghi ý kiến của cơ quan.", "The office's sentence is saved.")
TALLY = Words("{closed} đơn vị đã chốt, {open} đơn vị chưa chốt", "{closed} units closed, {open} not closed")
TALLY_AREAS = Words("{closed} địa bàn đã nộp, {open} chưa nộp", "{closed} areas handed in, {open} not")
CHARTS = Words("Biểu đồ, so sánh", "Charts, comparison")
NO_PERSON = Words("Không có thông tin cá nhân.", "No personal data.")
