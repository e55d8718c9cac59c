"""Deaths whose day lies in the window, of persons counted on that day, in their area."""

from danso.indicators.measures.deaths import DEATHS
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "deaths",
    Words("Số người chết trong kỳ", "Deaths"),
    DEATHS,
    Words(
        "Số người chết trong kỳ, tính nơi người chết thực tế thường trú vào ngày chết.",
        "Deaths of the window, where the dead were counted that day.",
    ),
)
