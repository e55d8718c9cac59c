"""Stays of females open at the end of the last day, completed age 15 to 49 that day."""

from danso.indicators.measures.residents import WOMEN_15_49
from danso.indicators.shapes import IN_WOMEN, level
from danso.values.words import Words

INDICATOR = level(
    "women_15_49",
    Words("Phụ nữ 15-49 tuổi", "Women 15-49"),
    WOMEN_15_49,
    Words(
        "Số phụ nữ tròn 15 đến 49 tuổi vào ngày cuối kỳ.",
        "Women of completed age 15 to 49 on the last day.",
    ),
    unit=IN_WOMEN,
)
