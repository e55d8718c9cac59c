"""Distinct children with a screening on a day of the window on which their screenings so far cover all five diseases
and those before that day did not; where counted that day.
"""

from danso.indicators.measures.pregnancy import NEWBORN_FIVE
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "newborns_screened_5",
    Words("Số trẻ được sàng lọc sơ sinh đủ 5 bệnh", "Newborns screened for all five diseases"),
    NEWBORN_FIVE,
    Words(
        "Số trẻ mà các lần sàng lọc lần đầu đủ cả 5 bệnh vào một ngày trong kỳ.",
        "Distinct children whose screenings first cover all five diseases on a day of the window.",
    ),
    unit=IN_CHILDREN,
    persons_once=True,
    direction="up",
    confidence="C",
)
