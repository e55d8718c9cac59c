"""Stays whose first counted day lies in the window and whose ground is move_in, six_months or adopted, in the area
entered; for units below the commune also move_inside, split and joined stays whose former area lies outside the
unit. At higher levels the sum of communes.
"""

from danso.indicators.measures.moves import MOVES_IN
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "moves_in",
    Words("Số người chuyển đến từ xã khác", "Moves in"),
    MOVES_IN,
    Words(
        "Số người bắt đầu được tính tại xã do chuyển đến (tính từ ngày được tính); cấp trên là tổng các xã; "
        "dưới cấp xã có cả chuyển trong xã qua ranh giới của đơn vị.",
        "Stays begun in the window by a move in (at once or after six months) or by adoption from outside the"
        " register; above the commune the sum of communes; below it also moves inside that cross the unit's "
        "border.",
    ),
    confidence="A",
)
