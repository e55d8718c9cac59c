"""Stays ended in the window because the person had gone before the book; takes away in the balance."""

from danso.indicators.measures.moves import GONE
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_gone",
    Words("Điều chỉnh: người không còn cư trú từ trước", "Adjustment: gone before the book"),
    GONE,
    Words(
        "Số người không còn cư trú từ trước được bỏ trong kỳ.",
        "Stays ended by a gone-before-the-book slip.",
    ),
    basis=PRACTICE,
    confidence="D",
)
