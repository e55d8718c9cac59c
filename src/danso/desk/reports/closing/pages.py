"""The month: what is left to do before it is closed, the checks, the act of closing; a level above over its communes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.indicators.sealed import counting
from danso.desk.places.tree import area_names
from danso.desk.reports.closing import words
from danso.desk.reports.closing.drawn import balance_lines, cells, key, steps
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.places.levels import Level
from danso.places.queries import unit_row
from danso.places.scope import NotInScope
from danso.register.lists.returned import returned_lines
from danso.reports.balance_break import broken_households
from danso.reports.closing.actions import close_month, leave_for_later, take_up_again
from danso.reports.closing.communes import communes_closing
from danso.reports.closing.month import CommuneMonth, month_to_close
from danso.reports.refusals import MonthNotReady, NothingFreshSealed, NothingLeftOpen, ReportNotInState
from danso.values.period import Window, month, parse_window
from danso.values.words import Words
from danso.warehouse.snapshot import NothingSealed

_FIRST_YEAR = date(1990, 1, 1)


@page(Kind.FIGURES)
def this_month(request: Asking, unit: int) -> HttpResponse:
    """The last whole month: the one that waits to be closed."""
    last = request.today.replace(day=1) - timedelta(days=1)
    return _shown(request, unit, month(last.year, last.month))


@page(Kind.FIGURES)
def month_page(request: Asking, unit: int, month: str) -> HttpResponse:
    return _shown(request, unit, asked_month(month, request.today))


@page(Kind.DRAFTING, methods=("POST",))
def leave_areas(request: Asking, unit: int, month: str) -> HttpResponse:
    """Areas the month does not wait for, with a reason; or one of them taken up again."""
    window = asked_month(month, request.today)
    if request.POST.get("act") == "take_up":
        area = whole_number(request.POST.get("area", ""))
        taken = area is not None and take_up_again(by=request.scope, commune_id=unit, month=window, area=area)
        (messages.success if taken else messages.warning)(request, str(words.TAKEN_UP if taken else words.NOT_LEFT))
        return redirect("month", unit, month)
    areas = [area for one in request.POST.getlist("area") if (area := whole_number(one))]
    reason = request.POST.get("reason", "").replace("\0", "")
    try:
        new = leave_for_later(by=request.scope, commune_id=unit, month=window, areas=areas, reason=reason)
    except NothingLeftOpen as refusal:
        return _shown(request, unit, window, refusal.words, status=422)
    said = words.LEFT_NOW.with_(n=new) if new else words.LEFT_ALREADY
    (messages.success if new else messages.warning)(request, str(said))
    return redirect("month", unit, month)


@page(Kind.DRAFTING, methods=("POST",))
def close(request: Asking, unit: int, month: str) -> HttpResponse:
    """Pressed twice, the second press finds the draft of the first."""
    window = asked_month(month, request.today)
    try:
        report = close_month(by=request.scope, commune_id=unit, month=window)
    except ReportNotInState:
        found = month_to_close(request.scope, _commune(request, unit, window), window, None).report
        assert found is not None
        messages.warning(request, str(words.CLOSED_ALREADY.with_(state=words.STATES[found.state])))
        return redirect("report", found.pk)
    except (MonthNotReady, NothingFreshSealed) as refusal:
        return _shown(request, unit, window, refusal.words, status=409)
    messages.success(request, str(words.CLOSED_NOW))
    return redirect("report", report.pk)


def asked_month(text: str, today: date) -> Window:
    """A calendar month of the address, begun already. Raises NotInScope."""
    try:
        window = parse_window(text)
    except (ValueError, IndexError):
        raise NotInScope from None
    if window != month(window.first.year, window.first.month) or not _FIRST_YEAR <= window.first <= today:
        raise NotInScope
    return window


def _shown(
    request: Asking, unit: int, window: Window, problem: Words | None = None, *, status: int = 200
) -> HttpResponse:
    before, after = window.first - timedelta(days=1), window.last + timedelta(days=1)
    context: dict[str, Any] = {
        "w": words,
        "unit": request.here,
        "month": window,
        "month_text": f"{window.first:%Y-%m}",
        "before": f"{before:%Y-%m}",
        "after": f"{after:%Y-%m}" if after <= request.today else "",
        "problem": problem,
        "typed": request.POST,
        "current": "month",
    }
    if request.here.level in (Level.province, Level.district):
        return render(request, "desk/months_above.html", context | _communes(request, window), status=status)
    if request.here.level != Level.commune:
        raise NotInScope
    return render(request, "desk/month.html", context | _commune_context(request, unit, window), status=status)


def _communes(request: Asking, window: Window) -> dict[str, Any]:
    due, rows = communes_closing(request.scope, request.here, window)
    shown = [(one, words.STATES[one.state]) for one in rows]
    return {"deadline": due, "rows": shown, "closed": sum(one.closed for one in rows)}


def _commune_context(request: Asking, unit: int, window: Window) -> dict[str, Any]:
    commune = _commune(request, unit, window)
    try:
        with counting() as snapshot:
            found = month_to_close(request.scope, commune, window, snapshot)
    except NothingSealed:
        found = month_to_close(request.scope, commune, window, None)
    names = area_names([one.area for one in found.areas], window.last)
    balance = found.figures.balance if found.figures else None
    may = {
        one: request.scope.may(Permission(one), unit)
        for one in ("appraise", "decide", "draft_report", "record_slip", "view_persons")
    }
    return {
        "found": found,
        "names": names,
        "may": may,
        "steps": steps(found),
        "cells": cells(found, names),
        "key": key(found),
        "counted_left": found.counted("left"),
        "balance": balance_lines(balance) if balance else (),
        "made": int(balance.end.exact or 0) - balance.difference if balance else None,
        "broken": _broken(found, unit),
        "returned": returned_lines(request.scope, commune, window) if may["view_persons"] else [],
        "unmet": sum(one.verdict != "met" for one in found.checks),
        "state": words.STATES[_state(found)],
        "to_draw": found.report is None or found.report.state == "draft",
    }


def _state(found: CommuneMonth) -> str:
    if found.report is None:
        return ""
    return "sent" if found.report.state == "signed" and found.report.sent_at else found.report.state


def _broken(found: CommuneMonth, unit: int) -> list[tuple[str, str]]:
    """Households to open where the balance does not close."""
    balance = found.figures.balance if found.figures else None
    return [] if balance is None or balance.closes else broken_households([unit], found.month)[:5]


def _commune(request: Asking, unit: int, window: Window) -> Any:
    row = unit_row(unit, window.last)
    if row is None or row.level != Level.commune:
        raise NotInScope
    return row
