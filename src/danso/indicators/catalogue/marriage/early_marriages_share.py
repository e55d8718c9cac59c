"""`early_marriages` over `persons_married` x 100."""

from danso.indicators.measures.marriages import EARLY, MARRIED
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "early_marriages_share",
    Words("Tỷ lệ tảo hôn", "Share of early marriages"),
    EARLY,
    MARRIED,
    Words(
        "Số người tảo hôn trên số người kết hôn.",
        "early_marriages over persons_married.",
    ),
    sensitive=True,
    direction="down",
    confidence="D",
)
