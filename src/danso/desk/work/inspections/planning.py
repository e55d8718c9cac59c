"""The list of inspections, planning one, and the office's checklists."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.administration.typed import day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.press import press_of
from danso.desk.work.inspections import words
from danso.desk.work.tabs import tabs
from danso.places.levels import Level
from danso.places.queries import unit_by_code_or_name, unit_rows
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.work.inspections import refusals
from danso.work.inspections.actions import Member, plan_inspection, set_checklist
from danso.work.inspections.models import Inspection, TeamMember
from danso.work.inspections.queries import checklist_for, inspections_of
from danso.work.inspections.states import STATES

TEAM_ROWS = 6
_LINE = re.compile(r"(.+)\|\s*(\d{1,3})\s*")


@page(Kind.OFFICE)
def inspections(request: Asking, unit: int) -> HttpResponse:
    found = inspections_of(request.scope, unit)
    units = {
        row.id: row for row in unit_rows(request.today, {i for one in found for i in (one.unit_id, one.inspected_id)})
    }
    rows = [
        (one, words.KINDS[one.kind], STATES[one.state], units.get(one.unit_id), units.get(one.inspected_id))
        for one in found
    ]
    return render(request, "desk/inspections.html", _frame(request, unit) | {"rows": rows})


@page(Kind.OFFICE_KEPT, methods=("GET", "POST"))
def inspection_plan(request: Asking, unit: int) -> HttpResponse:
    """The plan with its team and items; what was typed stays on the page when something is missing."""
    if request.method != "POST":
        return _plan_form(request, unit, {})
    try:
        made = _planned(request, unit)
    except Refusal as refusal:
        return _plan_form(request, unit, dict(request.POST.items()), refusal)
    messages.success(request, str(words.PLANNED))
    return redirect("inspection", made.pk)


@page(Kind.OFFICE_LED, methods=("GET", "POST"))
def inspection_checklists(request: Asking, unit: int) -> HttpResponse:
    """The office's own list for each kind."""
    problem, typed = None, {}
    if request.method == "POST":
        kind, text = request.POST.get("kind", ""), request.POST.get("items", "")
        try:
            set_checklist(by=request.scope, unit_id=unit, kind=kind, items=read_items(text))
        except Refusal as refusal:
            problem, typed = refusal.words, {kind: text}
        else:
            messages.success(request, str(words.SAVED))
            return redirect("inspection_checklists", unit)
    lists = []
    for kind, said in words.KINDS.items():
        items = checklist_for(request.scope, unit, kind)
        lists.append((kind, said, typed.get(kind) or _as_text(items), sum(most for _, most in items)))
    context = _frame(request, unit) | {"lists": lists, "problem": problem}
    return render(request, "desk/inspection_checklists.html", context, status=409 if problem else 200)


def read_items(text: str) -> list[tuple[str, int]]:
    """Lines "what | most points". Raises ChecklistUnreadable."""
    found = []
    for n, line in enumerate((one for one in text.splitlines() if one.strip()), start=1):
        read = _LINE.fullmatch(line)
        if read is None:
            raise refusals.ChecklistUnreadable(n)
        found.append((clean(read[1]), int(read[2])))
    return found


def _planned(request: Asking, unit: int) -> Inspection:
    told = request.POST
    kind = told.get("kind", "")
    first, last, plan_date = day(request, "first"), day(request, "last"), day(request, "plan_date")
    if first is None or last is None or plan_date is None:
        raise refusals.InspectionIncomplete(refusals.NO_PLAN)
    where = clean(told.get("inspected", ""))
    inspected = request.here.id if not where else unit_by_code_or_name(where, request.today).id
    return plan_inspection(
        by=request.scope,
        unit_id=unit,
        inspected_id=inspected,
        kind=kind,
        first=first,
        last=last,
        place=told.get("place", ""),
        plan_number=told.get("plan_number", ""),
        plan_date=plan_date,
        decision_number=told.get("decision_number", ""),
        decision_date=day(request, "decision_date"),
        team=[
            Member(told.get(f"name-{n}", ""), told.get(f"role-{n}", ""), told.get(f"post-{n}", ""))
            for n in range(TEAM_ROWS)
        ],
        items=read_items(told.get("items", "")) or checklist_for(request.scope, unit, kind),
        press=press_of(request),
    )


def _plan_form(request: Asking, unit: int, typed: dict[str, Any], refusal: Refusal | None = None) -> HttpResponse:
    usual = [TeamMember.Role.HEAD, TeamMember.Role.SECRETARY] + [TeamMember.Role.MEMBER] * (TEAM_ROWS - 2)
    team = [
        (n, typed.get(f"name-{n}", ""), typed.get(f"post-{n}", ""), typed.get(f"role-{n}", usual[n].value))
        for n in range(TEAM_ROWS)
    ]
    context = _frame(request, unit) | {
        "typed": typed,
        "team": team,
        "kinds": words.KINDS.items(),
        "roles": words.ROLES.items(),
        "own": request.here.level == Level.commune,
        "problem": refusal.words if refusal else None,
    }
    return render(request, "desk/inspection_plan.html", context, status=409 if refusal else 200)


def _frame(request: Asking, unit: int) -> dict[str, Any]:
    return {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "inspections",
        "may_keep": request.scope.may(Permission.keep_office_work, unit),
        "may_lead": request.scope.may(Permission.lead_office_work, unit),
        "current": "steering",
    }


def _as_text(items: list[tuple[str, int]]) -> str:
    return "\n".join(f"{said} | {most}" for said, most in items)
