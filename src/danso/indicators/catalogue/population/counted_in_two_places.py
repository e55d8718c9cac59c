"""Stays at the end of the last day of somebody whom a later stay in another commune of the unit counts as well."""

from danso.indicators.measures.two_places import IN_TWO_PLACES
from danso.indicators.shapes import PRACTICE, level
from danso.values.words import Words

INDICATOR = level(
    "counted_in_two_places",
    Words("Người nghi đếm hai nơi", "Persons perhaps counted in two places"),
    IN_TWO_PLACES,
    Words(
        "Số người vào cuối ngày cuối kỳ đang tính ở một xã trong khi một xã khác của đơn vị đã ghi người đó đến ở: cặp hồ sơ "
        "giống nhau chưa đối chiếu xong, và người đã đối chiếu mà nơi đi chưa ghi chuyển đi.",
        "Persons counted in one commune at the end of the last day though another commune of the unit wrote that they came: "
        "records alike and not yet decided, and people decided to be one whose first commune has not written the move out.",
    ),
    basis=PRACTICE,
    confidence="C",
    additive_over_units=False,
)
