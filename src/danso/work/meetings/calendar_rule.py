"""On which day a giao ban falls. Pure; working days by the dated table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from danso.values.calendar import is_working_day, working_days_after
from danso.values.period import Window, month, quarter


@dataclass(frozen=True, slots=True)
class Rule:
    """Days of the month, both included. `quarter_month` 0: the quarter's own third month; 1: the month after it."""

    first_day: int
    last_day: int
    quarter_month: int = 1


# Commune stations meet their collaborators on day 1-3 of the month (TT 01/2022, as read in practice); quarters are
# office practice: 12/4/2023, 20/6/2024, 28/9/2023 were seen.
DEFAULTS = {"monthly": Rule(1, 3), "quarterly": Rule(10, 15)}


def day_in(rule: Rule, year: int, number: int) -> date:
    """The first working day of the rule's days in the month; when all are holidays, the first working day after."""
    days = [date(year, number, day) for day in range(rule.first_day, rule.last_day + 1)]
    return next((day for day in days if is_working_day(day)), working_days_after(days[-1], 1))


def next_meeting(kind: str, rule: Rule, today: date) -> tuple[date, Window]:
    """The next day of the rule, today included, and the period that meeting looks back on."""
    at = today.replace(day=1)
    while True:
        window = _looks_back(kind, rule, at)
        day = day_in(rule, at.year, at.month) if window else None
        if window is not None and day is not None and day >= today:
            return day, window
        at = (at + timedelta(days=32)).replace(day=1)


def last_period(kind: str, today: date) -> Window:
    """The last month, or quarter, that is over by the day."""
    before = today.replace(day=1) - timedelta(days=1)
    if kind == "monthly":
        return month(before.year, before.month)
    while before.month % 3:
        before = before.replace(day=1) - timedelta(days=1)
    return quarter(before.year, before.month // 3)


def _looks_back(kind: str, rule: Rule, at: date) -> Window | None:
    """The month before; or the quarter that the month closes, None for a month in which no quarter is met about."""
    before = at - timedelta(days=1)
    if kind == "monthly":
        return month(before.year, before.month)
    if rule.quarter_month == 0:
        return quarter(at.year, at.month // 3) if at.month % 3 == 0 else None
    return quarter(before.year, before.month // 3) if before.month % 3 == 0 else None
