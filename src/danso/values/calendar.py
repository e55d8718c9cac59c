"""Working days of Viet Nam's offices. Public holidays are a dated table; unknown years have weekends only."""

from __future__ import annotations

from datetime import date, timedelta

# Fixed holidays of the Labour Code (2019, art. 112); by year, what is announced beside them: Tết, Giỗ Tổ, the second day
# of Quốc khánh, and the next working day where a holiday falls on a weekend (art. 111, 3). A day swapped for a working
# Saturday is not listed.
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
_ANNOUNCED: dict[int, tuple[date, ...]] = {
    2019: tuple(date(2019, 2, d) for d in range(4, 9)) + (date(2019, 4, 15),),
    2020: tuple(date(2020, 1, d) for d in range(23, 30)) + (date(2020, 4, 2),),
    2021: tuple(date(2021, 2, d) for d in range(10, 17)) + (date(2021, 4, 21), date(2021, 5, 3), date(2021, 9, 3)),
    # Tết 31/1-4/2 (Government Office, letter 245 of 11/1/2022: five days). Giỗ Tổ on Sunday 10/4; 30/4 and 1/5 a weekend.
    2022: (date(2022, 1, 31), *(date(2022, 2, d) for d in range(1, 5)))
    + (date(2022, 1, 3), date(2022, 4, 11), date(2022, 5, 2), date(2022, 5, 3), date(2022, 9, 1)),
    # Tết 20-26/1 (Ministry of Labour's yearly notice). 1/1 a Sunday, Giỗ Tổ on Saturday 29/4, 30/4 a Sunday; 2/9 a Saturday.
    2023: tuple(date(2023, 1, d) for d in range(20, 27))
    + (date(2023, 1, 2), date(2023, 5, 2), date(2023, 5, 3), date(2023, 9, 1), date(2023, 9, 4)),
    # Tết 8-14/2 and Quốc khánh to 3/9 (Ministry of Labour's yearly notice). Giỗ Tổ on Thursday 18/4.
    2024: tuple(date(2024, 2, d) for d in range(8, 15)) + (date(2024, 4, 18), date(2024, 9, 3)),
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
