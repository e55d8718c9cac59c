"""Distinct couples open on the last day with at least one partner's stay open then; a couple of one known partner
gives way to a whole couple of the same person; once per unit and once at each higher level.
"""

from danso.indicators.measures.marriages import COUPLES
from danso.indicators.shapes import IN_COUPLES, PRACTICE, level
from danso.values.words import Words

INDICATOR = level(
    "couples",
    Words("Số cặp vợ chồng", "Couples"),
    COUPLES,
    Words(
        "Số cặp vợ chồng có ít nhất một người được tính vào ngày cuối kỳ; mỗi cặp tính một lần ở mỗi đơn vị.",
        "Couples with at least one partner counted on the last day; once per unit and once at each higher level.",
    ),
    unit=IN_COUPLES,
    basis=PRACTICE,
    confidence="D",
    additive_over_units=False,
)
