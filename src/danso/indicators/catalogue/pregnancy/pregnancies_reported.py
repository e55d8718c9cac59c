"""Pregnancy slips with the news `pregnant` on a day of the window, where the woman was counted that day."""

from danso.indicators.measures.pregnancy import REPORTED
from danso.indicators.shapes import IN_EVENTS, count
from danso.values.words import Words

INDICATOR = count(
    "pregnancies_reported",
    Words("Số phụ nữ mang thai được báo trong kỳ", "Pregnancies reported"),
    REPORTED,
    Words(
        "Số lượt báo mang thai trong kỳ.",
        "Pregnancy reports of the window.",
    ),
    unit=IN_EVENTS,
)
