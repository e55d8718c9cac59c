"""By when a commune's month is due: so many working days after its end, as the regime of the day says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.values.calendar import working_days_after, working_days_between
from danso.values.period import Window

# (since, working days after the period). Thông tư 01/2022/TT-BYT: 5; before it the same, as office practice.
_DUE: tuple[tuple[date, int], ...] = ((date.min, 5),)


@dataclass(frozen=True, slots=True)
class Deadline:
    """`left`: working days still to come, 0 on the last day, negative when it is past."""

    due_on: date
    left: int

    @property
    def late_by(self) -> int:
        return max(-self.left, 0)


def due_on(month: Window) -> date:
    days = next(days for since, days in reversed(_DUE) if since <= month.last)
    return working_days_after(month.last, days)


def deadline(month: Window, on: date) -> Deadline:
    due = due_on(month)
    return Deadline(due, working_days_between(on, due))
