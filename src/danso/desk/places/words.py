"""Words of a unit's page."""

from danso.values.words import Words

KNOWN_TO = Words("Từ {first} đến {last} · biết đến ngày {known}", "From {first} to {last} · known to {known}")
LEADER = Words("Bảy dòng cho lãnh đạo", "Seven lines for leaders")
CHARTS = Words("Biểu đồ", "Charts")
BRIEFING = Words("Báo cáo giao ban", "Briefing report")
CHANGE = Words("{change} người so với đầu kỳ", "{change} persons since the start")
NO_CHANGE = Words("bằng đầu kỳ", "as at the start")
LAST_YEAR = Words("cùng kỳ {year}: {shown}", "same window {year}: {shown}")
BOYS_GIRLS = Words("{boys} bé trai, {girls} bé gái", "{boys} boys, {girls} girls")
INTERVAL = Words("khoảng {low} – {high}", "interval {low} – {high}")
SMALL = Words("số ít, không so sánh", "small number, not compared")
NET_MOVES = Words("đến trừ đi: {net} người", "in minus out: {net} persons")
PYRAMID = Words("Tháp dân số", "Population pyramid")
PERSONS_ON = Words("ngày {day}, người", "on {day}, persons")
TARGETS = Words("Chỉ tiêu", "Targets")
TARGET, REACHED, NEEDED, REMARK = (
    Words("Chỉ tiêu", "Target"),
    Words("Đạt", "Reached"),
    Words("Cần đến {day}", "Due by {day}"),
    Words("Nhận xét", "Remark"),
)
BAR = Words("Thanh tiến độ", "Pace bar")
OF_PLAN = Words("{percent}% KH", "{percent}% of plan")
BAR_ALT = Words("{name}: đạt {percent}% kế hoạch, cần {pace}%", "{name}: {percent}% of plan, {pace}% due")
BAR_ALT_PLAIN = Words("{name}: đạt {percent}% kế hoạch", "{name}: {percent}% of plan")
SHARE_ALT = Words("{name}: {share}, chỉ tiêu {plan}", "{name}: {share}, target {plan}")
POINTS_ABOVE, POINTS_BELOW = (
    Words("Trên {n} điểm %", "{n} points above"),
    Words("Dưới {n} điểm %", "{n} points below"),
)
ON_PACE, BELOW_PACE = Words("Đạt tiến độ", "On pace"), Words("Dưới tiến độ", "Below pace")
MET, NOT_MET = Words("Đạt", "Met"), Words("Chưa đạt", "Not met yet")
PLANNED = Words("chỉ tiêu {plan}", "target {plan}")
NO_TARGETS = Words("Chưa ghi chỉ tiêu nào cho năm {year}", "No target is on record for {year}")
NO_TARGETS_TEXT = Words(
    "Chỉ tiêu giao theo quyết định sẽ hiện ở đây, cùng tiến độ cần đạt.",
    "Targets set by decisions appear here, with the pace they need.",
)
PACE_NOTE = Words(
    "Vạch đứng: tiến độ cần đạt đến ngày {day}; với tỷ lệ là chỉ tiêu giao.",
    "Upright stroke: the pace due by {day}; for shares the target itself.",
)
HANDED_IN = Words("Nộp phiếu {month}", "Slips of {month}")
HANDED_COUNT = Words("{done} trong {all} địa bàn đã nộp", "{done} of {all} areas have handed in")
STATE_APPRAISED = Words("đã thẩm định", "appraised")
STATE_WAITING = Words("chờ thẩm định", "waiting")
STATE_NONE = Words("chưa nộp", "not handed in")
AREA_SAYS = Words("{name}: {state}", "{name}: {state}")
NOT_IN = Words("Chưa nộp: {names}.", "Not handed in: {names}.")
ALL_IN = Words("Tất cả địa bàn đã nộp.", "All areas have handed in.")
HISTORY = Words("Lịch sử", "History")
PARTS = Words("Các đơn vị bên trong", "Units within")
UNIT, POPULATION, HOUSEHOLDS, BIRTHS, DEATHS, HANDED = (
    Words("Đơn vị", "Unit"),
    Words("Dân số", "Population"),
    Words("Hộ dân cư", "Households"),
    Words("Trẻ sinh ra", "Births"),
    Words("Chết", "Deaths"),
    Words("Địa bàn đã nộp", "Areas handed in"),
)
PATH = Words("Đơn vị cấp trên", "Units above")
FILES_WAITING = Words(
    "{n} tệp trên 500 người chờ người thứ hai đồng ý.", "{n} files of more than 500 persons wait for a second person."
)
FILES_TAKEN = Words(
    "30 ngày qua: {n} tệp trên 500 người đã được lấy.",
    "In the last 30 days {n} files of more than 500 persons were taken.",
)
FILES_ALONE = Words("{n} tệp không có người thứ hai đồng ý.", "{n} of them without a second person.")
FILES_OPEN = Words("Xem các tệp", "See the files")
