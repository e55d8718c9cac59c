"""As `couples_married`, with a premarital check of the couple on or before the day of marriage: partners known on
both slips agree and at least one is known on both.
"""

from danso.indicators.measures.marriages import COUPLES_MARRIED_CHECKED
from danso.indicators.shapes import IN_COUPLES, count
from danso.values.words import Words

INDICATOR = count(
    "couples_married_with_premarital_check",
    Words(
        "Số cặp kết hôn đã được tư vấn, khám sức khỏe trước khi kết hôn",
        "Couples married with a premarital check",
    ),
    COUPLES_MARRIED_CHECKED,
    Words(
        "Số cặp kết hôn trong kỳ đã được tư vấn, khám sức khỏe vào hoặc trước ngày kết hôn.",
        "As couples_married, with a premarital check on or before the day.",
    ),
    unit=IN_COUPLES,
    additive_over_units=False,
    direction="up",
)
