"""Distinct women with a screening on a day of the window on which the screenings of 280 days up to that day cover all
four diseases and those before that day did not; each once, where counted on the last such day.
"""

from danso.indicators.measures.pregnancy import PRENATAL_FOUR
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "prenatal_screened_4",
    Words("Số phụ nữ mang thai được sàng lọc đủ 4 bệnh", "Women screened for all four diseases"),
    PRENATAL_FOUR,
    Words(
        "Số phụ nữ mà các lần sàng lọc trong 280 ngày lần đầu đủ cả 4 bệnh vào một ngày trong kỳ.",
        "Distinct women whose screenings of the last 280 days first cover all four diseases on a day of the window.",
    ),
    unit=IN_WOMEN,
    persons_once=True,
    additive_over_time=False,
    direction="up",
    basis=PRACTICE,
    confidence="D",
)
