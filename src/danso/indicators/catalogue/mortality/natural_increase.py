"""`births` less `deaths`; may be below zero."""

from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.deaths import DEATHS
from danso.indicators.shapes import PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "natural_increase",
    Words("Tăng tự nhiên", "Natural increase"),
    BIRTHS,
    Words(
        "Số trẻ sinh ra trừ số người chết trong kỳ.",
        "Births less deaths.",
    ),
    minus=DEATHS,
    basis=PRACTICE,
    confidence="C",
)
