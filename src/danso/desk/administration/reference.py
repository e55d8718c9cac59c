"""Units with their dated names and codes, and the code lists: read by whoever has signed in."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.administration import words
from danso.desk.administration.tabs import tabs
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.levels import KINDS
from danso.places.queries import unit_path, unit_row
from danso.places.scope import NotInScope
from danso.places.unit_history import UnitSaid, became, came_from, unit_parts, unit_versions
from danso.places.units import UnitRow
from danso.register.codes.notes import NOTES
from danso.register.settings import IN_FORCE


@page(Kind.REFERENCE)
def units(request: Asking, unit: int) -> HttpResponse:
    row = _unit(request, unit)
    context = {
        "w": words,
        "unit": row,
        "tabs": tabs(request.scope, unit),
        "tab": "units",
        "path": unit_path(unit, request.today)[:-1],
        "versions": [_named(one) for one in unit_versions(unit)],
        "parts": [(_named(one.now), [_named(said) for said in one.before]) for one in unit_parts(unit)],
        "came_from": came_from(unit, request.today),
        "became": became(unit, request.today),
        "current": "admin",
    }
    return render(request, "desk/units.html", context)


@page(Kind.REFERENCE)
def code_lists(request: Asking, unit: int) -> HttpResponse:
    row = _unit(request, unit)
    context = {
        "w": words,
        "unit": row,
        "tabs": tabs(request.scope, unit),
        "tab": "code_lists",
        "lists": NOTES,
        "settings": IN_FORCE,
        "current": "admin",
    }
    return render(request, "desk/code_lists.html", context)


def _unit(request: Asking, unit: int) -> UnitRow:
    row = unit_row(unit, request.today)
    if row is None:
        raise NotInScope
    return row


def _named(said: UnitSaid) -> dict[str, Any]:
    return {"said": said, "row": said.row, "kind": KINDS[said.row.kind][1]}
