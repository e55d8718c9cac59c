"""`natural_increase` over `average_population` x 100 (crude birth rate less crude death rate, over 10)."""

from danso.indicators.definition import Average
from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.deaths import DEATHS
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import PER_CENT, rate
from danso.values.words import Words

INDICATOR = rate(
    "natural_increase_rate",
    Words("Tỷ lệ tăng tự nhiên", "Rate of natural increase"),
    BIRTHS,
    Average(RESIDENTS),
    Words(
        "Tăng tự nhiên trên dân số trung bình, phần trăm.",
        "Natural increase over average population x 100, for the window.",
    ),
    minus=DEATHS,
    unit=PER_CENT,
    factor=100,
    confidence="C",
)
