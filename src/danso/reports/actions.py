"""Writing reports: drafted, submitted, returned, signed, scanned, sent, issued anew; estimates, own words, ticks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils import timezone

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import descendants, unit_row
from danso.places.scope import Scope
from danso.register.models import Cutoff, LedgerEntry
from danso.reports import refusals, words
from danso.reports.balance import balance_of
from danso.reports.balance_break import households_to_look_at
from danso.reports.briefing.gather import FORM as BRIEFING
from danso.reports.briefing.gather import plans_of, told_of
from danso.reports.counted import FigureTable
from danso.reports.due import dues
from danso.reports.faces import face, parts_of
from danso.reports.figures_of import counted_figures, snapshot_of, window_of
from danso.reports.foot_code import foot_code
from danso.reports.forms import FORMS, form_by_code
from danso.reports.models import Estimate, OwnParagraph, Report, TypedTick
from danso.reports.outside.figure import frozen
from danso.reports.outside.queries import outside_figures
from danso.reports.scans import digest_of, keep_scan
from danso.reports.targets_frozen import plans_frozen
from danso.reports.totals.queries import carried_last_year
from danso.values.day import shown_date
from danso.values.digest import rows_digest
from danso.values.period import Window
from danso.values.text import clean
from danso.warehouse.sealed import Series
from danso.warehouse.snapshot import snapshot_at
from danso.work.documents.actions.frozen_totals import freeze_communication


def draft_report(
    *, by: Scope, form: str, unit_id: int, window: Window, cutoff: int | None = None, series: Series = "official"
) -> Report:
    """Begin a report on the newest sealed cut-off, or a named one; again on its draft: fresh figures, own words kept.

    Raises UnknownForm, WrongWindow, WrongLevel, ReportSigned, ReportNotInState.
    """
    by.require(Permission.draft_report, unit_id)
    version = _check_form(form, unit_id, window)
    snapshot = snapshot_at(cutoff, series)
    key = {"form": form, "unit_id": unit_id, "first": window.first, "last": window.last}
    with audited("draft_report", by=by, unit_id=unit_id, detail={"form": form, "cutoff": snapshot.cutoff}) as entry:
        newest = Report.objects.select_for_update().filter(**key).order_by("-version").first()
        if newest is not None and newest.state != "draft":
            raise refusals.ReportNotInState(words.NOT_DRAFT.with_(state=newest.get_state_display()))
        report = newest or Report(**key, drafted_by=by.account_id)
        report.cutoff = Cutoff.objects.get(pk=snapshot.cutoff)
        report.series, report.form_version = series, version
        report.save()
        entry.subject = f"report:{report.pk}"
    return report


def write_own_paragraph(*, by: Scope, report_id: int, key: str, text: str) -> None:
    """The office's words at one place; empty words take them away. Not in a signed report."""
    with audited("write_own_paragraph", by=by, subject=f"report:{report_id}", detail={"key": key}) as entry:
        report = _locked(by, report_id, Permission.draft_report, ("draft", "submitted"))
        entry.unit_id = report.unit_id
        if text.strip():
            told = {"words": text.strip(), "written_by": by.account_id}
            OwnParagraph.objects.update_or_create(report=report, key=key, defaults=told)
        else:
            OwnParagraph.objects.filter(report=report, key=key).delete()


def submit_report(*, by: Scope, report_id: int, prepared_by: str, cutoff: int | None = None) -> Report:
    """The draft goes to the head, with the name of whoever made it (người lập biểu).

    `cutoff`: the one whose figures were read; another by now raises ReportChanged.
    """
    with audited("submit_report", by=by, subject=f"report:{report_id}") as entry:
        report = _locked(by, report_id, Permission.draft_report, ("draft",))
        entry.unit_id = report.unit_id
        if cutoff is not None and cutoff != report.cutoff_id:
            raise refusals.ReportChanged(words.CHANGED)
        report.prepared_by = clean(prepared_by)[:120]
        if not report.prepared_by:
            raise refusals.SignatureIncomplete(words.NAME_MISSING)
        report.state = Report.State.SUBMITTED
        report.save()
    return report


def return_report(*, by: Scope, report_id: int, reason: str) -> Report:
    """Sent back with a reason. What was submitted stays as it is; `reissue` makes the next version."""
    with audited("return_report", by=by, subject=f"report:{report_id}") as entry:
        report = _locked(by, report_id, Permission.return_report, ("submitted",))
        entry.unit_id = report.unit_id
        if not clean(reason):
            raise refusals.ReportNotInState(words.REASON_MISSING)
        report.state, report.return_reason = Report.State.RETURNED, clean(reason)[:500]
        report.save()
    return report


