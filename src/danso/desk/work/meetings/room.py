"""The screen of the room: the item spoken of, its figure with the pace, conclusions as they are typed. No person."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.indicators.sealed import counting
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.meetings import words
from danso.desk.work.meetings.shown import sheet_context, unit_of
from danso.guidance.pace import Pace, paces
from danso.indicators.figure import shown_number
from danso.places.scope import Scope
from danso.values.period import Window
from danso.values.words import Words, current_language
from danso.warehouse.snapshot import NothingSealed
from danso.work.meetings.models import AgendaItem
from danso.work.meetings.queries import meeting_sheet

_MOST_KEPT = 8
_kept: OrderedDict[tuple[int, date, str], tuple[Pace, ...]] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Bar:
    """`reached`, `due`: percent of the bar's length, as SVG reads them; the plan is its whole length."""

    name: Words
    reached: str
    due: str | None
    said: str
    said_due: str
    alt: Words
    low: bool


@page(Kind.OFFICE, unit=unit_of)
def meeting_screen(request: Asking, meeting: int) -> HttpResponse:
    """Asks again every few seconds for its middle part; without script the page loads itself anew."""
    sheet = meeting_sheet(request.scope, meeting)
    ids = [one.pk for one in sheet.agenda]
    at = ids.index(sheet.meeting.showing) if sheet.meeting.showing in ids else None
    item = sheet.agenda[at] if at is not None else None
    context = sheet_context(request, sheet) | {
        "item": item,
        "place": words.ITEM_OF.with_(n=at + 1, all=len(ids)) if at is not None else None,
        "bar": _bar(request.scope, item, sheet.window) if item is not None else None,
    }
    part = bool(request.headers.get("HX-Request"))
    return render(request, "desk/meeting_screen_part.html" if part else "desk/meeting_screen.html", context)


def _bar(scope: Scope, item: AgendaItem, window: Window) -> Bar | None:
    """Only what has a direction and is judged has a bar (rules.md 7)."""
    if item.source != AgendaItem.Source.PACE or item.unit_ref is None:
        return None
    found = next((one for one in _paces(scope, item.unit_ref, window) if one.indicator == item.indicator), None)
    if found is None or found.status == "none" or not found.plan or found.value is None or found.plan <= 0:
        return None
    places = found.figure.decimals if found.figure else 0
    sign = found.figure.measure.vi if found.figure and found.figure.is_share else ""
    reached, due = 100 * found.value / found.plan, 100 * found.expected / found.plan if found.expected else None
    said = shown_number(float(found.value), places, current_language()) + sign
    said_due = shown_number(float(found.expected), places, current_language()) + sign if found.expected else ""
    return Bar(
        found.name,
        f"{min(max(reached, 0), 100):.1f}",
        f"{min(max(due, 0), 100):.1f}" if due is not None else None,
        said,
        said_due,
        words.PACE_ALT.with_(name=found.name, reached=said, due=said_due or "–"),
        found.status == "red",
    )


def _paces(scope: Scope, unit: int, window: Window) -> tuple[Pace, ...]:
    """Counted once for each seal: the room's screen asks every few seconds."""
    scope.require(Kind.OFFICE.permission, unit)  # type: ignore[arg-type]
    try:
        with counting() as snapshot:
            key = (unit, window.last, snapshot.digest)
            if key not in _kept:
                known = window.last <= snapshot.made_on
                judged = Window(date(window.last.year, 1, 1), window.last) if known else None
                _kept[key] = tuple(paces(scope, unit, on=window.last, seal=snapshot, window=judged))
                while len(_kept) > _MOST_KEPT:
                    _kept.popitem(last=False)
            return _kept[key]
    except NothingSealed:
        return ()
