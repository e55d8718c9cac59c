"""Work lists: all with their lengths on one page; one with names, by area; and its paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from danso.accounts.permissions import Permission
from danso.desk.places.tree import area_names
from danso.desk.register.movers import words as movers_words
from danso.desk.register.worklists import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds.here import round_of_list
from danso.desk.work.tasks.words import AT_HAND_OPEN
from danso.places.levels import Level
from danso.places.queries import descendants, unit_rows
from danso.places.units import UnitRow
from danso.register.lists.worklists.opening import NamedEntry, by_area, named, work_counts, work_list
from danso.register.lists.worklists.printing import PURPOSES, print_work_list
from danso.register.lists.worklists.work_list import Entry
from danso.register.movers.queries import movers_waiting
from danso.work.tasks.queries import tasks_at_hand

A_PAGE = 100
AREA, NOT_REVIEWED = "dia-ban", "ho-chua-ra-soat"


@dataclass(frozen=True, slots=True)
class AreaLines:
    """The lines of one area on this page; `first` is the number of the first in the whole list."""

    name: str
    lines: tuple[NamedEntry, ...]


@page(Kind.WORK)
def work(request: Asking, unit: int) -> HttpResponse:
    """Every list with its length. Above the commune: which commune."""
    context = {"w": words, "unit": request.here, "current": "work", "m": movers_words}
    if request.here.level == Level.area and (tasks := len(tasks_at_hand(request.scope, unit))):
        context["tasks"] = AT_HAND_OPEN.with_(n=tasks)
    if request.scope.may(Permission.decide, unit):
        context["movers"] = movers_waiting(request.scope, request.here)
    if _above_commune(request.here):
        return render(request, "desk/work.html", context | {"communes": _communes(request)})
    return render(request, "desk/work.html", context | {"lists": work_counts(request.scope, request.here)})


@page(Kind.NAMED)
def work_page(request: Asking, unit: int, code: str) -> HttpResponse:
    """A list, a page at a time; who is not on the page is not looked at."""
    if _above_commune(request.here):
        return redirect("work", unit)
    found, entries = work_list(request.scope, request.here, code)
    counts = by_area(entries)
    names = area_names([area for area in counts if area is not None], request.today)
    area = _area(request.GET.get(AREA, ""), counts)
    chosen = in_order([one for one in entries if area is None or one.area == area], names)
    pages = max(1, -(-len(chosen) // A_PAGE))
    number = _page_number(request.GET.get("trang", ""), pages)
    shown = chosen[(number - 1) * A_PAGE : number * A_PAGE]
    context = {
        "w": words,
        "unit": request.here,
        "list": found,
        "total": len(entries),
        "chosen": len(chosen),
        "area": area,
        "areas": sorted(((i, names.get(i or 0, ""), n) for i, n in counts.items()), key=lambda one: natural(one[1])),
        "groups": _grouped(named(request.scope, request.here, code, shown), names),
        "purposes": PURPOSES.items(),
        "number": number,
        "pages": pages,
        "current": "work",
    }
    if code == NOT_REVIEWED:
        context |= round_of_list(request, area)
    return render(request, "desk/work_list.html", context)


@page(Kind.NAMED, methods=("POST",))
def work_print(request: Asking, unit: int, code: str) -> HttpResponse:
    """The paper: who printed it, when and what for stand on every sheet."""
    if _above_commune(request.here):
        return redirect("work", unit)
    purpose = request.POST.get("purpose", "")
    found, lines = print_work_list(
        by=request.scope,
        unit=request.here,
        code=code,
        purpose=purpose,
        area=whole_number(request.POST.get("area", "")),
    )
    names = area_names([one.area for one in lines if one.area is not None], request.today)
    context = {
        "w": words,
        "unit": request.here,
        "list": found,
        "total": len(lines),
        "groups": _grouped(sorted(lines, key=lambda one: natural(names.get(one.area or 0, ""))), names),
        "purpose": PURPOSES[purpose],
        "who": request.scope.label,
        "when": timezone.now(),
        "current": "work",
    }
    return render(request, "desk/work_print.html", context)


def in_order(entries: Sequence[Entry], names: dict[int, str]) -> list[Entry]:
    """Area by area as the office numbers them; inside, the longest waiting first."""
    places = {area: natural(names.get(area or 0, "")) for area in {one.area for one in entries}}
    return sorted(entries, key=lambda one: places[one.area])


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """2 before 10."""
    return tuple((int(part), "") if part.isdecimal() else (0, part.lower()) for part in re.split(r"(\d+)", name))


def _grouped(lines: Sequence[NamedEntry], names: dict[int, str]) -> list[AreaLines]:
    return [AreaLines(names.get(area or 0, ""), tuple(of)) for area, of in groupby(lines, key=lambda one: one.area)]


def _above_commune(unit: UnitRow) -> bool:
    return unit.level in (Level.province, Level.district)


def _communes(request: Asking) -> list[UnitRow]:
    within = set(descendants(request.here.id, request.today, Level.commune))
    return sorted(unit_rows(request.today, within), key=lambda row: row.name)


def _area(text: str, counts: dict[int | None, int]) -> int | None:
    area = whole_number(text)
    return area if area in counts else None


def _page_number(text: str, pages: int) -> int:
    return min(max(whole_number(text) or 1, 1), pages)
