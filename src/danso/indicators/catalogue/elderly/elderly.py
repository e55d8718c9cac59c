"""Stays open at the end of the last day, completed age 60 or more that day."""

from danso.indicators.measures.residents import ELDERLY
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "elderly",
    Words("Số người cao tuổi (từ đủ 60 tuổi)", "Elderly (60 and over)"),
    ELDERLY,
    Words(
        "Số người tròn 60 tuổi trở lên vào ngày cuối kỳ.",
        "Residents of completed age 60 or more on the last day.",
    ),
    confidence="C",
)
