"""Distinct couples who married on a day of the window with at least one partner counted that day, in the areas of
those partners; once per unit and once at each higher level.
"""

from danso.indicators.measures.marriages import COUPLES_MARRIED
from danso.indicators.shapes import IN_COUPLES, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "couples_married",
    Words("Số cặp kết hôn", "Couples married"),
    COUPLES_MARRIED,
    Words(
        "Số cặp kết hôn trong kỳ có ít nhất một người thực tế thường trú; mỗi cặp tính một lần ở mỗi đơn vị.",
        "Couples married in the window with at least one partner counted that day; once per unit.",
    ),
    unit=IN_COUPLES,
    additive_over_units=False,
    basis=PRACTICE,
    confidence="D",
)
