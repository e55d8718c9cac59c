"""Working days of Viet Nam's offices. Public holidays are a dated table; unknown years have weekends only."""

from __future__ import annotations

from datetime import date, timedelta

# Fixed holidays of the Labour Code (2019, art. 112); lunar ones as announced for each year.
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
_ANNOUNCED: dict[int, tuple[date, ...]] = {
    2019: tuple(date(2019, 2, d) for d in range(4, 9)) + (date(2019, 4, 15),),
    2020: tuple(date(2020, 1, d) for d in range(23, 30)) + (date(2020, 4, 2),),
    2021: tuple(date(2021, 2, d) for d in range(10, 17)) + (date(2021, 4, 21), date(2021, 9, 3)),
    2025: tuple(date(2025, 1, d) for d in range(25, 32))
    + (date(2025, 2, 1), date(2025, 2, 2), date(2025, 4, 7), date(2025, 9, 1)),
    2026: tuple(date(2026, 2, d) for d in range(16, 21)) + (date(2026, 4, 27), date(2026, 9, 1)),
}


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in _FIXED and day not in _ANNOUNCED.get(day.year, ())


def working_days_after(day: date, count: int) -> date:
    """The day on which `count` working days after `day` are over (deadlines: "5 working days after the period")."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(day: date, until: date) -> int:
    """Working days after `day` up to and with `until`; negative when `until` is past."""
    if until < day:
        return -working_days_between(until, day)
    return sum(is_working_day(day + timedelta(days=n)) for n in range(1, (until - day).days + 1))
