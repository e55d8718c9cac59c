"""`elderly_checked` over `elderly` x 100."""

from danso.indicators.measures.residents import ELDERLY, ELDERLY_CHECKED
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "elderly_checked_share",
    Words(
        "Tỷ lệ người cao tuổi được khám sức khỏe định kỳ ít nhất 1 lần trong năm",
        "Share of elderly checked in the year",
    ),
    ELDERLY_CHECKED,
    ELDERLY,
    Words(
        "Số người cao tuổi được khám trong năm trên số người cao tuổi.",
        "elderly_checked over elderly.",
    ),
    direction="up",
)
