"""What administration forms send: days as typed, both ends of a window included."""

from __future__ import annotations

from datetime import date, timedelta

from danso.desk.administration import words
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.asking import Asking
from danso.values.refusal import Refusal
from danso.values.text import clean


class DayUnreadable(Refusal):
    """A day that cannot be read, or known only to the month."""


def text(request: Asking, key: str, longest: int = 120) -> str:
    return clean(request.POST.get(key, ""))[:longest]


def day(request: Asking, key: str, empty: date | None = None) -> date | None:
    """The day typed; `empty` where nothing was."""
    typed = text(request, key, 20)
    if not typed:
        return empty
    found, wrong = typed_day(typed, date(request.today.year + 2, 12, 31))
    if found is None or found.precision != "day":
        raise DayUnreadable(wrong or words.UNREADABLE_DAY.with_(text=typed))
    return found.reckoned


def first_without(request: Asking, key: str, empty: date | None = None) -> date | None:
    """The last day typed, as the half-open end that the rooms keep."""
    last = day(request, key)
    return empty if last is None else last + timedelta(days=1)
