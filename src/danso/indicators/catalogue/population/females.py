"""As `population`, sex 2."""

from danso.indicators.measures.residents import WOMEN
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "females",
    Words("Dân số nữ cuối kỳ", "Females, end of window"),
    WOMEN,
    Words(
        "Số nữ thực tế thường trú vào cuối ngày cuối kỳ.",
        "Stays of females open at the end of the last day.",
    ),
)
