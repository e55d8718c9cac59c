"""The officer of units types a decree, sees what it would do, carries it out, takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.administration.tabs import tabs
from danso.desk.administration.typed import day, text
from danso.desk.places.changing import words
from danso.desk.places.changing.drawn import drawn
from danso.desk.places.changing.typed import SPARE, counted_from_one, rows_in_file, seen_digest, typed_rows
from danso.desk.places.changing.weighed import Line, Weighed, enacted, undone, weighed
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.changed import ChangeRow, changes_managed
from danso.places.changing import standing_before
from danso.places.finding import Finding
from danso.places.levels import Level
from danso.places.load_units import NEW_ORDER
from danso.places.official_list import official_list
from danso.places.plan import Decree
from danso.places.plan_proposal import proposed_rows
from danso.places.plan_table import plan_of_rows
from danso.places.scope import NotInScope
from danso.places.table_rows import TableRow
from danso.values.day import shown_date
from danso.values.refusal import Refusal
from danso.values.words import Words


class NothingProposed(Refusal):
    """The published list has nothing for this code here."""


class DecreeWanting(Refusal):
    """No number, or no day."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The outcome shown beneath the lines."""

    weighed: Weighed
    drawn: str
    stops: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    digest: str


@page(Kind.UNITS_CHANGED)
def unit_changes(request: Asking, unit: int) -> HttpResponse:
    """What was enacted over units that the account manages."""
    context = _context(request, unit) | {"changes": changes_managed(request.scope, unit), "kinds": words.KINDS}
    return render(request, "desk/unit_changes.html", context)


@page(Kind.UNITS_CHANGED, methods=("GET", "POST"))
def plan_change(request: Asking, unit: int) -> HttpResponse:
    """One page: the decree, the lines, and after each press what they would do."""
    rows: list[TableRow] = []
    looked: Looked | None = None
    problem: Words | None = None
    more = request.POST.get("act") == "more"
    if more:
        rows = typed_rows(request)
    elif request.method == "POST":
        try:
            rows = _rows(request)
            on, decree = _decree(request)
            looked = _look(request, rows, on, decree)
            if text(request, "act", 10) == "enact" and not looked.stops:
                if text(request, "seen") == looked.digest:
                    read = plan_of_rows(rows, on, decree, standing_before(on))
                    enacted(request.scope, read.plan)
                    messages.success(request, str(words.ENACTED.with_(decree=decree.number)))
                    return redirect("unit_changes", unit)
                problem = words.CHANGED_SINCE
        except NotInScope:
            raise
        except Refusal as refusal:
            problem, rows = refusal.words, rows or typed_rows(request)
    context = _context(request, unit) | {
        "rows": [*(row.cells for row in rows), *({} for _ in range(SPARE * (3 if more else 1)))],
        "levels": [(level.value, level.words) for level in Level],
        "looked": looked,
        "sides": _sides(looked) if looked else (),
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "desk/unit_plan.html", context, status=422 if problem else 200)


@page(Kind.UNITS_CHANGED, methods=("GET", "POST"))
def undo_unit_change(request: Asking, unit: int, change: int) -> HttpResponse:
    row = _change(request, unit, change)
    problem: Words | None = None
    if request.method == "POST":
        try:
            undone(request.scope, change)
            messages.success(request, str(words.UNDONE))
            return redirect("unit_changes", unit)
        except NotInScope:
            raise
        except Refusal as refusal:
            problem = refusal.words
    context = _context(request, unit) | {"change": row, "problem": problem}
    return render(request, "desk/unit_undo.html", context, status=422 if problem else 200)


def _rows(request: Asking) -> list[TableRow]:
    act, file = text(request, "act", 10), request.FILES.get("file")
    if act == "read" and isinstance(file, UploadedFile):
        return rows_in_file(file)
    if act == "propose":
        code = text(request, "province", 10)
        rows = proposed_rows(official_list(), standing_before(NEW_ORDER), provinces=[code])
        if not rows:
            raise NothingProposed(words.NOTHING_PROPOSED)
        return counted_from_one(rows)
    return typed_rows(request)


def _decree(request: Asking) -> tuple[date, Decree]:
    on = day(request, "on")
    number = text(request, "decree")
    if on is None or not number:
        raise DecreeWanting(words.NO_DECREE)
    return on, Decree(number, day(request, "signed"), text(request, "issuer", 200))


def _look(request: Asking, rows: list[TableRow], on: date, decree: Decree) -> Looked:
    standing = standing_before(on)
    read = plan_of_rows(rows, on, decree, standing)
    seen = weighed(request.scope, read.plan)
    said = [*read.findings, *seen.preview.findings]
    unknown = any(one.kind == "unknown_unit" for one in said)
    return Looked(
        seen,
        "" if unknown else drawn(read.plan, standing),
        tuple(one for one in said if one.stops),
        tuple(one for one in said if not one.stops),
        seen_digest(rows, on, decree.number, decree.signed_on, decree.issuer),
    )


def _sides(looked: Looked) -> tuple[tuple[Words, tuple[Line, ...]], ...]:
    seen = looked.weighed
    first = words.AFTER.with_(day=shown_date(seen.eve + timedelta(days=1)))
    return (words.BEFORE.with_(day=shown_date(seen.eve)), seen.before), (first, seen.after)


def _change(request: Asking, unit: int, change: int) -> ChangeRow:
    for row in changes_managed(request.scope, unit):
        if row.id == change and row.planned:
            return row
    raise NotInScope


def _context(request: Asking, unit: int) -> dict[str, Any]:
    request.scope.require(Permission.manage_units, unit)
    return {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "unit_changes",
        "current": "admin",
    }
