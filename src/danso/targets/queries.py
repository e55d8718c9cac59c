"""Reading targets."""

from __future__ import annotations

from datetime import date, timedelta

from danso.accounts.permissions import Permission
from danso.places.lineage import DatedChange, predecessors
from danso.places.queries import changes
from danso.places.scope import Scope
from danso.targets.models import Target
from danso.targets.of_parts import sums_of_parts


def targets_for(scope: Scope, unit_id: int, year: int, *, on: date | None = None) -> list[Target]:
    """The year's targets of the unit in force on `on` (default: the scope's day), one per indicator, by code.

    Of several decisions about one indicator the latest begun by that day counts. A unit merged since the year began
    has the sum of its parts' targets, unsaved (`of_parts.is_sum`), until a decision about it replaces that; what was
    decided before the merger was about a part, also where that part gave the unit its identity.
    """
    scope.require(Permission.view_figures, unit_id)
    day = on or scope.on
    found = {target.indicator: target for target in _latest(unit_id, year, day)}
    merged_on, made = _of_parts(unit_id, year, day)
    for one in made:
        own = found.get(one.indicator)
        if own is None or own.since < merged_on:
            found[one.indicator] = one
    return [found[code] for code in sorted(found)]


def _latest(unit_id: int, year: int, day: date) -> list[Target]:
    latest: dict[str, Target] = {}
    for target in Target.objects.filter(unit_id=unit_id, year=year, since__lte=day).order_by("since", "pk"):
        latest[target.indicator] = target
    return list(latest.values())


def _of_parts(unit_id: int, year: int, day: date) -> tuple[date, list[Target]]:
    """(the day the last part came in, the sums) where the unit holds all of several units of the year's first day."""
    eve = date(year, 1, 1) - timedelta(days=1)
    known = [change for change in changes() if eve < change.effective_on <= day]
    found = predecessors(unit_id, eve, day, known) if known else ()
    parts = [one.unit for one in found]
    if len(parts) < 2 or not all(one.whole for one in found):
        return eve, []
    merged_on = max(change.effective_on for change in known if _brought(change, unit_id))
    return merged_on, sums_of_parts(unit_id, parts, [t for part in parts for t in _latest(part, year, merged_on)])


def _brought(change: DatedChange, unit_id: int) -> bool:
    """Whether another unit's territory came into the unit."""
    return any(old != unit_id for old, _ in change.backward.get(unit_id, ()))
