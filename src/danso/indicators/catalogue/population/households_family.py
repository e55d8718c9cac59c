"""As `households`, only those whose kind is family."""

from danso.indicators.measures.residents import FAMILY_HOUSEHOLDS
from danso.indicators.shapes import IN_HOUSEHOLDS, level
from danso.values.words import Words

INDICATOR = level(
    "households_family",
    Words("Trong đó: hộ gia đình", "Of which: family households"),
    FAMILY_HOUSEHOLDS,
    Words(
        "Số hộ gia đình có ít nhất một người được tính vào cuối ngày cuối kỳ.",
        "As households, of kind family.",
    ),
    unit=IN_HOUSEHOLDS,
)
