"""`births` over `average_population` x 1000, not brought to a year."""

from danso.indicators.definition import Average
from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import rate
from danso.values.words import Words

INDICATOR = rate(
    "crude_birth_rate",
    Words("Tỷ suất sinh thô", "Crude birth rate"),
    BIRTHS,
    Average(RESIDENTS),
    Words(
        "Số trẻ sinh ra trong kỳ trên dân số trung bình, phần nghìn.",
        "Births over average population x 1000, for the window.",
    ),
)
