"""As `persons_married`, of marriages told as early."""

from danso.indicators.measures.marriages import EARLY
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "early_marriages",
    Words("Trong đó: tảo hôn", "Of which: early marriage"),
    EARLY,
    Words(
        "Số người kết hôn thuộc trường hợp tảo hôn.",
        "Persons married by slips marked early.",
    ),
    sensitive=True,
    direction="down",
)
