"""What a change of units would touch among staff: numbers only, composed by the door."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from danso.places.scope import Scope
from danso.staff.queries import coverage_in_scope


def touched_by(scope: Scope, areas: Collection[int], on: date) -> int:
    """Collaborators at work on the day in these areas, as far as the scope looks after them."""
    wanted = set(areas)
    return len(
        {row.worker_id for row in coverage_in_scope(scope, on) if row.area_id in wanted and not row.inactive(on)}
    )
