"""As `moves_out`, without stays linked to the same person's next stay in the same unit."""

from danso.indicators.measures.moves import MOVES_OUT_ACROSS
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "moves_out_across_border",
    Words("Số người chuyển đi khỏi đơn vị", "Moves out across the unit's border"),
    MOVES_OUT_ACROSS,
    Words(
        "Như chuyển đi, trừ người đã biết là đến nơi khác trong cùng đơn vị.",
        "As moves out, without those known to go to a place within the same unit.",
    ),
    basis=PRACTICE,
    confidence="D",
    additive_over_units=False,
)
