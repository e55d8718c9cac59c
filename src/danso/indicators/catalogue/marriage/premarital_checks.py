"""Premarital checks on a day of the window, in the areas of the partners counted that day; one check counts once per
unit.
"""

from danso.indicators.measures.marriages import PREMARITAL_CHECKS
from danso.indicators.shapes import IN_COUPLES, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "premarital_checks",
    Words("Số cặp được tư vấn, khám sức khỏe trước khi kết hôn", "Premarital checks"),
    PREMARITAL_CHECKS,
    Words(
        "Số lượt tư vấn, khám của cặp trong kỳ, tính ở nơi mỗi người thực tế thường trú; mỗi đơn vị một lần.",
        "Premarital checks of couples in the window, where a partner is counted; once per unit.",
    ),
    unit=IN_COUPLES,
    additive_over_units=False,
    direction="up",
    basis=PRACTICE,
    confidence="D",
)
