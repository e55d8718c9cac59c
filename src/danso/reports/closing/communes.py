"""A level above looks at its communes' month: which have closed, the late ones first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import UnitClosure
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.handed_in import AreaMonth, areas_handed_in
from danso.reports.closing.deadline import Deadline, deadline
from danso.reports.closing.month import MONTH_FORM
from danso.reports.faces import UnitFace, face, parts_of
from danso.reports.models import Report
from danso.values.calendar import working_days_between
from danso.values.period import Window
from danso.values.text import sort_key

_ORDER = ("", "draft", "returned", "submitted", "signed", "sent")


@dataclass(frozen=True, slots=True)
class CommuneClosing:
    """`state`: that of the month's form, "" without one, "sent" once sent. `late_by`: working days after the deadline,
    by today, or by the day of the signature once closed."""

    face: UnitFace
    areas: int
    handed: int
    waiting: int
    held: int
    returned: int
    report: Report | None
    late_by: int

    @property
    def state(self) -> str:
        if self.report is None:
            return ""
        return "sent" if self.report.state == "signed" and self.report.sent_at else self.report.state

    @property
    def closed(self) -> bool:
        return self.state in ("signed", "sent")


def communes_closing(scope: Scope, unit: UnitRow, month: Window) -> tuple[Deadline, list[CommuneClosing]]:
    """Every commune of a province or district: not closed before closed, then the least far on. Raises NotInScope."""
    scope.require(Permission.view_figures, unit.id)
    due = deadline(month, scope.on)
    communes = parts_of(face(unit.id, month.last), month.last)
    within = _areas_by_commune(unit.id, month)
    states = {one.area: one for one in areas_handed_in(unit, descendants(unit.id, month.last, Level.area), month)}
    reports = _newest([one.id for one in communes], month)
    rows = [_row(one, [states[a] for a in within[one.id] if a in states], reports.get(one.id), due) for one in communes]
    return due, sorted(rows, key=lambda one: (one.closed, _ORDER.index(one.state), sort_key(one.face.name.vi)))


def _row(commune: UnitFace, areas: list[AreaMonth], report: Report | None, due: Deadline) -> CommuneClosing:
    return CommuneClosing(
        commune,
        len(areas),
        sum(one.state != "none" for one in areas),
        sum(one.open for one in areas),
        sum(one.held for one in areas),
        sum(one.returned for one in areas),
        report,
        _late_by(report, due),
    )


def _late_by(report: Report | None, due: Deadline) -> int:
    if report is not None and report.state == "signed" and report.dated is not None:
        return max(working_days_between(due.due_on, report.dated), 0)
    return due.late_by


def _newest(communes: list[int], month: Window) -> dict[int, Report]:
    """The newest version, but a signed one before its successor is: the month stays closed while a new one is drawn."""
    rows = Report.objects.filter(form=MONTH_FORM, unit_id__in=communes, first=month.first, last=month.last)
    found: dict[int, Report] = {}
    for report in rows.defer("figures", "targets").order_by("version"):
        known = found.get(report.unit_id)
        if known is None or known.state != "signed":
            found[report.unit_id] = report
    return found


def _areas_by_commune(unit_id: int, month: Window) -> dict[int, list[int]]:
    areas = descendants(unit_id, month.last, Level.area)
    rows = UnitClosure.objects.filter(in_force(month.last), descendant_id__in=areas, ancestor__level=Level.commune)
    found: dict[int, list[int]] = defaultdict(list)
    for commune, area in rows.values_list("ancestor_id", "descendant_id"):
        found[commune].append(area)
    return found
