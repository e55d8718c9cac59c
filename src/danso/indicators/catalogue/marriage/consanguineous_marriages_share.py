"""`consanguineous_marriages` over `persons_married` x 100."""

from danso.indicators.measures.marriages import CONSANGUINEOUS, MARRIED
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "consanguineous_marriages_share",
    Words("Tỷ lệ kết hôn cận huyết thống", "Share of consanguineous marriages"),
    CONSANGUINEOUS,
    MARRIED,
    Words(
        "Số người kết hôn cận huyết thống trên số người kết hôn.",
        "consanguineous_marriages over persons_married.",
    ),
    sensitive=True,
    direction="down",
    confidence="D",
)
