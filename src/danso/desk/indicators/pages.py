"""A figure opened: what it means, what it is made of, and, within rights, the named list behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.indicators import words
from danso.desk.indicators.sealed import counting
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.indicators.catalogue import INDICATORS
from danso.indicators.compute import figure as one_figure
from danso.indicators.compute import figures
from danso.indicators.explain import Explanation, FigureName, NotAFigure, Part, explain, parse_figure_id
from danso.indicators.figure import Figure, shown_number, status_words
from danso.places.levels import Level
from danso.places.scope import NotInScope
from danso.register.lists.behind_figure import CountedThingIds, named_lines
from danso.reports.briefing.data import Plan
from danso.reports.briefing.gather import plans_of
from danso.reports.faces import UnitFace, face, parts_of
from danso.reports.totals.queries import carried_figure
from danso.values.words import Words, current_language
from danso.warehouse.sealed import SERIES, Snapshot
from danso.warehouse.snapshot import NothingSealed

A_PAGE = 50
PARTS = ("numerator", "minus", "denominator", "internal")


def named_unit(kwargs: Mapping[str, Any]) -> int | None:
    """The unit a figure's id speaks of; an id that names no figure speaks of none."""
    try:
        return _named(kwargs["figure"]).unit
    except NotAFigure:
        return None


@page(Kind.FIGURES, unit=named_unit)
def figure(request: Asking, figure: str) -> HttpResponse:
    """Meaning, numerator, denominator, interval, plan, cut-off and the units within."""
    name = _named(figure)
    unit = face(name.unit, _boundaries(name))
    with _snapshot(name) as snapshot:
        found = explain(snapshot, name.code, name.unit, name.window, boundaries=name.boundaries)
        before = one_figure(snapshot, name.code, name.unit, name.window.last_year(), boundaries=_boundaries(name))
        within = _within(snapshot, name, unit)
        known_to = snapshot.made_on
        known_before = _was_known(snapshot, name)
        on = _boundaries(name)
        carried = carried_figure(request.scope, snapshot, found.figure, on)
        carried_before = carried_figure(request.scope, snapshot, before, on)
    context = {
        "w": words,
        "found": found,
        "figure": found.figure,
        "basis": _basis(found.figure.definition.basis),
        "unit": unit,
        "status": status_words(found.figure.status, found.figure.sealed_on),
        "parts": [(code, title, part) for code, title, part in _titled(found) if part is not None],
        "interval": _interval(found.figure),
        "before": before if known_before and before.exact is not None and not found.figure.runs_on else None,
        "carried": carried,
        "carried_before": carried_before if carried_before and carried_before.counted.exact is not None else None,
        "plan": _plan(request, unit, name),
        "within": within,
        "known_to": known_to,
        "named": request.scope.sees_names(name.unit),
        "current": "unit_home",
    }
    return render(request, "desk/figure.html", context)


@page(Kind.NAMED, unit=named_unit)
def figure_list(request: Asking, figure: str, part: str) -> HttpResponse:
    """The things counted, a page at a time; asked for by a press, so that opening the figure shows nobody."""
    name = _named(figure)
    with _snapshot(name) as snapshot:
        found = explain(snapshot, name.code, name.unit, name.window, boundaries=name.boundaries)
    chosen = {code: one for code, _, one in _titled(found)}.get(part)
    if chosen is None:
        raise NotInScope
    pages = max(1, -(-len(chosen.things) // A_PAGE))
    number = _page_number(request.GET.get("trang", ""), pages)
    things = [
        CountedThingIds(t.happened_on, t.unit, t.slips, t.persons, t.household)
        for t in chosen.things[(number - 1) * A_PAGE : number * A_PAGE]
    ]
    lines = named_lines(request.scope, name.unit, things)
    context = {
        "w": words,
        "figure": found.figure,
        "unit": face(name.unit, _boundaries(name)),
        "part": part,
        "title": {code: title for code, title, _ in _titled(found)}[part],
        "total": len(chosen.things),
        "lines": lines,
        "areas": area_names([line.unit for line in lines], name.window.last),
        "number": number,
        "pages": pages,
        "current": "unit_home",
    }
    template = "desk/figure_list_part.html" if request.headers.get("HX-Request") else "desk/figure_list.html"
    return render(request, template, context)


def _named(text: str) -> FigureName:
    name = parse_figure_id(text)
    if name.code not in INDICATORS or name.series not in SERIES:
        raise NotAFigure(Words(text, text))
    return name


def _snapshot(name: FigureName) -> Any:
    try:
        return counting(name.series, name.cutoff)
    except NothingSealed:
        raise NotInScope from None


def _basis(text: str) -> str:
    """What has no text behind it says so in both languages, parted by a stroke; the rest is a document's own name."""
    vi, _, en = text.partition(" / ")
    return en if en and current_language() == "en" else vi


def _titled(found: Explanation) -> list[tuple[str, Words, Part | None]]:
    first = words.NUMERATOR if found.denominator else words.COUNTED
    return [
        ("numerator", first, found.numerator),
        ("minus", words.MINUS, found.minus),
        ("denominator", words.DENOMINATOR, found.denominator),
        ("internal", words.INTERNAL, found.internal_part),
    ]


def _within(snapshot: Snapshot, name: FigureName, unit: UnitFace) -> list[tuple[UnitFace, Figure]]:
    """The same figure of each unit within, in the order of the unit's own tables."""
    if unit.level == Level.area:
        return []
    on = _boundaries(name)
    parts = parts_of(unit, on)
    asked = figures(snapshot, [name.code], [p.id for p in parts], name.window, boundaries=on)
    found = {one.unit: one for one in asked}
    return [(part, found[part.id]) for part in parts if part.id in found]


def _was_known(snapshot: Snapshot, name: FigureName) -> bool:
    """Before its enrolment a unit's past is not known, never empty."""
    before = name.window.last_year()
    start = type(before)(before.first, before.first)
    return bool(one_figure(snapshot, "population", name.unit, start, boundaries=_boundaries(name)).exact)


def _boundaries(name: FigureName) -> date:
    return name.boundaries or name.window.last


def _interval(figure: Figure) -> tuple[str, str] | None:
    if figure.interval is None or figure.interval[1] == float("inf"):
        return None
    low, high = (shown_number(end, figure.indicator.decimals, current_language()) for end in figure.interval)
    return low, high


def _plan(request: Asking, unit: UnitFace, name: FigureName) -> Plan | None:
    return next((one for one in plans_of(request.scope, unit, (), name.window) if one.code == name.code), None)


def _page_number(text: str, pages: int) -> int:
    return min(max(whole_number(text) or 1, 1), pages)
