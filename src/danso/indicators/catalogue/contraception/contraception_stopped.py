"""Slips that end a method (1-8) on a day of the window, where the woman was counted that day; a switch or a pregnancy
is not one.
"""

from danso.indicators.measures.contraception import STOPPED
from danso.indicators.shapes import IN_EVENTS, count
from danso.values.words import Words

INDICATOR = count(
    "contraception_stopped",
    Words("Số lượt thôi sử dụng BPTT", "Methods ended"),
    STOPPED,
    Words(
        "Số phiếu thôi sử dụng BPTT trong kỳ.",
        "Slips of ended methods in the window.",
    ),
    unit=IN_EVENTS,
    confidence="C",
)
