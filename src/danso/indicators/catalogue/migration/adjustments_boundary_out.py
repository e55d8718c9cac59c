"""As adjustments_boundary_in, in the other direction; takes away in the balance."""

from danso.indicators.measures.moves import BOUNDARY_OUT
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "adjustments_boundary_out",
    Words("Điều chỉnh địa bàn, địa giới: giao", "Adjustment of areas: given"),
    BOUNDARY_OUT,
    Words(
        "Số người của các hộ được chuyển sang đơn vị khác do điều chỉnh địa bàn, địa giới.",
        "Persons of households reassigned out of the unit.",
    ),
    basis=PRACTICE,
    confidence="D",
    additive_over_units=False,
)
