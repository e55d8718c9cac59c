"""All reports of a unit; one report with its paper and what comes next; its files; what late slips restate."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import Choice, choices, window_text
from danso.desk.places.tree import area_names
from danso.desk.reports.life import words
from danso.desk.reports.life.shown import (
    form_name,
    paper,
    paper_context,
    state_words,
    title_of,
    unit_of_report,
    versions_of,
)
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.documents.basis import rests_on
from danso.places.queries import unit_name
from danso.places.scope import NotInScope
from danso.register.slips import KINDS
from danso.reports.actions import draft_report
from danso.reports.briefing.gather import FORM as BRIEFING
from danso.reports.closing.month import MONTH_FORM
from danso.reports.form import WrongLevel, WrongWindow
from danso.reports.forms import FORMS
from danso.reports.late import before_and_after
from danso.reports.models import Report
from danso.reports.queries import report_by_foot_code, report_by_id, reports_of, verify_report
from danso.reports.refusals import ReportNotInState, UnknownReport
from danso.reports.scans import CONTENT_TYPES, read_scan
from danso.reports.writing_out import FORMATS
from danso.values.period import Window, month, parse_window, quarter
from danso.values.words import Words
from danso.warehouse.fresh import written_since
from danso.warehouse.snapshot import NothingSealed

MOST = 200
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


@page(Kind.FIGURES)
def reports(request: Asking, unit: int) -> HttpResponse:
    """Every version, the latest window first; a code from the foot of a paper finds its report."""
    code = request.GET.get("ma", "").replace("\0", "").strip()[:40]
    if code:
        try:
            return redirect("report", report_by_foot_code(request.scope, code).pk)
        except UnknownReport:
            return _listed(request, unit, words.NOT_FOUND, code=code)
    return _listed(request, unit)


@page(Kind.DRAFTING, methods=("POST",))
def draw(request: Asking, unit: int) -> HttpResponse:
    """A form or the briefing on the newest seal; the month's form is drawn by closing the month."""
    form = request.POST.get("form", "")
    try:
        window = parse_window(request.POST.get("ky", ""))
    except (ValueError, IndexError):
        return _listed(request, unit, words.NOT_CHOSEN)
    if form not in (*FORMS, BRIEFING) or window.first > request.today:
        return _listed(request, unit, words.NOT_CHOSEN)
    if form == MONTH_FORM and window == month(window.first.year, window.first.month):
        return redirect("month", unit, f"{window.first:%Y-%m}")
    try:
        made = draft_report(by=request.scope, form=form, unit_id=unit, window=window)
    except (WrongWindow, WrongLevel, NothingSealed) as refusal:
        return _listed(request, unit, refusal.words)
    except ReportNotInState:
        messages.warning(request, str(words.ALREADY["draw"]))
        key = {"form": form, "unit_id": unit, "first": window.first, "last": window.last}
        return redirect("report", Report.objects.filter(**key).order_by("-version")[0].pk)
    messages.success(request, str(words.DRAWN))
    return redirect("report", made.pk)


@page(Kind.FIGURES, unit=unit_of_report)
def report(request: Asking, report: int) -> HttpResponse:
    return report_shown(request, report_by_id(request.scope, report))


@page(Kind.FIGURES, unit=unit_of_report)
def report_file(request: Asking, report: int, ending: str) -> HttpResponse:
    """The paper as a file. Its name carries form, unit code, window and version, no person."""
    if ending not in FORMATS:
        raise NotInScope
    found = report_by_id(request.scope, report)
    document = paper(request, found)
    detail = {"kind": ending, "cutoff": found.cutoff_id}
    with audited(
        "download_report", by=request.scope, unit_id=found.unit_id, subject=f"report:{found.pk}", detail=detail
    ):
        content = FORMATS[ending](document)
    name = f"{found.form}-{request.here.code or found.unit_id}-{found.first}-{found.last}-b{found.version}.{ending}"
    return attachment(content, _TYPES[ending], name)


@page(Kind.FIGURES, unit=unit_of_report)
def scan(request: Asking, report: int) -> HttpResponse:
    found = report_by_id(request.scope, report)
    if not found.scan_digest:
        raise NotInScope
    content = read_scan(found.scan_digest, found.scan_kind)
    with audited("download_scan", by=request.scope, unit_id=found.unit_id, subject=f"report:{found.pk}"):
        pass
    return attachment(content, CONTENT_TYPES[found.scan_kind], f"ban-quet-{found.pk}.{found.scan_kind}")


