"""Mean of `population` on the day before the window and on the last day of each calendar month of the window, the
last month cut at the window's end.
"""

from danso.indicators.definition import Average
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "average_population",
    Words("Dân số trung bình", "Average population"),
    Average(RESIDENTS),
    Words(
        "Trung bình cộng dân số cuối các tháng trong kỳ, kể cả đầu kỳ.",
        "Mean of the populations at the day before the window and at the end of each of its months (the last "
        "one cut at the last day).",
    ),
    kind="mean",
    decimals=0,
)
