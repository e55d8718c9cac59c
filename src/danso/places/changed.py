"""Changes that have been enacted over units somebody manages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from danso.accounts.permissions import Permission
from danso.places.models import Change
from danso.places.queries import descendants
from danso.places.scope import Scope


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """`planned`: enacted from a plan here, so that it can be taken back; else loaded with a list."""

    id: int
    decree: str
    issuer: str
    effective_on: date
    kind: str
    old: int
    new: int
    planned: bool


def changes_managed(scope: Scope, unit_id: int) -> list[ChangeRow]:
    """Those that touched the unit or anything in it, on the eve or on the day, the latest first."""
    scope.require(Permission.manage_units, unit_id)
    found = []
    for change in Change.objects.order_by("-effective_on", "-pk"):
        passed = [(old, new) for old, new, _ in change.plan["passings"]]
        record = change.plan.get("enacted", {})
        touched = (
            {unit for pair in passed for unit in pair} | set(record.get("closed", ())) | set(record.get("created", ()))
        )
        days = (change.effective_on - timedelta(days=1), change.effective_on)
        inside = {unit_id}.union(*(descendants(unit_id, day) for day in days))
        if touched & inside:
            old, new = {old for old, _ in passed}, {new for _, new in passed}
            found.append(
                ChangeRow(
                    change.pk, change.decree_number, change.issuer, change.effective_on, change.kind, len(old), len(new),
                    "enacted" in change.plan,
                )
            )  # fmt: skip
    return found
