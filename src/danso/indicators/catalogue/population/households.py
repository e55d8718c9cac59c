"""Distinct households with at least one stay open at the end of the last day, in the area of those stays."""

from danso.indicators.measures.residents import HOUSEHOLDS
from danso.indicators.shapes import IN_HOUSEHOLDS, level
from danso.values.words import Words

INDICATOR = level(
    "households",
    Words("Số hộ dân cư cuối kỳ", "Households, end of window"),
    HOUSEHOLDS,
    Words(
        "Số hộ có ít nhất một người được tính vào cuối ngày cuối kỳ.",
        "Distinct households with a stay open at the end of the last day.",
    ),
    unit=IN_HOUSEHOLDS,
)
