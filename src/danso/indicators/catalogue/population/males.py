"""As `population`, sex 1."""

from danso.indicators.measures.residents import MEN
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "males",
    Words("Dân số nam cuối kỳ", "Males, end of window"),
    MEN,
    Words(
        "Số nam thực tế thường trú vào cuối ngày cuối kỳ.",
        "Stays of males open at the end of the last day.",
    ),
)
