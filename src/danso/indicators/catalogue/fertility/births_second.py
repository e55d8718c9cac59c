"""As `births`, counts_as 2: child order 2, and every child of a multiple second delivery after one child."""

from danso.indicators.measures.births import SECOND
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_second",
    Words("Con thứ 2", "Second births"),
    SECOND,
    Words(
        "Số trẻ là con thứ 2 của mẹ, kể cả các trẻ của lần sinh đôi trở lên ở lần sinh thứ hai sau một con.",
        "Births counted in row 2, with all children of a multiple birth at the second delivery after one child.",
    ),
    unit=IN_CHILDREN,
)
