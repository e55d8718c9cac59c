"""The figures of a report, counted again from the snapshot its cut-off names."""

from __future__ import annotations

from dataclasses import replace

from danso.places.scope import Scope
from danso.reports.briefing.compose import compose
from danso.reports.briefing.data import Briefing
from danso.reports.briefing.gather import FORM as BRIEFING
from danso.reports.briefing.gather import asks as briefing_asks
from danso.reports.briefing.gather import gather, own_words
from danso.reports.counted import FigureTable, thawed, thawed_table
from danso.reports.counting import count
from danso.reports.document import Document
from danso.reports.faces import face, parts_of
from danso.reports.fill import Signed, fill
from danso.reports.filling import asks as form_asks
from danso.reports.filling import filled
from danso.reports.forms import form_by_code
from danso.reports.models import Report
from danso.reports.outside.figure import thawed as outside_thawed
from danso.reports.targets_frozen import due_thawed, plans_thawed
from danso.reports.totals.carrying import carried_thawed
from danso.values.period import Window
from danso.values.words import Language
from danso.warehouse.sealed import Series, Snapshot
from danso.warehouse.snapshot import snapshot_at
from danso.work.documents.queries import frozen_communication


def window_of(report: Report) -> Window:
    return Window(report.first, report.last)


def snapshot_of(report: Report) -> Snapshot:
    """Raises NothingSealed when the report's cut-off has no seal."""
    series: Series = "official" if report.series == "official" else "provisional"
    return snapshot_at(report.cutoff_id, series)


def counted_figures(report: Report, snapshot: Snapshot | None = None) -> FigureTable:
    """Every figure of the report on its own snapshot, or on another (for a restatement)."""
    window = window_of(report)
    unit = face(report.unit_id, window.last)
    if report.form == BRIEFING:
        asked = briefing_asks(unit, parts_of(unit, window.last), window)
    else:
        form = form_by_code(report.form)
        asked = form_asks(form, unit, parts_of(unit, window.last) if form.by_part else (), window)
    return count(snapshot or snapshot_of(report), asked)


def signed_figures(report: Report) -> FigureTable:
    """The frozen figures as signed paper calls them: period over, closed and signed is "chính thức" (rules.md 6)."""
    unfinished = any("sealed_on" not in row and thawed(row).status == "unfinished" for row in report.figures)
    return thawed_table(report.figures, snapshot_of(report).made_on if unfinished else None).changed(
        lambda one: replace(one, status="official") if one.status == "preliminary" else one
    )


def document_of(scope: Scope, report: Report, language: Language = "vi", snapshot: Snapshot | None = None) -> Document:
    """The report as a document: frozen figures once signed, fresh ones of its cut-off before.

    `snapshot`: that of its cut-off, where somebody holds it open already.
    """
    window, done = window_of(report), report.state in ("signed", "superseded")
    signed = Signed(report.number, report.dated, report.prepared_by, report.head, report.foot_code)
    if report.form != BRIEFING:
        form = form_by_code(report.form)
        if not done:
            return filled(scope, form, report.unit_id, window, snapshot or snapshot_of(report)).document(
                language, signed
            )
        unit = face(report.unit_id, window.last)
        parts = parts_of(unit, window.last) if form.by_part else []
        return fill(form, unit, parts, signed_figures(report), window, language, signed, report.dated)
    return compose(_briefing(scope, report, window, signed, done, snapshot), language)


def _briefing(
    scope: Scope, report: Report, window: Window, signed: Signed, done: bool, snapshot: Snapshot | None
) -> Briefing:
    data = gather(scope, report.unit_id, window, snapshot or snapshot_of(report))
    data = replace(data, own=own_words(report.unit_id, window, report.pk), signed=signed, final=done)
    if not done:
        return data
    # Estimates and side-by-side figures move on after the signature; the signed paper does not.
    return replace(
        data,
        figures=signed_figures(report),
        plans=plans_thawed(report.targets),
        due=due_thawed(report.targets),
        outside=outside_thawed(report.outside),
        carried=carried_thawed(report.carried),
        estimates=(),
        official=FigureTable(()),
        signed_sums={},
        communication=tuple(frozen_communication(report.pk)),
        today=report.dated or data.today,
    )
