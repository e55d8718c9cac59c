"""As `births`, sex 2."""

from danso.indicators.measures.births import GIRLS
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_female",
    Words("Trẻ nữ sinh ra", "Births, girls"),
    GIRLS,
    Words(
        "Số trẻ nữ trong số trẻ sinh ra.",
        "Girls among the births.",
    ),
    unit=IN_CHILDREN,
)
