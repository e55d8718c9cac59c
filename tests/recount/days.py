"""Days as they stand in slips: exact, month, year or about a year; ages from them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)


def reckoned(text: str) -> date:
    """2020-10-30 is itself, 2020-10 the 15th, 2020 and ~2020 the 1st of July."""
    parts = [int(part) for part in text.lstrip("~").split("-")]
    if len(parts) == 3:
        return date(*parts)
    return date(parts[0], parts[1], 15) if len(parts) == 2 else date(parts[0], 7, 1)


def exact(text: str) -> bool:
    return text.count("-") == 2


@lru_cache(100_000)  # the same people are asked for every figure
def age(born: date, on: date) -> int:
    """Birthdays seen so far, counted one by one."""
    years = 0
    while _birthday(born, years + 1) <= on:
        years += 1
    return years if born <= on else years - 1


def _birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # 29 February
        return date(born.year + years, 3, 1)


def months_later(day: date, months: int) -> date:
    year, month = day.year, day.month + months
    while month > 12:
        year, month = year + 1, month - 12
    try:
        return date(year, month, day.day)
    except ValueError:
        return date(year + month // 12, month % 12 + 1, 1)


def month_ends(first: date, last: date) -> list[date]:
    """The day before, then every day of the window that ends a month or the window."""
    days = [first - ONE_DAY]
    day = first
    while day <= last:
        if day == last or (day + ONE_DAY).month != day.month:
            days.append(day)
        day += ONE_DAY
    return days
