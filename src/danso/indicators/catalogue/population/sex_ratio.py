"""`males` over `females` x 100 on the last day."""

from danso.indicators.measures.residents import MEN, WOMEN
from danso.indicators.shapes import PER_100_FEMALES, share
from danso.values.words import Words

INDICATOR = share(
    "sex_ratio",
    Words("Tỷ số giới tính của dân số", "Sex ratio of the population"),
    MEN,
    WOMEN,
    Words(
        "Số nam trên 100 nữ vào cuối ngày cuối kỳ.",
        "Males per 100 females at the end of the last day.",
    ),
    unit=PER_100_FEMALES,
    kind="ratio",
    decimals=1,
    confidence="A",
)
