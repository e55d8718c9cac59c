"""The calendar of the work: a month on one sheet, and what is due soon beside it."""

from __future__ import annotations

import calendar as weeks
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.documents import words
from danso.desk.work.documents.shown import context
from danso.guidance.calendar_of_work import Event, events, reminders
from danso.values.calendar import is_working_day
from danso.values.period import Window, month, parse_window

_AHEAD, _MOST_AHEAD = 14, 120
_PAGES = {
    "meeting": "meeting", "task": "task", "campaign": "campaign", "round": "round", "inspection": "inspection",
}  # fmt: skip
_OF_UNIT = {"renewal": "bodies", "request": "data_requests", "deadline": "this_month"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the sheet; `inside` the month shown."""

    day: date
    inside: bool
    working: bool
    events: tuple[tuple[Event, str], ...]


@page(Kind.OFFICE)
def calendar(request: Asking, unit: int) -> HttpResponse:
    shown = _month(request)
    ahead = min(whole_number(request.GET.get("nhac", "")) or _AHEAD, _MOST_AHEAD)
    found = events(request.scope, request.here, shown)
    due = reminders(request.scope, request.here, ahead)
    sheet = context(request, "calendar") | {
        "weekdays": words.WEEKDAYS,
        "weeks": [[_cell(day, shown, found, unit) for day in week] for week in _weeks(shown)],
        "month": shown,
        "earlier": _named(shown.first - timedelta(days=1)),
        "later": _named(shown.last + timedelta(days=1)),
        "ahead": ahead,
        "due": [(one, page_of(one, unit), one.on < request.today) for one in due],
    }
    return render(request, "desk/calendar.html", sheet)


def page_of(one: Event, unit: int) -> str:
    """The page of what stands behind an event; nothing for a fixed day."""
    if one.sort in _PAGES and one.object_id is not None:
        return reverse(_PAGES[one.sort], args=[one.object_id])
    return reverse(_OF_UNIT[one.sort], args=[unit]) if one.sort in _OF_UNIT else ""


def _cell(day: date, shown: Window, found: list[Event], unit: int) -> Cell:
    """What runs over several days stands on its first, its last, and on Mondays."""
    own = [
        (one, page_of(one, unit))
        for one in found
        if one.on == day or (one.last == day) or (one.covers(day) and day.weekday() == 0)
    ]
    return Cell(day, shown.first <= day <= shown.last, is_working_day(day), tuple(own))


def _weeks(shown: Window) -> list[list[date]]:
    return weeks.Calendar(firstweekday=0).monthdatescalendar(shown.first.year, shown.first.month)


def _month(request: Asking) -> Window:
    """`?thang=2020-10`; anything else is the month of today."""
    try:
        asked = parse_window(request.GET.get("thang", ""))
        if 2000 <= asked.first.year <= 2100:
            return month(asked.first.year, asked.first.month)
    except (ValueError, IndexError):
        pass
    return month(request.today.year, request.today.month)


def _named(day: date) -> str:
    return f"{day:%Y-%m}"
