"""Collaborators and areas of a unit: who has which, since when, by which decision; who stopped and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.staff.models import Coverage, Worker, WorkerName


@dataclass(frozen=True, slots=True)
class Post:
    """A worker's record in an area. `until` is the first day without it; `username` empty: no account."""

    coverage_id: int
    worker_id: int
    area_id: int
    name: str
    decision: str
    since: date
    until: date | None
    reason: str
    account_id: int | None
    username: str
    account_active: bool

    def runs(self, on: date) -> bool:
        return self.until is None or self.until > on


def posts(scope: Scope, unit_id: int) -> dict[int, list[Post]]:
    """By area of the unit, those that run first, then the latest to stop. An area nobody ever had has none."""
    scope.require(Permission.manage_staff, unit_id)
    areas = descendants(unit_id, scope.on, Level.area)
    found: dict[int, list[Post]] = {area: [] for area in areas}
    rows = Coverage.objects.filter(area_id__in=areas, worker__kind=Worker.Kind.COLLABORATOR)
    rows = rows.select_related("worker__account")
    names = dict(
        WorkerName.objects.filter(worker__coverages__area_id__in=areas).values_list("worker_id", "full_name").distinct()
    )
    for row in rows.order_by("-since", "-pk"):
        account: Account | None = row.worker.account
        found[row.area_id].append(
            Post(
                row.pk, row.worker_id, row.area_id, names.get(row.worker_id, ""), row.decision_number, row.since,
                row.until, row.stop_reason, account.pk if account else None, account.username if account else "",
                bool(account and account.is_active),
            )
        )  # fmt: skip
    return {area: sorted(those, key=lambda post: not post.runs(scope.on)) for area, those in found.items()}
