"""As `births`, sex 1."""

from danso.indicators.measures.births import BOYS
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_male",
    Words("Trẻ nam sinh ra", "Births, boys"),
    BOYS,
    Words(
        "Số trẻ nam trong số trẻ sinh ra.",
        "Boys among the births.",
    ),
    unit=IN_CHILDREN,
)
