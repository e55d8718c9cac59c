"""As `births`, counts_as 3: child order 3 or more, except children of a multiple second delivery after one child."""

from danso.indicators.measures.births import THIRD_PLUS
from danso.indicators.shapes import BIRTHS_NOT_JUDGED_SINCE, IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_third_plus",
    Words("Con thứ 3 trở lên", "Third and later births"),
    THIRD_PLUS,
    Words(
        "Số trẻ là con thứ 3 trở lên của mẹ, trừ trẻ của lần sinh đôi trở lên ở lần sinh thứ hai sau một con.",
        "Births of order 3 or more, without those of a multiple birth at the second delivery after one child.",
    ),
    unit=IN_CHILDREN,
    older_direction=(BIRTHS_NOT_JUDGED_SINCE, "down"),
)
