"""A day as somebody types it at the desk."""

from __future__ import annotations

import re
from datetime import date

from danso.exchange.inbound.reading import read_day
from danso.values.day import Day
from danso.values.words import Words


def typed_day(text: str, today: date, *, happened: bool = False) -> tuple[Day | None, Words | None]:
    """(the day, what is wrong). Of something that happened, `5/7` is the latest 5 July, not a month of 2007.

    A year of two digits is the last such year; the desk echoes it in full instead of asking.
    """
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})", text) if happened else None
    if found:
        text = f"{text}/{today.year}" if _has_come(found, today) else f"{text}/{today.year - 1}"
    reading = read_day(text, by=today)
    wrong = next((f.words for f in reading.findings if f.verdict == "hold"), None)
    return reading.value, wrong


def _has_come(found: re.Match[str], today: date) -> bool:
    return (int(found[2]), int(found[1])) <= (today.month, today.day)
