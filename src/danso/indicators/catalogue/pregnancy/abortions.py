"""Pregnancy slips with the news `abortion` on a day of the window."""

from danso.indicators.measures.pregnancy import ABORTIONS
from danso.indicators.shapes import IN_EVENTS, count
from danso.values.words import Words

INDICATOR = count(
    "abortions",
    Words("Số ca phá thai", "Abortions"),
    ABORTIONS,
    Words(
        "Số lượt báo phá thai trong kỳ.",
        "Abortions reported.",
    ),
    unit=IN_EVENTS,
    sensitive=True,
    direction="down",
)
