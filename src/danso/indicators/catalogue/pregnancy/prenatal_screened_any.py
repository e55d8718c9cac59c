"""Distinct women with a prenatal screening of at least one disease on a day of the window; each once, where counted
on the last of these days.
"""

from danso.indicators.measures.pregnancy import PRENATAL_ANY
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "prenatal_screened_any",
    Words(
        "Số phụ nữ mang thai được sàng lọc trước sinh (ít nhất 1 bệnh)",
        "Women screened before birth (any disease)",
    ),
    PRENATAL_ANY,
    Words(
        "Số phụ nữ có ít nhất một lần sàng lọc trước sinh trong kỳ.",
        "Distinct women with a prenatal screening in the window.",
    ),
    unit=IN_WOMEN,
    persons_once=True,
    additive_over_time=False,
    direction="up",
    basis=PRACTICE,
    confidence="D",
)
