"""Completed age."""

from __future__ import annotations

from datetime import date


def completed_age(birth: date, on: date) -> int:
    """Whole years lived on the day `on`; a 29 February birthday completes on 1 March of common years."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def birthday(birth: date, age: int) -> date:
    """The day on which `age` is completed."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)
