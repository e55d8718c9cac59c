"""Why a target is green, amber, red or none of these: one plain sentence each."""

from __future__ import annotations

from danso.values.words import Words

BASIS = {
    "quarters": Words("theo mốc quý của quyết định", "by the decision's quarters"),
    "last_year": Words("theo nhịp năm trước", "by last year's season"),
    "days": Words("chia đều theo ngày", "in equal days"),
}
WITH_BASIS = Words("{due} ({basis})", "{due} ({basis})")
STATUS = {
    "green": Words("đúng tiến độ", "on pace"),
    "amber": Words("dưới tiến độ", "below pace"),
    "red": Words("khó đạt", "out of reach at this pace"),
    "none": Words("không đánh giá", "not judged"),
}
MET = Words("Đã đạt chỉ tiêu cả năm: {value}/{plan}.", "The year's target is reached: {value} of {plan}.")
ON_PACE = Words(
    "Đến ngày {day} được {value}, mức cần đạt {due}.",
    "{value} by {day}; {due} were due.",
)
BY_CHANCE = Words(
    "Đến ngày {day} được {value}, thấp hơn mức cần đạt {due} nhưng chưa ra ngoài dao động ngẫu nhiên.",
    "{value} by {day}, below the {due} due, though within chance.",
)
BY_CHANCE_ABOVE = Words(
    "Đến ngày {day} là {value}, cao hơn mức {due} nhưng chưa ra ngoài dao động ngẫu nhiên.",
    "{value} by {day}, above {due}, though within chance.",
)
BEHIND = Words(
    "Đến ngày {day} được {value}, cần {due}; dự báo cả năm từ {low} đến {high}, thấp hơn chỉ tiêu {plan}.",
    "{value} by {day}, {due} were due; the year is forecast between {low} and {high}, below the target {plan}.",
)
ABOVE = Words(
    "Đến ngày {day} là {value}; dự báo cả năm từ {low} đến {high}, cao hơn mức giao {plan}.",
    "{value} by {day}; the year is forecast between {low} and {high}, above the target {plan}.",
)
SHORT = Words("Đến ngày {day} là {value}, chưa tới mức giao {plan}.", "{value} on {day}, not yet the target {plan}.")
TOO_HIGH = Words("Đến ngày {day} là {value}, cao hơn mức giao {plan}.", "{value} on {day}, above the target {plan}.")
AT_LEVEL = Words("Đến ngày {day} là {value}, đạt mức giao {plan}.", "{value} on {day}, which is the target {plan}.")
UNITS = Words("{value} đơn vị đạt; chỉ tiêu giao {plan} đơn vị.", "{value} units reach it; {plan} were planned.")
NO_DIRECTION = Words(
    "Chỉ tiêu không có hướng phấn đấu: chỉ ghi số liệu, không đánh giá.",
    "This indicator has no better or worse: it is shown and not judged.",
)
BAND = Words(
    "Chỉ tiêu theo khoảng hợp lý, không phải càng cao hay càng thấp càng tốt: chỉ ghi số liệu.",
    "This indicator is to stay within a band, neither high nor low: it is shown and not judged.",
)
NO_FIGURE = Words("Chưa có số liệu đã tổng hợp trong năm.", "No sealed figure of the year yet.")
SMALL = Words("Số ít, không so sánh.", "Too few to compare.")
EARLY = Words(
    "Mới {n} tháng đầu năm, chưa đủ để dự báo; đến nay {value}, mức cần đạt {due}.",
    "Only {n} months of the year, too early to forecast; {value} so far, {due} due.",
)
NO_BASELINE = Words(
    "Chưa có kết quả chính thức năm trước đã ký để làm mốc so sánh.",
    "No signed official result of last year to compare with.",
)
NOT_IN_COUPLES = Words(
    "Chỉ tiêu giao theo người, số liệu tính theo cặp và quyết định không quy định 1 cặp tính 2 người nên không so sánh.",
    "The target is in persons, the figure in couples, and its decision does not count a couple as two.",
)
OVER_WHOLE = Words(
    "Tỷ lệ trên 100%: tổng số đối tượng chưa đủ, cần xem lại mẫu số trước khi so với chỉ tiêu.",
    "Above 100%: the denominator is incomplete and needs a look before it is compared.",
)
NO_CRITERION = Words(
    "Quyết định chưa ghi mức mà mỗi đơn vị phải đạt nên chưa đếm được.",
    "The decision gives no value that a unit must reach, so none are counted.",
)
NO_PLAN_SIZE = Words("Số giao bằng 0 nên không tính tiến độ.", "The planned number is 0, so there is no pace.")
