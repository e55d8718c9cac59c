"""Pregnancy slips with the news `miscarriage` on a day of the window."""

from danso.indicators.measures.pregnancy import MISCARRIAGES
from danso.indicators.shapes import IN_EVENTS, count
from danso.values.words import Words

INDICATOR = count(
    "miscarriages",
    Words("Số ca sảy thai", "Miscarriages"),
    MISCARRIAGES,
    Words(
        "Số lượt báo sảy thai trong kỳ.",
        "Miscarriages reported.",
    ),
    unit=IN_EVENTS,
    sensitive=True,
)
