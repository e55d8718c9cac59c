"""As `moves_in`, without stays linked to a stay of the same person (same_person, or a move inside) that ended in the
same unit within the link window.
"""

from danso.indicators.measures.moves import MOVES_IN_ACROSS
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "moves_in_across_border",
    Words("Số người chuyển đến từ ngoài đơn vị", "Moves in across the unit's border"),
    MOVES_IN_ACROSS,
    Words(
        "Như chuyển đến, trừ người đã biết là đi từ nơi khác trong cùng đơn vị.",
        "As moves in, without those known to come from within the same unit.",
    ),
    basis=PRACTICE,
    confidence="D",
    additive_over_units=False,
)
