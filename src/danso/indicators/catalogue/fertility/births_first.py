"""As `births`, the row of the forms (counts_as) being 1."""

from danso.indicators.measures.births import FIRST
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_first",
    Words("Con thứ nhất", "First births"),
    FIRST,
    Words(
        "Số trẻ là con thứ nhất của mẹ.",
        "Births counted in row 1.",
    ),
    unit=IN_CHILDREN,
)
