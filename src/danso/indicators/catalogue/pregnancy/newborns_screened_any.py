"""Distinct children with a newborn screening of at least one disease on a day of the window; each once, where counted
on the last of these days.
"""

from danso.indicators.measures.pregnancy import NEWBORN_ANY
from danso.indicators.shapes import IN_CHILDREN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "newborns_screened_any",
    Words("Số trẻ được sàng lọc sơ sinh (ít nhất 1 bệnh)", "Newborns screened (any disease)"),
    NEWBORN_ANY,
    Words(
        "Số trẻ có ít nhất một lần sàng lọc sơ sinh trong kỳ.",
        "Distinct children with a newborn screening in the window.",
    ),
    unit=IN_CHILDREN,
    persons_once=True,
    additive_over_time=False,
    direction="up",
    basis=PRACTICE,
    confidence="D",
)
