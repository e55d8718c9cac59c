"""What a change of units would touch among staff: numbers only, composed by the door."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.staff.queries import coverage_rows


def touched_by(scope: Scope, areas: Collection[int], on: date) -> int:
    """Collaborators at work on the day in those of these areas that the scope may change."""
    allowed = scope.area_ids(Permission.manage_units)
    wanted = set(areas) if allowed is None else set(areas) & allowed
    return len({row.worker_id for row in coverage_rows(on) if row.area_id in wanted and not row.inactive(on)})
