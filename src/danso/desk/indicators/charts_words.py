"""Words of a unit's charts."""

from danso.values.words import Words

TITLE = Words("Biểu đồ và so sánh", "Charts and comparison")
FROM_TO = Words("Từ {first} đến {last} · biết đến ngày {known}", "From {first} to {last} · known to {known}")
UNIT_PAGE = Words("Số liệu của đơn vị", "The unit's figures")
PYRAMID = Words("Tháp dân số", "Population pyramid")
PYRAMID_SUB = Words("ngày {day}, người", "on {day}, persons")
NOT_KNOWN_THEN = Words(
    "Chưa so với ngày {day}: khi đó sổ của đơn vị chưa đủ.", "Not compared with {day}: the book was not whole then."
)
AGES = Words("Bảng số của tháp", "The pyramid's numbers")
AGE, MEN, WOMEN = Words("Nhóm tuổi", "Ages"), Words("Nam", "Men"), Words("Nữ", "Women")
BY_MONTH = Words("Theo tháng, năm {year}", "By month, {year}")
BY_MONTH_TABLE = Words("Bảng số theo tháng", "The months' numbers")
MONTH = Words("Tháng", "Month")
COMPARE = Words("So sánh các đơn vị bên trong", "Units within compared")
COMPARE_NOTE = Words(
    "Chỉ xếp theo chỉ tiêu có hướng phấn đấu. Mẫu số dưới 50: số ít, không so sánh, đứng cuối.",
    "Sorted only by figures that have a direction. Denominators under 50: small, not compared, placed last.",
)
UNIT = Words("Đơn vị", "Unit")
SORT_BY = Words("Xếp theo {name}", "Sort by {name}")
OWN_ORDER = Words("Xếp theo thứ tự đơn vị", "Sort in the units' own order")
SMALL = Words("số ít", "small")
TOTAL = Words("Tổng", "Total")
MAP = Words("Sơ đồ các đơn vị", "Schematic map")
MAP_OF = Words("Chỉ tiêu trên sơ đồ", "Figure on the map")
MAP_NOTE = Words(
    "Mỗi ô một đơn vị theo thứ tự danh mục, không phải vị trí địa lý. Chỉ tiêu không có hướng phấn đấu thì không tô màu.",
    "One tile a unit, in listed order. A figure without a direction is not shaded.",
)
SHOW = Words("Xem", "Show")
SHORT = {
    "population": Words("Dân số", "Population"),
    "births": Words("Sinh", "Births"),
    "deaths": Words("Chết", "Deaths"),
    "moves_in": Words("Đến", "Moves in"),
    "moves_out": Words("Đi", "Moves out"),
    "newborns_screened_5_share": Words("SLSS đủ 5 bệnh", "Newborns screened (5)"),
    "prenatal_screened_4_share_of_pregnant": Words("SLTS đủ 4 bệnh", "Prenatal screened (4)"),
    "elderly_checked_share": Words("NCT khám", "Elderly checked"),
    "modern_method_prevalence": Words("BPTT hiện đại", "Modern methods"),
}
