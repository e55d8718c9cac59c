"""When a task asks for attention. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from danso.values.calendar import working_days_between

SOON = 5  # working days before the due day; office practice


class Reminder(StrEnum):
    none = "none"
    soon = "soon"
    late = "late"


def reminder(*, is_open: bool, due_on: date, today: date) -> Reminder:
    """Late from the day after the due day; soon within `SOON` working days before it, the due day included."""
    if not is_open:
        return Reminder.none
    if due_on < today:
        return Reminder.late
    return Reminder.soon if working_days_between(today, due_on) <= SOON else Reminder.none


def days_late(due_on: date, today: date) -> int:
    """Calendar days past the due day; 0 when not past."""
    return max(0, (today - due_on).days)