@page(Kind.FIGURES, unit=unit_of_report)
def restated(request: Asking, report: int) -> HttpResponse:
    """The signed figures beside what they are now, and the slips that came late. Nobody is named."""
    found = report_by_id(request.scope, report)
    context: dict[str, Any] = {
        "w": words,
        "unit": request.here,
        "report": found,
        "title": title_of(found),
        "current": "month",
        "may_draft": request.scope.may(Permission.draft_report, found.unit_id),
        "may_seal": request.scope.may(Permission.seal, found.unit_id),
        "appraises": request.scope.may(Permission.appraise, found.unit_id),
    }
    if found.state == "signed":
        with counting("official") as official, counting("provisional") as provisional:
            seen = before_and_after(request.scope, found, official, provisional)
            communes = [int(one) for one in found.cutoff.positions]
            behind = written_since(official, communes)
        late = seen.late_slips[:MOST]
        names = area_names([one.area for one in late if one.area], request.today)
        context |= {
            "seen": seen,
            "behind": behind,
            "late": [(one, KINDS[one.kind].words, _standing(one), names.get(one.area or 0, "")) for one in late],
            "unit_names": {u: unit_name(u, found.last) for u in {one.signed.unit for one in seen.figures}},
        }
    part = request.headers.get("HX-Request") and "seen" in context
    return render(request, "desk/report_moved.html" if part else "desk/report_restated.html", context)


def report_shown(
    request: Asking, found: Report, problem: Words | None = None, typed: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    """The report's page, also with what is wrong about an act and what was typed for it."""
    scope, versions = request.scope, versions_of(found)
    proof = verify_report(scope, found.pk) if request.GET.get("doi-chieu") and found.digest else None
    context = {
        "w": words,
        "unit": request.here,
        "report": found,
        "title": title_of(found),
        "state": state_words(found),
        "versions": [(one, state_words(one)) for one in versions],
        "newer": next((one for one in versions if one.replaces_id == found.pk), None),
        "older": next((one for one in versions if one.pk == found.replaces_id), None),
        "may_draft": scope.may(Permission.draft_report, found.unit_id),
        "may_sign": scope.may(Permission.sign_report, found.unit_id),
        "proof": proof,
        "problem": problem,
        "typed": typed or {},
        "me": request.account.display_name if request.account else "",
        "formats": [("docx", words.WORD), ("xlsx", words.EXCEL), ("pdf", words.PDF)],
        "month_text": f"{found.first:%Y-%m}" if found.form == MONTH_FORM else "",
        "current": "month",
    }
    context |= paper_context(request, found) | rests_on(request, found.unit_id, "report", found.pk)
    return render(request, "desk/report.html", context, status=status)


def _listed(request: Asking, unit: int, problem: Words | None = None, code: str = "") -> HttpResponse:
    rows = reports_of(request.scope, unit)
    level = request.here.level.value
    forms = [
        (one.code, form_name(one.code)) for one in FORMS.values() if level in one.levels and one.code != MONTH_FORM
    ]
    context = {
        "w": words,
        "unit": request.here,
        "rows": [
            (one, form_name(one.form), Window(one.first, one.last).words(), state_words(one)) for one in rows[:MOST]
        ],
        "more": len(rows) > MOST,
        "forms": [(BRIEFING, words.BRIEFING), *forms],
        "periods": _periods(request.today),
        "may_draft": request.scope.may(Permission.draft_report, unit),
        "problem": problem,
        "code": code,
        "most": MOST,
        "typed": request.POST,
        "current": "month",
    }
    return render(request, "desk/reports.html", context, status=422 if problem else 200)


def _periods(today: date) -> list[Choice]:
    """The windows offices report on, the newest first."""
    last = today.replace(day=1) - timedelta(days=1)
    months = [month(last.year - (last.month - n <= 0), (last.month - n - 1) % 12 + 1) for n in range(6)]
    quarters = [quarter(year, number) for year in (today.year, today.year - 1) for number in (4, 3, 2, 1)]
    years = [Window(date(y, 1, 1), date(y, 12, 31)) for y in (today.year - 1, today.year - 2)]
    windows = [*months, *(one for one in quarters if one.first <= today), *years]
    return [*choices(today), *(Choice(window_text(w), w, w.words()) for w in windows if w not in _shown(today))]


def _shown(today: date) -> set[Window]:
    return {one.window for one in choices(today)}


def _standing(slip: Any) -> Words:
    return words.STATES[slip.appraisal if slip.state == "standing" else slip.state]
