"""Stays whose end (first day no longer counted) lies in the window by a move out, in the area left; for units below
the commune also moves inside that cross its border. At higher levels the sum of communes.
"""

from danso.indicators.measures.moves import MOVES_OUT
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "moves_out",
    Words("Số người chuyển đi khỏi xã", "Moves out"),
    MOVES_OUT,
    Words(
        "Số người thôi được tính tại xã do chuyển đi; cấp trên là tổng các xã; dưới cấp xã có cả chuyển trong"
        " xã qua ranh giới của đơn vị.",
        "Stays ended in the window by a move out; above the commune the sum of communes; below it also moves "
        "inside that cross the unit's border.",
    ),
    confidence="D",
)
