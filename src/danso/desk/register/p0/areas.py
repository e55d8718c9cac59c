"""Which sheet to type: the commune's areas of a month, opened by typing the area's number."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.desk.places.tree import area_names
from danso.desk.register.p0 import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.places.collaborators import collaborators_of
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.register.lists.handed_in import areas_handed_in
from danso.values.period import Window, month, parse_window
from danso.values.words import Words


@page(Kind.ENTRY)
def p0_areas(request: Asking, unit: int) -> HttpResponse:
    """`?thang=10/2026&dia-ban=23` opens the sheet. Whoever has one area only goes straight there."""
    window, problem = _month(request)
    if request.here.level == Level.area:
        return redirect("p0_sheet", unit, f"{window.first:%Y-%m}")
    areas = descendants(unit, window.last, Level.area)
    names = area_names(areas, window.last)
    wanted = request.GET.get("dia-ban", "").strip()
    if wanted and problem is None:
        found = _numbered(wanted, names)
        if found is not None:
            return redirect("p0_sheet", found, f"{window.first:%Y-%m}")
        problem = words.AREA_UNKNOWN
    collaborators = collaborators_of(request.scope, areas, window.last)
    rows = [
        {"id": one.area, "name": names.get(one.area, ""), "month": one, "who": collaborators.get(one.area, [])}
        for one in areas_handed_in(request.here, areas, window)
    ]
    before = _before(window)
    after = month(window.last.year + (window.last.month == 12), window.last.month % 12 + 1)
    context = {
        "w": words,
        "unit": request.here,
        "window": window,
        "month": window.words(),
        "month_text": f"{window.first:%Y-%m}",
        "shown_month": f"{window.first.month}/{window.first.year}",
        "before": f"{before.first.month}/{before.first.year}",
        "after": f"{after.first.month}/{after.first.year}" if after.first <= request.today else "",
        "rows": sorted(rows, key=lambda row: _natural(str(row["name"]))),
        "wanted": wanted,
        "problem": problem,
        "current": "p0_areas",
    }
    return render(request, "desk/p0_areas.html", context)


def _month(request: Asking) -> tuple[Window, Words | None]:
    """The month asked for, else the last one that is over: its sheets come on the first days of this one."""
    last = _before(month(request.today.year, request.today.month))
    text = request.GET.get("thang", "").strip()
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{4})", text)
    if not text:
        return last, None
    if found is None or not 1 <= int(found[1]) <= 12:
        return last, words.MONTH_UNREADABLE
    try:
        window = parse_window(f"{found[2]}-{int(found[1]):02d}")
    except ValueError:
        return last, words.MONTH_UNREADABLE
    return (window, None) if window.first <= request.today else (last, words.FUTURE_MONTH)


def _before(window: Window) -> Window:
    first = window.first
    return month(first.year - (first.month == 1), (first.month - 2) % 12 + 1)


def _numbered(text: str, names: dict[int, str]) -> int | None:
    """The area of this number, or of this name; None where none or several fit."""
    number = re.search(r"(\d+)\D*$", text)
    fits = [
        area
        for area, name in names.items()
        if name == text
        or (number and (own := re.search(r"(\d+)\D*$", name)) and whole_number(own[1]) == whole_number(number[1]))
    ]
    return fits[0] if len(fits) == 1 else None


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name)]