def sign_report(*, by: Scope, report_id: int, head: str, number: str, dated: date, scan_digest: str = "") -> Report:
    """Freeze the submitted report with its two names and the number and day given by văn thư.

    A balance that is out by one stops the signature and names the household by its number (BalanceBroken); a day before
    the figures were drawn does too (SignedBeforeFigures).
    """
    with audited("sign_report", by=by, subject=f"report:{report_id}") as entry:
        report = _locked(by, report_id, Permission.sign_report, ("submitted",))
        entry.unit_id = report.unit_id
        if not clean(head) or not clean(number):
            raise refusals.SignatureIncomplete(words.SIGNATURE_INCOMPLETE)
        _check_signing_day(report, dated, by.on)
        figures = counted_figures(report)
        _check_balance(report, figures)
        _freeze(by, report, figures)
        report.head, report.number, report.dated = clean(head)[:120], clean(number)[:60], dated
        report.scan_digest = scan_digest
        report.signed_by, report.signed_at = by.account_id, timezone.now()
        report.foot_code = foot_code(report)
        Report.objects.filter(
            form=report.form, unit_id=report.unit_id, first=report.first, last=report.last, state="signed"
        ).update(state=Report.State.SUPERSEDED)
        report.state = Report.State.SIGNED
        report.save()
        entry.detail = {"digest": report.digest, "cutoff": report.cutoff_id, "version": report.version}
    return report


def _check_signing_day(report: Report, dated: date, today: date) -> None:
    """No paper is signed before its figures were drawn. Where the day is set by hand the cut-off's instant says nothing."""
    drawn = timezone.localtime(report.cutoff.made_at).date()
    if dated < drawn <= today:
        said = words.SIGNED_BEFORE_FIGURES.with_(dated=shown_date(dated), drawn=shown_date(drawn))
        raise refusals.SignedBeforeFigures(said)


def send_report(*, by: Scope, report_id: int) -> Report:
    """The signed report goes to the level above. Sent again, it stays as it went. Raises ReportNotInState."""
    with audited("send_report", by=by, subject=f"report:{report_id}") as entry:
        report = _locked(by, report_id, Permission.draft_report, ("signed",), signed_too=True)
        entry.unit_id = report.unit_id
        if report.sent_at is None:
            report.sent_by, report.sent_at = by.account_id, timezone.now()
            report.save(update_fields=["sent_by", "sent_at"])
    return report


def attach_scan(*, by: Scope, report_id: int, content: bytes) -> Report:
    """The scan of the signed paper, known by its digest; until it is sent another may take its place.

    Raises ScanUnreadable, ReportSentAlready, ReportNotInState.
    """
    with audited("attach_scan", by=by, subject=f"report:{report_id}") as entry:
        report = _locked(by, report_id, Permission.draft_report, ("signed",), signed_too=True)
        entry.unit_id = report.unit_id
        if report.sent_at is not None and report.scan_digest and report.scan_digest != digest_of(content):
            raise refusals.ReportSentAlready(words.SENT_ALREADY)
        before = report.scan_digest
        report.scan_digest, report.scan_kind = keep_scan(content)
        report.save(update_fields=["scan_digest", "scan_kind"])
        entry.detail = {"digest": report.scan_digest, "before": before}
    return report


def reissue(*, by: Scope, report_id: int, cutoff: int | None = None, reason: str = "") -> Report:
    """The next version of a returned or signed report, on the newest cut-off; own words go along, both versions stay.

    `reason`: why a signed one is replaced, besides the slips that came late.
    """
    with audited("reissue", by=by, subject=f"report:{report_id}") as entry:
        old = _locked(by, report_id, Permission.draft_report, ("returned", "signed"))
        entry.unit_id = old.unit_id
        if Report.objects.filter(replaces=old).exists():
            raise refusals.ReportOpenAlready(words.REISSUED_ALREADY)
        series: Series = "official" if old.series == "official" else "provisional"
        snapshot = snapshot_at(cutoff, series)
        new = Report.objects.create(
            form=old.form,
            unit_id=old.unit_id,
            first=old.first,
            last=old.last,
            version=old.version + 1,
            replaces=old,
            series=old.series,
            cutoff_id=snapshot.cutoff,
            form_version=_check_form(old.form, old.unit_id, window_of(old)),
            drafted_by=by.account_id,
            reissue_reason=clean(reason)[:500],
        )
        for own in old.own_paragraphs.all():
            OwnParagraph.objects.create(report=new, key=own.key, words=own.words, written_by=own.written_by)
        entry.detail = {"new": new.pk, "version": new.version}
    return new


