"""Stays begun in the window by a slip of a person missed before; adds in the balance."""

from danso.indicators.measures.moves import MISSED
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_missed",
    Words("Điều chỉnh: người bỏ sót", "Adjustment: missed before"),
    MISSED,
    Words(
        "Số người bỏ sót được ghi thêm trong kỳ.",
        "Stays begun by a missed-person slip.",
    ),
    basis=PRACTICE,
    confidence="D",
)
