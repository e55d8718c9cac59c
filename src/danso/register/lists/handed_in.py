"""Which collection areas have handed in a month, and whether it is appraised. Counts and area ids, no person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import Count, Q

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.models import SlipRow
from danso.values.period import Window

Handed = Literal["appraised", "waiting", "none"]


@dataclass(frozen=True, slots=True)
class AreaMonth:
    """`lines` of the month; `declared`: the collaborator said that the month is complete or without event."""

    area: int
    state: Handed
    lines: int
    waiting: int
    declared: bool


def handed_in(scope: Scope, unit: UnitRow, month: Window) -> list[AreaMonth]:
    """Every area of the unit in force at the month's end, by id. An area with a line has handed in."""
    scope.require(Permission.view_figures, unit.id)
    return areas_handed_in(unit, descendants(unit.id, month.last, Level.area), month)


def areas_handed_in(unit: UnitRow, areas: Sequence[int], month: Window) -> list[AreaMonth]:
    rows = (
        SlipRow.objects.filter(lies_in(unit, month.last), happened__gte=month.first, happened__lte=month.last)
        .filter(state__in=("standing", "held"), area__isnull=False)
        .exclude(kind="household_enrolled")
        .values("area")
        .annotate(
            lines=Count("pk", filter=~Q(kind="month_complete")),
            waiting=Count("pk", filter=~Q(appraisal="appraised")),
            declared=Count("pk", filter=Q(kind="month_complete")),
        )
    )
    found: dict[int, dict[str, Any]] = {row["area"]: dict(row) for row in rows if row["area"] is not None}
    return [_area(area, found.get(area)) for area in sorted(areas)]


def _area(area: int, row: dict[str, Any] | None) -> AreaMonth:
    if row is None:
        return AreaMonth(area, "none", 0, 0, False)
    state: Handed = "waiting" if row["waiting"] else "appraised"
    return AreaMonth(area, state, row["lines"], row["waiting"], bool(row["declared"]))
