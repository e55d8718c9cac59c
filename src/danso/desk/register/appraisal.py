"""Appraisal by sheet: one collection area's month in one act, lines held back left out by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.desk.places.tree import area_names
from danso.desk.register import words
from danso.desk.register.entry import words as entry_words
from danso.desk.register.held import words as held_words
from danso.desk.register.held.answers import answers_on_sheet
from danso.desk.reports.life.notice import late_notice
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.register.actions import appraise_slips, return_slip
from danso.register.lists.lines import Line
from danso.register.lists.returned import return_reasons
from danso.register.lists.sheet import sheet, slips_of_sheet
from danso.register.lists.waiting_sheets import waiting_sheets
from danso.register.refusals import AppraiseFirst, SlipHeld
from danso.register.slips import KINDS
from danso.values.period import Window, parse_window
from danso.values.text import clean
from danso.values.words import Words

LIST_WORDS: dict[int, Words] = {kind.p0_list: kind.words for kind in KINDS.values() if kind.p0_list is not None}


@page(Kind.APPRAISAL)
def appraisal(request: Asking, unit: int) -> HttpResponse:
    """Sheets that wait, the oldest month first. Nobody is named here."""
    sheets = waiting_sheets(request.scope, request.here)
    context = {
        "w": words,
        "unit": request.here,
        "sheets": sheets,
        "areas": area_names([one.area for one in sheets], request.today),
        "lines": sum(one.lines for one in sheets),
        "current": "appraisal",
    }
    return render(request, "desk/appraisal.html", context)


@page(Kind.SHEET, methods=("GET", "POST"))
def area_sheet(request: Asking, unit: int, month: str) -> HttpResponse:
    """The lines in the order of the paper; one press appraises those that may be."""
    window = _month(month)
    problem: Words | None = None
    together: Sequence[str] = ()
    if request.method == "POST":
        problem, together = _appraise(request, unit, window)
        if problem is None:
            return redirect("area_sheet", unit, month)
    return _shown(request, unit, window, problem, together)


@page(Kind.SHEET, methods=("POST",))
def return_line(request: Asking, unit: int, month: str, slip: UUID) -> HttpResponse:
    """Return one line with a reason; it goes back to whoever wrote it."""
    window = _month(month)
    if str(slip) not in slips_of_sheet(request.scope, unit, window):
        raise NotInScope
    reason = clean(request.POST.get("reason", ""))[:300]
    if not reason:
        return _shown(request, unit, window, words.NO_REASON, ())
    return_slip(by=request.scope, slip_id=str(slip), reason=reason)
    messages.success(request, str(words.RETURNED_NOW))
    return redirect("area_sheet", unit, month)


def _appraise(request: Asking, unit: int, window: Window) -> tuple[Words | None, Sequence[str]]:
    """Only lines she was shown are appraised: the form names them, and they must still be on this sheet."""
    chosen = list(dict.fromkeys(request.POST.getlist("slip")))
    also = list(dict.fromkeys(request.POST.getlist("also")))
    if not chosen or not set(chosen) <= slips_of_sheet(request.scope, unit, window):
        return words.CHANGED_SINCE, ()
    try:
        done = appraise_slips(by=request.scope, slip_ids=[*chosen, *(one for one in also if one not in chosen)])
    except AppraiseFirst as refusal:
        return refusal.words, refusal.slip_ids
    except SlipHeld:
        return words.CHANGED_SINCE, ()
    messages.success(request, str(words.APPRAISED_NOW.with_(n=done)))
    return None, ()


def _shown(request: Asking, unit: int, window: Window, problem: Words | None, together: Sequence[str]) -> HttpResponse:
    found = sheet(request.scope, unit, window)
    ready = [line for line in found if line.ready]
    context = {
        "w": words,
        "unit": request.here,
        "month": window.words(),
        "month_text": f"{window.first:%Y-%m}",
        "groups": _grouped(found),
        "count": len(found),
        "ready": ready,
        "held": [line for line in found if line.held],
        "answers": answers_on_sheet(request.scope, unit, found),
        "h": held_words,
        "returned": return_reasons([one.slip_id for one in found if one.appraisal == "returned"]),
        "entry": entry_words,
        "own": sum(line.by == request.scope.account_id for line in ready),
        "me": request.scope.account_id,
        "problem": problem,
        "together": together,
        **late_notice(request.scope, unit, window),
        "current": "appraisal",
    }
    return render(request, "desk/area_sheet.html", context, status=409 if problem else 200)


def _grouped(found: Sequence[Line]) -> list[dict[str, Any]]:
    groups = []
    for number, lines in groupby(found, key=lambda line: line.list_no):
        title = words.OTHER_LISTS if number is None else LIST_WORDS[number]
        groups.append({"number": number, "title": title, "lines": list(lines)})
    return groups


def _month(text: str) -> Window:
    try:
        window = parse_window(text)
    except (ValueError, IndexError):
        raise NotInScope from None
    if window.first.day != 1 or (window.last - window.first).days > 31 or window.first < date(1900, 1, 1):
        raise NotInScope
    return window
