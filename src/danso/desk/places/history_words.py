"""Words of a unit's history page."""

from danso.values.words import Words

TITLE = Words("Lịch sử đơn vị", "History of the unit")
LINEAGE = Words("Hình thành", "How it came together")
DRAWN = Words("{name} hình thành từ {n} đơn vị", "{name} came out of {n} units")
KEY = Words("Nét liền: nhận toàn bộ; nét đứt: nhận một phần.", "Solid line: the whole; dashed: a part.")
BEFORE_DAY, FROM_DAY = Words("Trước {day}", "Before {day}"), Words("Từ {day}", "From {day}")
NO_CHANGE = Words("Chưa có thay đổi địa giới nào", "No change of boundaries")
NO_CHANGE_TEXT = Words(
    "Khi có quyết định nhập, chia hoặc điều chỉnh, đơn vị cũ và số liệu trước, sau sẽ hiện ở đây.",
    "When a decree merges, splits or adjusts it, the former units and the figures before and after appear here.",
)
BEFORE_AFTER = Words("Trước và sau từng quyết định", "Before and after each decree")
UNIT, POPULATION, HOUSEHOLDS = Words("Đơn vị", "Unit"), Words("Dân số", "Population"), Words("Hộ dân cư", "Households")
END_OF = Words("cuối ngày {day}", "end of {day}")
PART_OF = Words("một phần", "in part")
NAMES = Words("Tên, mã và cấp trên", "Names, codes and what it lies in")
SINCE, UNTIL, CALLED, CODE, ABOVE, DECREE = (
    Words("Từ ngày", "Since"),
    Words("Đến trước ngày", "Until before"),
    Words("Tên", "Name"),
    Words("Mã", "Code"),
    Words("Thuộc", "In"),
    Words("Văn bản", "Decree"),
)
CLOSED = Words("Đơn vị đã kết thúc. Địa bàn nay thuộc:", "The unit has ended. Its territory is now in:")
BACK = Words("Số liệu của đơn vị", "Figures of the unit")
HISTORY = Words("Lịch sử", "History")
