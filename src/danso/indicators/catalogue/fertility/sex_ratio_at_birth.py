"""`births_male` over `births_female` x 100, with an interval of chance (Wilson, 95 in 100)."""

from danso.indicators.measures.births import BOYS, GIRLS
from danso.indicators.shapes import PER_100_GIRLS, share
from danso.values.words import Words

INDICATOR = share(
    "sex_ratio_at_birth",
    Words("Tỷ số giới tính khi sinh", "Sex ratio at birth"),
    BOYS,
    GIRLS,
    Words(
        "Số bé trai trên 100 bé gái sinh ra sống trong kỳ.",
        "Live-born boys per 100 live-born girls of the window.",
    ),
    unit=PER_100_GIRLS,
    kind="ratio",
    decimals=1,
    confidence="A",
    direction="down",
    interval=True,
)
