"""`deaths` over `average_population` x 1000, not brought to a year."""

from danso.indicators.definition import Average
from danso.indicators.measures.deaths import DEATHS
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import rate
from danso.values.words import Words

INDICATOR = rate(
    "crude_death_rate",
    Words("Tỷ suất chết thô", "Crude death rate"),
    DEATHS,
    Average(RESIDENTS),
    Words(
        "Số người chết trong kỳ trên dân số trung bình, phần nghìn.",
        "Deaths over average population x 1000, for the window.",
    ),
)
