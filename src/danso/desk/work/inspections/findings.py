"""Findings with their remedies, the team's remarks, and the recheck of each remedy."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.desk.administration.typed import day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.shared.press import press_of
from danso.desk.work.inspections import words
from danso.desk.work.inspections.shown import head, of_inspecting
from danso.values.refusal import Refusal
from danso.work.inspections.concluding import add_finding, drop_finding, recheck_finding, remarks_mark, write_remarks
from danso.work.inspections.models import Inspection
from danso.work.inspections.queries import KEEP, inspection_in_reach


@page(Kind.OFFICE_KEPT, unit=of_inspecting, methods=("GET", "POST"))
def inspection_findings(request: Asking, inspection: int) -> HttpResponse:
    found = inspection_in_reach(request.scope, inspection, KEEP)
    refusal = None
    if request.method == "POST":
        try:
            _do(request, inspection)
        except Refusal as told:
            refusal = told
            found = inspection_in_reach(request.scope, inspection, KEEP)
        else:
            messages.success(request, str(words.SAVED))
            return redirect("inspection_findings", inspection)
    context = head(request, found) | {
        "findings": list(found.findings.all()),
        "before": found.state in (Inspection.State.PLANNED, Inspection.State.SAMPLED, Inspection.State.VISITED),
        "rechecks": found.state in (Inspection.State.CONCLUDED, Inspection.State.RECHECKED),
        "remedies": words.REMEDIES,
        "typed": request.POST if refusal else {},
        "was": remarks_mark(found),
        "problem": refusal.words if refusal else None,
    }
    return render(request, "desk/inspection_findings.html", context, status=409 if refusal else 200)


def _do(request: Asking, inspection: int) -> None:
    told, by = request.POST, request.scope
    number = whole_number(told.get("number", "")) or 0
    match told.get("act", "add"):
        case "drop":
            drop_finding(by=by, inspection_id=inspection, number=number)
        case "remarks":
            remarks, opinion = told.get("remarks", ""), told.get("opinion", "")
            was = told.get("was")
            write_remarks(by=by, inspection_id=inspection, remarks=remarks, opinion=opinion, was=was)
        case "recheck":
            outcome, note = told.get("outcome", ""), told.get("note", "")
            recheck_finding(by=by, inspection_id=inspection, number=number, outcome=outcome, note=note)
        case _:
            said, remedy = told.get("words", ""), told.get("remedy", "")
            due, press = day(request, "due"), press_of(request)
            add_finding(by=by, inspection_id=inspection, words=said, remedy=remedy, due_on=due, press=press)
