"""Stays begun in the window by enrolment of a household; adds in the balance."""

from danso.indicators.measures.moves import BOOK_OPENED
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_book",
    Words("Điều chỉnh: ghi vào sổ lần đầu", "Adjustment: enrolled with the book"),
    BOOK_OPENED,
    Words(
        "Số người được ghi vào sổ lần đầu trong kỳ.",
        "Stays begun by enrolment.",
    ),
    basis=PRACTICE,
    confidence="D",
)
