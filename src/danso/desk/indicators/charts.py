"""The figures of a unit as charts that print: pyramid, months, targets, units within. Nothing is added up here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.indicators import charts_words as words
from danso.desk.indicators.compared import OFFERED, columns, map_of, rows, sortable, tile_picture
from danso.desk.indicators.office_windows import office_windows
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.short_briefing import planned, short_briefing
from danso.desk.indicators.windows import asked_window, window_text
from danso.desk.places import words as place_words
from danso.desk.places.pace import target_lines
from danso.desk.places.pages import with_window
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.indicators.by_month import by_month
from danso.indicators.catalogue import INDICATORS
from danso.indicators.pyramid import AgeGroup, pyramid
from danso.reports.charts.pyramid import AgeSex, population_pyramid
from danso.reports.charts.trend import MonthLine, month_trend
from danso.reports.counted import FigureTable
from danso.reports.counting import Ask, count
from danso.reports.due import dues
from danso.reports.faces import UnitFace, face
from danso.reports.fill import start_of
from danso.reports.spans import title_words
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import current_language
from danso.warehouse.sealed import Series, Snapshot
from danso.warehouse.snapshot import NothingSealed

BY_MONTH = ("births", "deaths", "moves_in", "moves_out")
YEARS_BACK = 5


@page(Kind.FIGURES)
def charts(request: Asking, unit: int) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    series: Series = "provisional" if request.GET.get("bo") == "provisional" else "official"
    context = {
        "w": words,
        "tw": place_words,
        "unit": request.here,
        "window": window,
        "window_text": window_text(window),
        "span": title_words(window),
        "choices": with_window(office_windows(request.today), window),
        "series": series,
        "current": "unit_home",
    }
    try:
        with counting(series) as snapshot:
            context |= _drawn(request, window, snapshot)
    except NothingSealed:
        return render(request, "desk/charts.html", context | {"nothing_sealed": True})
    return render(request, "desk/charts.html", context)


def _drawn(request: Asking, window: Window, snapshot: Snapshot) -> dict[str, object]:
    unit = face(request.here.id, window.last)
    parts, plans = planned(request.scope, unit, window)
    asked = request.GET.get("ban-do", "")
    codes = columns(asked)
    table = count(snapshot, _asks(unit, parts, codes, tuple(plan.code for plan in plans), window))
    data = short_briefing(unit, parts, plans, window, table, today=request.today)
    data = replace(data, due=dues(request.scope, plans, window, snapshot))
    people = table.get("population", unit.id, window)
    targets = target_lines(data)
    sort = request.GET.get("xep", "")
    ranked = sortable(table, parts, window, codes)
    map_code = map_of(parts, table, window, asked)
    return {
        "status": people.status_words if people else None,
        "status_code": people.status if people else "",
        "known_to": snapshot.made_on,
        "targets": targets,
        "paced": any(one.mark for one in targets),
        "pyramid": _pyramid(snapshot, table, unit.id, window),
        "months": _months(snapshot, table, unit.id, window),
        "heads": [(code, words.SHORT.get(code, INDICATORS[code].name), code in ranked) for code in codes],
        "rows": rows(parts, table, window, codes, sort),
        "total": [table.get(code, unit.id, window) for code in codes],
        "sort": sort if sort in ranked else "",
        "tiles": tile_picture(parts, table, window, map_code) if parts else "",
        "map_code": map_code,
        "map_codes": [(code, INDICATORS[code].name) for code in OFFERED],
    }


def _asks(
    unit: UnitFace, parts: list[UnitFace], codes: tuple[str, ...], targets: tuple[str, ...], window: Window
) -> list[Ask]:
    then = five_years_before(window.last)
    since = Window(then, window.last)
    return [
        (tuple(dict.fromkeys((*codes, *targets))), [unit.id], window),
        (codes, [part.id for part in parts], window),
        (("population",), [unit.id], Window(then, then)),
        (("adjustments_book",), [unit.id], since),
        (("population",), [unit.id], start_of(Window(date(window.last.year - 1, 1, 1), window.last))),
    ]


def five_years_before(day: date) -> date:
    return (
        day.replace(year=day.year - YEARS_BACK, day=28)
        if (day.month, day.day) == (2, 29)
        else day.replace(year=day.year - YEARS_BACK)
    )


def _pyramid(snapshot: Snapshot, table: FigureTable, unit: int, window: Window) -> dict[str, object] | None:
    """Against five years ago only where nobody came in since by the opening of a book: what was not known is not less."""
    then = five_years_before(window.last)
    now = pyramid(snapshot, [unit], window.last)[unit]
    if not any(group.males + group.females for group in now):
        return None
    people = table.get("population", unit, Window(then, then))
    opened = table.get("adjustments_book", unit, Window(then, window.last))
    known = bool(people and people.exact) and not (opened and opened.exact)
    before = pyramid(snapshot, [unit], then)[unit] if known else None
    drawn = population_pyramid(
        [group.words.in_(current_language()) for group in now],
        _sexes(now),
        as_of=shown_date(window.last),
        before=_sexes(before) if before else None,
        before_as_of=shown_date(then),
        language=current_language(),
    )
    return {"svg": drawn, "groups": list(reversed(now)), "then": then, "compared": known}


def _sexes(groups: tuple[AgeGroup, ...]) -> AgeSex:
    return AgeSex([one.males for one in groups], [one.females for one in groups])


def _months(snapshot: Snapshot, table: FigureTable, unit: int, window: Window) -> dict[str, object]:
    """This year up to the window's end over last year, where last year was known from its beginning."""
    this = Window(date(window.last.year, 1, 1), window.last)
    last = Window(date(window.last.year - 1, 1, 1), date(window.last.year - 1, 12, 31))
    people = table.get("population", unit, start_of(Window(last.first, window.last)))
    now = by_month(snapshot, BY_MONTH, unit, this)
    before = by_month(snapshot, BY_MONTH, unit, last) if people and people.exact else {}
    first = table.get("population", unit, window)
    open_end = first is not None and first.status != "official"
    drawn = []
    for code in BY_MONTH:
        name = INDICATORS[code].name
        values: list[float | None] = [float(n) for n in now[code].values()]
        line = MonthLine(str(this.last.year), values, provisional=open_end)
        old = MonthLine(str(last.last.year), [float(n) for n in before[code].values()]) if before else None
        drawn.append(
            (table.get(code, unit, window), name, month_trend(str(name), line, old, language=current_language()))
        )
    opened = [
        (month, [(now[code][month], _figure_id(code, unit, month, snapshot)) for code in BY_MONTH])
        for month in this.months()
    ]
    return {"charts": drawn, "table": opened, "codes": [words.SHORT[code] for code in BY_MONTH], "year": this.last.year}


def _figure_id(code: str, unit: int, month: Window, snapshot: Snapshot) -> str:
    return f"{code}:{unit}:{month.first}:{month.last}:{snapshot.series}:{snapshot.cutoff}"
