"""Stays that go on in the window in an area of the unit after their household was reassigned from outside the unit;
adds in the balance.
"""

from danso.indicators.measures.moves import BOUNDARY_IN
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_boundary_in",
    Words("Điều chỉnh địa bàn, địa giới: nhận", "Adjustment of areas: received"),
    BOUNDARY_IN,
    Words(
        "Số người của các hộ được chuyển từ đơn vị khác sang do điều chỉnh địa bàn, địa giới.",
        "Persons of households reassigned into the unit.",
    ),
    basis=PRACTICE,
    confidence="D",
    additive_over_units=False,
)
