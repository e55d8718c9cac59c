"""`couples_married_with_premarital_check` over `couples_married` x 100."""

from danso.indicators.measures.marriages import COUPLES_MARRIED, COUPLES_MARRIED_CHECKED
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "couples_married_with_premarital_check_share",
    Words(
        "Tỷ lệ cặp kết hôn được tư vấn, khám sức khỏe trước khi kết hôn",
        "Share of couples with a premarital check",
    ),
    COUPLES_MARRIED_CHECKED,
    COUPLES_MARRIED,
    Words(
        "Số cặp được tư vấn, khám trên số cặp kết hôn.",
        "couples_married_with_premarital_check over couples_married.",
    ),
    direction="up",
    confidence="D",
)