def record_estimate(
    *,
    by: Scope,
    unit_id: int,
    indicator: str,
    window: Window,
    counted_to: date,
    counted: Decimal | int,
    remainder: Decimal | int,
    why: str,
) -> Estimate:
    """Ước thực hiện of a period that is not over (rules.md 6): what is counted, what is expected still, and why."""
    by.require(Permission.draft_report, unit_id)
    if not window.first <= counted_to < window.last:
        raise refusals.BadEstimate(words.ESTIMATE_AFTER_END)
    if not clean(why):
        raise refusals.BadEstimate(words.ESTIMATE_REASON)
    with audited("record_estimate", by=by, unit_id=unit_id, detail={"indicator": indicator}) as entry:
        made = Estimate.objects.create(
            unit_id=unit_id,
            indicator=indicator,
            first=window.first,
            last=window.last,
            counted_to=counted_to,
            counted=Decimal(counted),
            remainder=Decimal(remainder),
            made_by=by.account_id,
            made_by_label=by.label,
            why=clean(why)[:500],
        )
        entry.subject = f"estimate:{made.pk}"
    return made


def tick_typed(*, by: Scope, commune_id: int, slip_ids: Sequence[str]) -> int:
    """Mark slips as typed into the ministry's software (đã nhập phần mềm của Bộ). Returns how many were new."""
    by.require(Permission.appraise, commune_id)
    with audited("tick_typed", by=by, unit_id=commune_id, detail={"slips": len(slip_ids)}):
        rows = LedgerEntry.objects.filter(entry="slip", commune=commune_id, slip_id__in=list(slip_ids))
        before = TypedTick.objects.filter(commune_id=commune_id).count()
        TypedTick.objects.bulk_create(
            [
                TypedTick(slip_id=slip_id, body_hash=body_hash, commune_id=commune_id, ticked_by=by.account_id)
                for slip_id, body_hash in rows.values_list("slip_id", "body_hash")
                if slip_id is not None
            ],
            ignore_conflicts=True,
        )
        return TypedTick.objects.filter(commune_id=commune_id).count() - before


def _check_form(form: str, unit_id: int, window: Window) -> str:
    """The form's version. Raises UnknownForm, WrongWindow, WrongLevel."""
    if form == BRIEFING:
        return "1"
    found = form_by_code(form)
    row = unit_row(unit_id, window.last)
    found.check(window, row.level.value if row else "")
    return found.version


def untick_typed(*, by: Scope, commune_id: int, slip_id: str) -> bool:
    """Take a tick back that was set by mistake. False: there was none."""
    by.require(Permission.appraise, commune_id)
    with audited("untick_typed", by=by, unit_id=commune_id, subject=f"slip:{slip_id}"):
        gone, _ = TypedTick.objects.filter(commune_id=commune_id, slip_id=slip_id).delete()
    return bool(gone)


def _locked(
    by: Scope, report_id: int, permission: Permission, states: Sequence[str], *, signed_too: bool = False
) -> Report:
    report = Report.objects.select_for_update().filter(pk=report_id).first()
    if report is None or not by.may(permission, report.unit_id):
        raise refusals.UnknownReport(words.UNKNOWN_REPORT)
    if report.state not in states:
        if report.state in ("signed", "superseded") and not signed_too:
            raise refusals.ReportSigned(words.SIGNED)
        raise refusals.ReportNotInState(words.NOT_IN_STATE.with_(state=report.get_state_display()))
    return report


def _check_balance(report: Report, figures: FigureTable) -> None:
    if report.form != BRIEFING and not FORMS[report.form].balance:
        return
    window = window_of(report)
    unit = face(report.unit_id, window.last)
    for one in (unit, *parts_of(unit, window.last)):
        found = balance_of(figures, one.id, window)
        if found is not None and not found.closes:
            communes = descendants(one.id, window.last, Level.commune) or [one.id]
            numbers = households_to_look_at(communes, window)
            raise refusals.BalanceBroken(
                words.BALANCE_BROKEN.with_(unit=one.name, n=found.difference, households=", ".join(numbers) or "–")
            )


def _freeze(by: Scope, report: Report, figures: FigureTable) -> None:
    report.figures = figures.frozen()
    report.digest = rows_digest(report.figures)
    report.definitions = dict(sorted({(f.code, f.definition) for f in figures}))
    if report.form == BRIEFING:
        window = window_of(report)
        unit = face(report.unit_id, window.last)
        parts = parts_of(unit, window.last)
        plans = plans_of(by, unit, parts, window)
        report.targets = plans_frozen(plans, dues(by, plans, window, snapshot_of(report)))
        freeze_communication(by=by, unit_id=unit.id, report_id=report.pk, units=told_of(unit.id, window), window=window)
        everybody = [unit.id, *(one.id for one in parts)]
        report.outside = frozen(outside_figures(by, everybody, window))
        carried = carried_last_year(by, snapshot_of(report), everybody, window, figures)
        report.carried = [one.frozen() for one in carried]
