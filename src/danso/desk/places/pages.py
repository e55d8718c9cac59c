"""A unit's page: headline figures, pyramid, targets, what was handed in, the units within."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.indicators.sealed import counting
from danso.desk.indicators.short_briefing import planned, short_briefing
from danso.desk.indicators.windows import Choice, asked_window, choices, window_text
from danso.desk.places import words
from danso.desk.places.headlines import ALSO_ASKED, CODES, headlines
from danso.desk.places.pace import target_lines
from danso.desk.places.tree import area_names, areas_by_ancestor
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.exchange.outbound.queries import file_notice
from danso.places.queries import unit_path
from danso.register.lists.handed_in import AreaMonth, handed_in
from danso.reports.briefing.pictures import GROUPS
from danso.reports.charts.pyramid import AgeSex, population_pyramid
from danso.reports.counted import Counted
from danso.reports.counting import Ask, ages_by_sex, count
from danso.reports.due import dues
from danso.reports.faces import UnitFace, face
from danso.reports.fill import start_of
from danso.reports.spans import title_words
from danso.values.day import shown_date
from danso.values.period import Window, month
from danso.values.words import Words, current_language
from danso.warehouse.sealed import Series, Snapshot
from danso.warehouse.snapshot import NothingSealed

IN_TABLE = ("population", "households", "births", "deaths")


@dataclass(frozen=True, slots=True)
class PartRow:
    """A unit within: its figures and how many of its areas handed in."""

    face: UnitFace
    figures: tuple[Counted | None, ...]
    handed: int
    areas: int


@page(Kind.FIGURES)
def unit_home(request: Asking, unit: int) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    series: Series = "provisional" if request.GET.get("bo") == "provisional" else "official"
    context = {
        "w": words,
        "unit": face(unit, window.last),
        "path": [one for one in unit_path(unit, request.today) if request.scope.covers(one.id)],
        "window": window,
        "span": title_words(window),
        "window_text": window_text(window),
        "choices": with_window(choices(request.today), window),
        "series": series,
        "files": file_notice(request.scope, unit),
        "current": "unit_home",
    }
    try:
        with counting(series) as snapshot:
            context |= _figures(request, unit, window, snapshot)
    except NothingSealed:
        return render(request, "desk/unit_home.html", context | {"nothing_sealed": True})
    return render(request, "desk/unit_home.html", context | _handed(request, context["parts"], window))


def _figures(request: Asking, unit_id: int, window: Window, snapshot: Snapshot) -> dict[str, object]:
    unit = face(unit_id, window.last)
    parts, plans = planned(request.scope, unit, window)
    table = count(snapshot, _asks(unit, parts, tuple(plan.code for plan in plans), window))
    data = short_briefing(unit, parts, plans, window, table, today=request.today)
    data = replace(data, due=dues(request.scope, plans, window, snapshot))
    first = table.get("population", unit_id, window)
    return {
        "headlines": headlines(table, unit_id, window),
        "status": first.status_words if first else None,
        "status_code": first.status if first else "",
        "known_to": snapshot.made_on,
        "pyramid": _pyramid(snapshot, unit_id, window),
        "targets": target_lines(data),
        "parts": [(part, tuple(table.get(code, part.id, window) for code in IN_TABLE)) for part in parts],
        "total": tuple(table.get(code, unit_id, window) for code in IN_TABLE),
    }


def _asks(unit: UnitFace, parts: list[UnitFace], targets: tuple[str, ...], window: Window) -> list[Ask]:
    before = window.last_year()
    return [
        (tuple(dict.fromkeys((*CODES, *ALSO_ASKED, *targets))), [unit.id], window),
        (("births", "deaths", "moves_in"), [unit.id], before),
        (("population", "households"), [unit.id], start_of(window)),
        (("population",), [unit.id], start_of(before)),
        (IN_TABLE, [part.id for part in parts], window),
    ]


def _pyramid(snapshot: Snapshot, unit_id: int, window: Window) -> str:
    men, women = ages_by_sex(snapshot, unit_id, window)
    if not sum(men) + sum(women):
        return ""
    return population_pyramid(GROUPS, AgeSex(men, women), as_of=shown_date(window.last), language=current_language())


def _handed(request: Asking, parts: object, window: Window) -> dict[str, object]:
    """What the areas handed in for the window's last month."""
    last = month(window.last.year, window.last.month)
    areas = handed_in(request.scope, request.here, last)
    states = {one.area: one for one in areas}
    within = areas_by_ancestor(request.here.id, last.last)
    assert isinstance(parts, list)
    rows = [_part(face, figures, within.get(face.id, []), states) for face, figures in parts]
    names = area_names(list(states), last.last)
    return {
        "handed_month": last.words(),
        "areas": [(one, names.get(one.area, ""), _STATE[one.state]) for one in areas],
        "handed": sum(one.state != "none" for one in areas),
        "absent": ", ".join(names.get(one.area, "") for one in areas if one.state == "none"),
        "rows": rows,
    }


def _part(
    face: UnitFace, figures: tuple[Counted | None, ...], areas: list[int], states: dict[int, AreaMonth]
) -> PartRow:
    known = [states[a] for a in areas if a in states]
    return PartRow(face, figures, sum(one.state != "none" for one in known), len(known))


def with_window(offered: list[Choice], window: Window) -> list[Choice]:
    """The window shown is always among those offered."""
    if any(one.window == window for one in offered):
        return offered
    return [Choice(window_text(window), window, window.words()), *offered]


_STATE: dict[str, Words] = {
    "appraised": words.STATE_APPRAISED,
    "waiting": words.STATE_WAITING,
    "none": words.STATE_NONE,
}
