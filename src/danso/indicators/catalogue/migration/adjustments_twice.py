"""Stays ended in the window because the person was entered twice; takes away in the balance."""

from danso.indicators.measures.moves import TWICE
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_twice",
    Words("Điều chỉnh: người trùng", "Adjustment: entered twice"),
    TWICE,
    Words(
        "Số người trùng được bỏ trong kỳ.",
        "Stays ended by an entered-twice slip.",
    ),
    basis=PRACTICE,
    confidence="D",
)
