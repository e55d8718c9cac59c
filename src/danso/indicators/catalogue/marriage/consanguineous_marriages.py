"""As `persons_married`, of marriages told as consanguineous."""

from danso.indicators.measures.marriages import CONSANGUINEOUS
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "consanguineous_marriages",
    Words("Trong đó: kết hôn cận huyết thống", "Of which: consanguineous marriage"),
    CONSANGUINEOUS,
    Words(
        "Số người kết hôn cận huyết thống.",
        "Persons married by slips marked consanguineous.",
    ),
    sensitive=True,
    direction="down",
)
