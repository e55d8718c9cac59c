"""Stays begun in the window by a slip of moving inside the commune (and adoptions of a child counted here), in the
area entered; splits, joins and reassignments are not moves.
"""

from danso.indicators.measures.moves import MOVES_INSIDE
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "moves_inside",
    Words("Số người chuyển trong xã", "Moves inside the commune"),
    MOVES_INSIDE,
    Words(
        "Số người chuyển sang hộ khác trong cùng xã.",
        "Stays begun by a move inside the commune.",
    ),
    basis=PRACTICE,
    confidence="D",
)
