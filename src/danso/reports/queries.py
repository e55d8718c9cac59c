"""Reading reports: those of a unit, proving a signed one, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from danso.accounts.permissions import Permission
from danso.indicators.compute import figure
from danso.indicators.explain import parse_figure_id
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.register.models import SlipAct, SlipRow, SlipSubject
from danso.reports import words
from danso.reports.counted import Counted, FigureTable, frozen_as, thawed, thawed_table
from danso.reports.figures_of import counted_figures, snapshot_of, window_of
from danso.reports.models import Report
from danso.reports.refusals import UnknownReport
from danso.values.day import Day
from danso.values.digest import rows_digest
from danso.values.words import Words
from danso.warehouse.sealed import Series, Snapshot
from danso.warehouse.snapshot import snapshot_at


def report_by_id(scope: Scope, report_id: int) -> Report:
    """Absent and out of scope look the same (UnknownReport)."""
    report = Report.objects.filter(pk=report_id).first()
    if report is None or not scope.may(Permission.view_figures, report.unit_id):
        raise UnknownReport(words.UNKNOWN_REPORT)
    return report


def reports_of(scope: Scope, unit_id: int) -> list[Report]:
    """Every report of the unit, the latest window first, newest version first."""
    scope.require(Permission.view_figures, unit_id)
    return list(Report.objects.filter(unit_id=unit_id).order_by("-last", "form", "-version"))


def report_by_foot_code(scope: Scope, code: str) -> Report:
    report = Report.objects.filter(foot_code=code.strip().upper()).exclude(foot_code="").first()
    if report is None or not scope.may(Permission.view_figures, report.unit_id):
        raise UnknownReport(words.UNKNOWN_REPORT)
    return report


@dataclass(frozen=True, slots=True)
class Verified:
    """`same`: the snapshot gives the signed figures to the digit and the stored rows have the signed digest."""

    same: bool
    digest: str
    recounted: str
    different: tuple[str, ...]  # figure ids


def verify_report(scope: Scope, report_id: int) -> Verified:
    """Count a signed report again on its sealed snapshot: the figures it printed, not those invented since."""
    report = report_by_id(scope, report_id)
    stored = thawed_table(report.figures)
    again = FigureTable(_on_the_same_map(report, stored))
    different = [
        one.id for one in stored if (now := again.get(one.code, one.unit, one.window)) is None or not one.same_as(now)
    ]
    pairs = zip(report.figures, map(thawed, report.figures), strict=True)
    found = [(row, again.get(one.code, one.unit, one.window)) for row, one in pairs]
    recounted = rows_digest([frozen_as(row, now) for row, now in found if now is not None])
    same = not different and report.digest == rows_digest(report.figures) == recounted
    return Verified(same, report.digest, recounted, tuple(different))


def _on_the_same_map(report: Report, stored: FigureTable) -> Iterator[Counted]:
    """The signed figures counted again, each on the map its own id names."""
    again, snapshot = counted_figures(report), snapshot_of(report)
    for one in stored:
        now = again.get(one.code, one.unit, one.window)
        if now is not None and now.id != one.id:
            on = parse_figure_id(one.id).boundaries or one.window.last
            now = Counted.of(figure(snapshot, one.code, one.unit, one.window, boundaries=on))
        if now is not None:
            yield now


@dataclass(frozen=True, slots=True)
class LateSlip:
    """A slip that reached the ledger, or was appraised, after the signed cut-off; an id, no name."""

    slip_id: str
    kind: str
    happened_on: str
    received_at: datetime
    state: str
    appraisal: str
    area: int | None

    @property
    def happened(self) -> Day:
        return Day(self.happened_on)


@dataclass(frozen=True, slots=True)
class Restated:
    """A signed figure that the newest fold counts otherwise."""

    signed: Counted
    now: Counted


@dataclass(frozen=True, slots=True)
class Restatement:
    """Điều chỉnh số liệu kỳ trước: the signed paper stays, the newest counting differs by `figures`."""

    report_id: int
    signed_cutoff: int
    newest_cutoff: int
    figures: tuple[Restated, ...]
    late_slips: tuple[LateSlip, ...]
    reason: Words


def restatement(
    scope: Scope, report_id: int, cutoff: int | None = None, snapshot: Snapshot | None = None
) -> Restatement:
    """The newest seal (or a named one, or one held open) against the signed figures, with the slips that came after
    the signature. A snapshot of the provisional series says what appraising all that stands would make of them."""
    report = report_by_id(scope, report_id)
    series: Series = "official" if report.series == "official" else "provisional"
    newest = snapshot or snapshot_at(cutoff, series)
    again = counted_figures(report, newest)
    changed = [
        Restated(one, now)
        for one in thawed_table(report.figures)
        if (now := again.get(one.code, one.unit, one.window)) is not None and not one.same_as(now)
    ]
    late = _late_slips(report)
    reason = REASON.with_(n=len(late), old=report.cutoff_id, new=newest.cutoff) if changed else NOTHING
    return Restatement(report.pk, report.cutoff_id, newest.cutoff, tuple(changed), tuple(late), reason)


def _late_slips(report: Report) -> list[LateSlip]:
    """Slips written after the signed cut-off about days up to the window's end, and those that correct or take back
    one about such a day. Dates before the window count too: they move its stocks."""
    held = descendants(report.unit_id, report.last, Level.commune) or [report.unit_id]
    communes = sorted(with_closed(held, Level.commune, report.last))
    positions = {int(commune): position for commune, position in report.cutoff.positions.items()}
    window = window_of(report)
    late: list[LateSlip] = []
    for commune in communes:
        since = positions.get(commune, 0)
        acted = SlipAct.objects.filter(commune=commune, position__gt=since, what__in=("appraised", "returned"))
        after = Q(position__gt=since) | Q(slip_id__in=acted.values("slip_id"))
        within = SlipRow.objects.filter(commune=commune, happened__lte=window.last)
        target = SlipSubject.objects.filter(slip_id=OuterRef("slip_id"), subject__in=within.values("slip_id"))
        about = Q(happened__lte=window.last) | (Q(kind__in=("correction", "withdrawal")) & Exists(target))
        rows = SlipRow.objects.filter(after, about, commune=commune).order_by("position")
        late += [LateSlip(r.slip_id, r.kind, r.happened_on, r.received_at, r.state, r.appraisal, r.area) for r in rows]
    return late


REASON = Words(
    "Thông tin báo muộn: {n} dòng phiếu vào sổ sau lần chốt {old}; tính lại trên lần chốt {new}.",
    "Late information: {n} slips entered after cut-off {old}; counted again on cut-off {new}.",
)
NOTHING = Words("Không có điều chỉnh.", "Nothing is restated.")
