"""What is done to a report, each pressed once or twice with one outcome: a second press is told that it was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect

from danso.desk.register.entry.typed_day import typed_day
from danso.desk.reports.life import words
from danso.desk.reports.life.pages import report_shown
from danso.desk.reports.life.shown import paper, passages, unit_of_report
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.places.scope import NotInScope
from danso.reports import actions
from danso.reports.briefing.gather import FORM as BRIEFING
from danso.reports.closing.actions import close_month, fresh
from danso.reports.closing.month import MONTH_FORM
from danso.reports.figures_of import window_of
from danso.reports.models import Report
from danso.reports.queries import report_by_id
from danso.reports.refusals import ReportNotInState, ReportOpenAlready, ReportSigned
from danso.reports.scans import MOST_BYTES, scan_kind
from danso.reports.words import REASON_MISSING
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_DONE = {"submit": ("submitted",), "sign": ("signed", "superseded"), "return": ("returned",)}


@page(Kind.DRAFTING, unit=unit_of_report, methods=("POST",))
def report_act(request: Asking, report: int) -> HttpResponse:
    """Of whoever makes it: submit, newest figures, own passages, scan, send, the next version."""
    return _done(request, report, _OF_MAKER)


@page(Kind.SIGNING, unit=unit_of_report, methods=("POST",))
def report_sign(request: Asking, report: int) -> HttpResponse:
    """Of the head: sign, or return with a reason."""
    return _done(request, report, _OF_HEAD)


class NotTyped(Refusal):
    """The form lacks something; what was typed stays on the page."""


Act = Callable[[Asking, Report], tuple[Words, Report]]


def _done(request: Asking, report_id: int, offered: dict[str, Act]) -> HttpResponse:
    act, found = request.POST.get("act", ""), report_by_id(request.scope, report_id)
    if act not in offered:
        return report_shown(request, found, words.NO_ACT, status=422)
    try:
        said, shown = offered[act](request, found)
    except (ReportNotInState, ReportSigned) as refusal:
        found.refresh_from_db()
        done = found.state in _DONE.get(act, ())
        messages.warning(request, str(words.ALREADY[act] if done else refusal.words))
        return redirect("report", report_id)
    except ReportOpenAlready:
        messages.warning(request, str(words.ALREADY["reissue"]))
        return redirect("report", Report.objects.get(replaces_id=report_id).pk)
    except NotInScope:
        raise
    except Refusal as refusal:
        typed = {name: str(value) for name, value in request.POST.items()}
        return report_shown(request, found, refusal.words, typed, status=422)
    told = messages.warning if said in words.ALREADY.values() or said is words.OWN_SAME else messages.success
    told(request, str(said))
    return redirect("restated" if act == "seal" else "report", shown.pk)


def _submit(request: Asking, found: Report) -> tuple[Words, Report]:
    made = actions.submit_report(
        by=request.scope,
        report_id=found.pk,
        prepared_by=_text(request, "prepared_by"),
        cutoff=whole_number(request.POST.get("cutoff", "")),
    )
    return words.SUBMITTED, made


def _refresh(request: Asking, found: Report) -> tuple[Words, Report]:
    """Own words typed beside are kept by the paper itself; the month's form passes its checks again."""
    window = window_of(found)
    if found.form == MONTH_FORM:
        made = close_month(by=request.scope, commune_id=found.unit_id, month=window)
    else:
        snapshot = fresh(by=request.scope, unit_id=found.unit_id, month=window)
        made = actions.draft_report(
            by=request.scope, form=found.form, unit_id=found.unit_id, window=window, cutoff=snapshot.cutoff
        )
    return words.REFRESHED.with_(cutoff=made.cutoff_id), made


def _own(request: Asking, found: Report) -> tuple[Words, Report]:
    """Only places the paper has; only those that changed are written."""
    if found.form != BRIEFING:
        raise NotInScope
    if found.state != "draft":
        raise ReportSigned(words.ALREADY["submit"])
    saved = 0
    for one in passages(found, paper(request, found)):
        told = request.POST.get(f"own:{one.key}")
        text = None if told is None else _lines(told)
        if text is not None and text != one.text.strip():
            actions.write_own_paragraph(by=request.scope, report_id=found.pk, key=one.key, text=text)
            saved += 1
    return (words.OWN_SAVED.with_(n=saved) if saved else words.OWN_SAME), found


def _scan(request: Asking, found: Report) -> tuple[Words, Report]:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise NotTyped(words.NO_FILE)
    content = file.read(MOST_BYTES + 1)
    scan_kind(content)
    return words.SCANNED, actions.attach_scan(by=request.scope, report_id=found.pk, content=content)


def _send(request: Asking, found: Report) -> tuple[Words, Report]:
    before = found.sent_at
    return (words.ALREADY["send"] if before else words.SENT_NOW), actions.send_report(
        by=request.scope, report_id=found.pk
    )


def _reissue(request: Asking, found: Report) -> tuple[Words, Report]:
    reason = _text(request, "reason")
    if Report.objects.filter(replaces=found).exists():
        raise ReportOpenAlready(words.ALREADY["reissue"])
    if found.state == "signed" and not clean(reason):
        raise NotTyped(words.REISSUE_NO_REASON)
    snapshot = fresh(by=request.scope, unit_id=found.unit_id, month=window_of(found))
    made = actions.reissue(by=request.scope, report_id=found.pk, cutoff=snapshot.cutoff, reason=reason)
    return words.REISSUED.with_(n=made.version), made


def _seal(request: Asking, found: Report) -> tuple[Words, Report]:
    fresh(by=request.scope, unit_id=found.unit_id, month=window_of(found))
    return words.COUNTED_NOW, found


def _sign(request: Asking, found: Report) -> tuple[Words, Report]:
    made = actions.sign_report(
        by=request.scope,
        report_id=found.pk,
        head=_text(request, "head"),
        number=_text(request, "number"),
        dated=_day(request),
    )
    return words.SIGNED, made


def _return(request: Asking, found: Report) -> tuple[Words, Report]:
    if found.state == "submitted" and not clean(_text(request, "reason")):
        raise NotTyped(REASON_MISSING)
    return words.RETURNED, actions.return_report(by=request.scope, report_id=found.pk, reason=_text(request, "reason"))


def _day(request: Asking) -> date:
    typed = clean(_text(request, "dated"))
    found, wrong = typed_day(typed, request.today)
    if not typed or wrong or found is None or found.precision != "day":
        raise NotTyped(words.BAD_DAY)
    if found.reckoned > request.today:
        raise NotTyped(words.DAY_AHEAD)
    return found.reckoned


def _text(request: Asking, name: str) -> str:
    return request.POST.get(name, "").replace("\0", "")


def _lines(told: str) -> str:
    """As pasted, one paragraph a line, spaces of Word made plain."""
    return "\n".join(line for line in (clean(one) for one in told.replace("\0", "").splitlines()) if line)[:20_000]


_OF_MAKER: dict[str, Act] = {
    "submit": _submit,
    "refresh": _refresh,
    "own": _own,
    "scan": _scan,
    "send": _send,
    "reissue": _reissue,
    "seal": _seal,
}
_OF_HEAD: dict[str, Act] = {"sign": _sign, "return": _return}
