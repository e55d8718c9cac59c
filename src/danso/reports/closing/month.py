"""A commune's month before it is closed: its areas, who looks after them, what is left for later, its checks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.handed_in import AreaMonth, areas_handed_in, held_without_area
from danso.reports.balance import CODES, Balance, balance_of
from danso.reports.closing.checks import SUMMED_CODES, Check, figure_checks, passes, register_checks
from danso.reports.closing.deadline import Deadline, deadline
from danso.reports.counting import Ask, count
from danso.reports.fill import start_of
from danso.reports.models import LeftForLater, Report
from danso.staff.queries import AreaCollaborator, collaborators_of_areas
from danso.values.period import Window
from danso.warehouse.fresh import written_since
from danso.warehouse.sealed import Snapshot

MONTH_FORM = "01-dsx"


@dataclass(frozen=True, slots=True)
class AreaToClose:
    """One area of the month. `left`: it was left for later, with who and why."""

    month: AreaMonth
    collaborator: AreaCollaborator | None
    left: LeftForLater | None

    @property
    def area(self) -> int:
        return self.month.area

    @property
    def done(self) -> bool:
        return self.month.state == "appraised" and not self.month.open

    @property
    def rank(self) -> int:
        """What asks for work first: not handed in, held or returned, waiting; left for later; done last."""
        if self.done:
            return 4
        if self.left:
            return 3
        return 0 if self.month.state == "none" else 1 if self.month.held or self.month.returned else 2


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """What one seal says of the month; `behind`: entries of the ledger the seal does not know."""

    cutoff: int
    made_on: date
    behind: int
    balance: Balance | None
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class CommuneMonth:
    """`checks`: of the register, then of the newest seal's figures. `report`: the newest version of the month's form."""

    month: Window
    deadline: Deadline
    areas: tuple[AreaToClose, ...]
    held_elsewhere: int
    checks: tuple[Check, ...]
    figures: MonthFigures | None
    report: Report | None

    @property
    def may_close(self) -> bool:
        return passes(self.checks)

    def counted(self, what: str) -> int:
        """Areas or lines of one sort, for the month's steps."""
        return sum(int(_COUNTS[what](one)) for one in self.areas)


def month_to_close(scope: Scope, commune: UnitRow, month: Window, snapshot: Snapshot | None) -> CommuneMonth:
    """Raises NotInScope. Without a snapshot the figures are not spoken of."""
    scope.require(Permission.view_figures, commune.id)
    areas = areas_handed_in(commune, descendants(commune.id, month.last, Level.area), month)
    staff = collaborators_of_areas(scope, [one.area for one in areas], min(month.last, scope.on))
    left = {one.area_id: one for one in LeftForLater.objects.filter(commune_id=commune.id, month=month.first)}
    elsewhere = held_without_area(scope, commune, month)
    found = figures_of_month(commune.id, month, snapshot) if snapshot else None
    checks = register_checks(areas, left.keys(), elsewhere, month, scope.on)
    rows = [AreaToClose(one, staff.get(one.area), left.get(one.area)) for one in areas]
    report = Report.objects.filter(form=MONTH_FORM, unit_id=commune.id, first=month.first, last=month.last)
    return CommuneMonth(
        month,
        deadline(month, scope.on),
        tuple(sorted(rows, key=lambda one: (one.rank, one.area))),
        elsewhere,
        (*checks, *(found.checks if found else ())),
        found,
        report.order_by("-version").first(),
    )


def figures_of_month(commune: int, month: Window, snapshot: Snapshot) -> MonthFigures:
    """Balance and sums of one commune's month on a seal."""
    asks: list[Ask] = [
        (tuple(dict.fromkeys(("population", *CODES, *SUMMED_CODES))), [commune], month),
        (("population",), [commune], start_of(month)),
    ]
    figures = count(snapshot, asks)
    balance = balance_of(figures, commune, month)
    checks = tuple(figure_checks(figures, balance, commune, month))
    behind = written_since(snapshot, sorted(with_closed([commune], Level.commune, month.last)))
    return MonthFigures(snapshot.cutoff, snapshot.made_on, behind, balance, checks)


_COUNTS: dict[str, Callable[[AreaToClose], int]] = {
    "areas": lambda one: 1,
    "handed": lambda one: one.month.state != "none",
    "done": lambda one: one.done,
    "lines": lambda one: one.month.lines,
    "ready": lambda one: one.month.ready,
    "held": lambda one: one.month.held,
    "returned": lambda one: one.month.returned,
    "earlier": lambda one: one.month.earlier,
    "left": lambda one: one.left is not None and not one.done,
    "without": lambda one: one.collaborator is None or not one.collaborator.active,
}
