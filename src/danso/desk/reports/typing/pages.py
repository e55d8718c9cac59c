"""Lines to type into the ministry's software, ticked by one key; the same as a workbook."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from danso.desk.exchange.handing.gate import handed_out
from danso.desk.reports.closing.pages import asked_month
from danso.desk.reports.typing import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.levels import Level
from danso.places.scope import NotInScope
from danso.reports.actions import tick_typed, untick_typed
from danso.reports.sheets.p0_lists import LISTS
from danso.reports.sheets.typing import typed_lines, typing_document
from danso.reports.writing_out import FORMATS
from danso.values.period import Window
from danso.values.words import current_language

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page(Kind.SHEET, methods=("GET", "POST"))
def typing(request: Asking, unit: int, month: str) -> HttpResponse:
    """Only what is not typed yet, or all. A tick sent twice is one tick."""
    window = _of_commune(request, month)
    if request.method == "POST":
        return _ticked(request, unit, month, window)
    return _shown(request, unit, month, window)


@page(Kind.SHEET, methods=("GET", "POST"))
def typing_file(request: Asking, unit: int, month: str) -> HttpResponse:
    """A file of named persons: it passes the gate, which asks a reason and consent of a large one."""
    window = _of_commune(request, month)

    def make() -> bytes:
        return FORMATS["xlsx"](typing_document(request.scope, unit, window, current_language()))

    content = handed_out(request, unit, "typing_sheet", month, make)
    if isinstance(content, HttpResponse):
        return content
    name = f"nhap-phan-mem-{request.here.code or unit}-{month}.xlsx"
    return attachment(content, _XLSX, name)


def _ticked(request: Asking, unit: int, month: str, window: Window) -> HttpResponse:
    off = request.POST.get("off", "")[:36]
    if off:
        gone = untick_typed(by=request.scope, commune_id=unit, slip_id=off)
        if request.headers.get("X-Tick"):
            return JsonResponse({"taken_back": gone})
        said = words.UNTICKED if gone else words.NOT_TICKED
        (messages.success if gone else messages.warning)(request, str(said))
        return redirect("typing", unit, month)
    slips = list(dict.fromkeys(one[:36] for one in request.POST.getlist("slip")))
    new = tick_typed(by=request.scope, commune_id=unit, slip_ids=slips)
    if request.headers.get("X-Tick"):
        return JsonResponse({"ticked": new})
    said = words.SAVED.with_(n=new) if new else words.SAVED_ALREADY
    (messages.success if new else messages.warning)(request, str(said))
    return redirect("typing", unit, month)


def _shown(request: Asking, unit: int, month: str, window: Window) -> HttpResponse:
    everything = request.GET.get("xem") == "tat-ca"
    lines = typed_lines(request.scope, unit, window)
    wanted = [one for one in lines if everything or not one.ticked]
    by_number = {one.number: one for one in LISTS}
    context: dict[str, Any] = {
        "w": words,
        "unit": request.here,
        "month": window,
        "month_text": month,
        "all": len(lines),
        "done": sum(one.ticked for one in lines),
        "everything": everything,
        "groups": [
            {
                "list": by_number[number],
                "title": by_number[number].title,
                "heads": [" ".join(h.in_(current_language()) for h in c.heading) for c in by_number[number].columns],
                "rows": [
                    (one, [c.fill(one.line, current_language()) for c in by_number[number].columns]) for one in group
                ],
            }
            for number, group in groupby(wanted, key=lambda one: one.line.list_no)
        ],
        "current": "month",
    }
    return render(request, "desk/typing.html", context)


def _of_commune(request: Asking, month: str) -> Window:
    if request.here.level != Level.commune:
        raise NotInScope
    return asked_month(month, request.today)
