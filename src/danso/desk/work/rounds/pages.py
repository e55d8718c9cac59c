"""One round: how far each area has come, what is still to be met, areas left, the closing and its minute."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds import words
from danso.desk.work.rounds.shown import frame_of, in_order, unit_of
from danso.places.scope import NotInScope
from danso.reports.sheets.round_minute import file_name, shares
from danso.reports.sheets.round_minute import round_minute as minute_document
from danso.reports.writing_out import FORMATS
from danso.values.words import Words, current_language
from danso.work.rounds.actions import close_round, leave_area
from danso.work.rounds.found import read_round
from danso.work.rounds.refusals import LeftWithoutReason, RoundNotReady
from danso.work.rounds.totals import by_kind, open_checks, round_totals

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@page(Kind.OFFICE, unit=unit_of)
def round_page(request: Asking, one: int) -> HttpResponse:
    return _shown(request, one)


@page(Kind.OFFICE_KEPT, unit=unit_of, methods=("POST",))
def round_leave(request: Asking, one: int) -> HttpResponse:
    """An area the closing does not wait for, with its reason; an empty act takes it up again."""
    area, again = whole_number(request.POST.get("area", "")), request.POST.get("act") == "take_up"
    if area is None:
        raise NotInScope
    reason = "" if again else request.POST.get("reason", "").replace("\0", "")
    try:
        row = leave_area(by=request.scope, round_id=one, area=area, reason=reason)
    except LeftWithoutReason as refusal:
        return _shown(request, one, refusal.words, status=422)
    messages.success(request, str(words.LEFT_NOW if row.left_because else words.TAKEN_UP))
    return redirect("round", one)


@page(Kind.OFFICE_LED, unit=unit_of, methods=("POST",))
def round_close(request: Asking, one: int) -> HttpResponse:
    """Pressed twice, it is closed once."""
    try:
        close_round(by=request.scope, round_id=one)
    except RoundNotReady as refusal:
        return _shown(request, one, refusal.words, status=409)
    messages.success(request, str(words.CLOSED_NOW))
    return redirect("round", one)


@page(Kind.OFFICE, unit=unit_of)
def round_minute(request: Asking, one: int, ending: str) -> HttpResponse:
    if ending not in _TYPES:
        raise NotInScope
    found = read_round(request.scope, one)
    document = minute_document(request.scope, one, current_language())
    detail = {"round": one, "kind": ending}
    with audited("download_round_minute", by=request.scope, unit_id=found.unit_id, detail=detail):
        content = FORMATS[ending](document)
    name = f"{file_name(found, found.closed_on or request.today)}.{ending}"
    return attachment(content, _TYPES[ending], name)


def _shown(request: Asking, number: int, problem: Words | None = None, *, status: int = 200) -> HttpResponse:
    one = read_round(request.scope, number)
    totals = round_totals(one, request.today)
    names = in_order([area.area for area in totals.areas], one.last)
    areas = {area.area: area for area in totals.areas}
    permissions = ("record_slip", "view_persons", "keep_office_work", "lead_office_work")
    checks = open_checks(one, request.today, totals)
    context = frame_of(request, one) | {
        "totals": totals,
        "counted": totals.counted,
        "percent": 100 * totals.visited / totals.households if totals.households else None,
        "areas": [(areas[i], name) for i, name in names.items()],
        "kinds_found": by_kind(totals.found),
        "checks": checks,
        "unmet": sum(check.stops for check, _ in checks),
        "shares": shares(totals.sample) if totals.sample.answered else None,
        "may": {name: request.scope.may(Permission(name), one.unit_id) for name in permissions},
        "problem": problem,
    }
    return render(request, "desk/round.html", context, status=status)
