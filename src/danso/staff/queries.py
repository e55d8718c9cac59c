"""Reads about staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.staff.models import Coverage, Worker, WorkerName


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One record of a collaborator in an area, without a name; `reason` is empty while it runs."""

    worker_id: int
    area_id: int
    since: date
    until: date | None
    reason: str

    def inactive(self, on: date) -> bool:
        """Ended or stopped by record on that date (rules.md 9)."""
        return self.until is not None and self.until <= on


def coverage_rows(on: date) -> list[CoverageRow]:
    """Every collaborator's record begun by `on`, ended ones included, by area, beginning and worker.

    What the warehouse counts posts (`collaborators`) and stopped ones (`collaborators_inactive`) from.
    """
    rows = Coverage.objects.filter(worker__kind=Worker.Kind.COLLABORATOR, since__lte=on)
    ordered = rows.order_by("area_id", "since", "worker_id")
    return [CoverageRow(*row) for row in ordered.values_list("worker_id", "area_id", "since", "until", "stop_reason")]


def coverage_in_scope(scope: Scope, on: date) -> list[CoverageRow]:
    """Those of `coverage_rows` whose area the scope looks after."""
    areas = scope.area_ids(Permission.manage_staff)
    return [row for row in coverage_rows(on) if areas is None or row.area_id in areas]


def worker_names(scope: Scope, worker_ids: list[int]) -> dict[int, str]:
    """Names of those workers who have, or had, an area whose persons the scope may see; others are left out."""
    areas = scope.area_ids(Permission.view_persons)
    names = WorkerName.objects.filter(worker_id__in=worker_ids)
    if areas is not None:
        names = names.filter(worker__coverages__area_id__in=areas)
    return dict(names.distinct().values_list("worker_id", "full_name"))


@dataclass(frozen=True, slots=True)
class AreaCollaborator:
    """Who looks after an area on a day, or did last. `name` is empty where the scope may not see it.

    `until` and `reason` are said when the duty has ended by then; without an `account` no phone can be hers.
    """

    area_id: int
    worker_id: int
    name: str
    has_account: bool
    since: date
    until: date | None
    reason: str

    @property
    def active(self) -> bool:
        return self.until is None


def collaborators_of_areas(scope: Scope, area_ids: list[int], on: date) -> dict[int, AreaCollaborator]:
    """By area, the one at work on the day, else the one who stopped last; areas that never had one are left out."""
    rows = Coverage.objects.filter(area_id__in=area_ids, worker__kind=Worker.Kind.COLLABORATOR, since__lte=on)
    columns = ("area_id", "worker_id", "worker__account_id", "since", "until", "stop_reason")
    found: dict[int, tuple[int, int | None, date, date | None, str]] = {}
    for area, worker, account, since, until, reason in rows.order_by("since", "pk").values_list(*columns):
        ended = until if until is not None and until <= on else None
        known = found.get(area)
        if known is None or ended is None or (known[3] is not None and ended >= known[3]):
            found[area] = (worker, account, since, ended, reason if ended else "")
    names = worker_names(scope, sorted({one[0] for one in found.values()}))
    return {
        area: AreaCollaborator(area, worker, names.get(worker, ""), account is not None, since, until, reason)
        for area, (worker, account, since, until, reason) in found.items()
    }
