"""Reading targets."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from danso.accounts.permissions import Permission
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.lineage import DatedChange
from danso.places.models import UnitClosure
from danso.places.queries import changes, children, descendants
from danso.places.scope import Scope
from danso.places.shares import made_of
from danso.targets.cascade import Cascade, Child, compare
from danso.targets.models import Target
from danso.targets.of_parts import sums_of_parts
from danso.targets.shares_of import following
from danso.targets.splits import CODES, Split


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
    found = following(found)
    return [found[code] for code in sorted(found)]


def targets_of_units(scope: Scope, unit_ids: Collection[int], year: int, *, on: date) -> dict[int, list[Target]]:
    """`targets_for` of several units, asked once for all that no merger of the year concerns."""
    for one in unit_ids:
        scope.require(Permission.view_figures, one)
    eve = date(year, 1, 1) - timedelta(days=1)
    moved = {new for c in changes() if eve < c.effective_on <= on for new in c.backward}
    by: dict[int, dict[str, Target]] = {one: {} for one in unit_ids}
    rows = Target.objects.filter(unit_id__in=by, year=year, since__lte=on).prefetch_related("splits")
    for target in rows.order_by("since", "pk"):
        by[target.unit_id][target.indicator] = target
    found = {unit: following(own) for unit, own in by.items() if unit not in moved}
    listed = {unit: [own[code] for code in sorted(own)] for unit, own in found.items()}
    return listed | {unit: targets_for(scope, unit, year, on=on) for unit in by if unit in moved}


def cascade_of(scope: Scope, unit_id: int, indicator: str, year: int, *, on: date) -> Cascade:
    """The unit's target of the indicator and those of the units right below it, as the tree is on the day."""
    below = children(unit_id, on)
    found = targets_of_units(scope, [unit_id, *below], year, on=on)
    ones = {unit: next((t for t in own if t.indicator == indicator), None) for unit, own in found.items()}
    return compare(ones[unit_id], [Child(unit, ones[unit]) for unit in below])


def ladder_of(scope: Scope, unit_id: int, indicator: str, year: int, *, on: date) -> list[tuple[Level, Cascade]]:
    """The unit's target beside those of every level within it, from the nearest down to the collaborators' areas: level
    by level the same sum is asked for. Left out: levels where nothing is given, and those that some part of the unit does
    not have (a commune without groups), whose sum is of a part only."""
    found, above = [], [unit_id]
    whole = next((one for one in targets_for(scope, unit_id, year, on=on) if one.indicator == indicator), None)
    for level in Level:
        within = [one for one in descendants(unit_id, on, level) if one != unit_id]
        if not within or not _all_have(above, within, on):
            continue
        above = within
        given = targets_of_units(scope, within, year, on=on)
        ones = [Child(unit, next((t for t in given[unit] if t.indicator == indicator), None)) for unit in within]
        if any(one.target is not None for one in ones):
            found.append((level, compare(whole, ones)))
    return found


def history(scope: Scope, unit_id: int, year: int, indicator: str) -> list[Target]:
    """Every row ever written about this target, the newest first; corrected ones stand under their correction."""
    scope.require(Permission.view_figures, unit_id)
    rows = Target.objects.filter(unit_id=unit_id, year=year, indicator=indicator).prefetch_related("splits")
    return list(rows.order_by("-since", "-pk"))


def years_with_targets(scope: Scope, unit_id: int) -> list[int]:
    """Newest first."""
    scope.require(Permission.view_figures, unit_id)
    return list(Target.objects.filter(unit_id=unit_id).values_list("year", flat=True).distinct().order_by("-year"))


def splits_of(target: Target) -> list[Split]:
    """Of a sum of parts there are none: its parts' splits may differ."""
    if target.pk is None:
        return []
    order = {dimension: i for i, dimension in enumerate(CODES)}
    rows = sorted(target.splits.all(), key=lambda row: (order[row.dimension], row.code))  # type: ignore[index]
    return [Split(row.dimension, row.code, row.value) for row in rows]  # type: ignore[arg-type]


def _all_have(above: Collection[int], within: Collection[int], on: date) -> bool:
    """Whether each of the units above has one of those within it."""
    rows = UnitClosure.objects.filter(in_force(on), ancestor_id__in=above, descendant_id__in=within, depth__gt=0)
    return set(above) <= set(rows.values_list("ancestor_id", flat=True))


def _latest(unit_id: int, year: int, day: date) -> list[Target]:
    latest: dict[str, Target] = {}
    for target in (
        Target.objects.filter(unit_id=unit_id, year=year, since__lte=day)
        .prefetch_related("splits")
        .order_by("since", "pk")
    ):
        latest[target.indicator] = target
    return list(latest.values())


def _of_parts(unit_id: int, year: int, day: date) -> tuple[date, list[Target]]:
    """(the day its territory last changed, the sums) where the unit is made of others, or of less than it was, on the
    year's first day, and every part of a divided unit has a stated share."""
    eve = date(year, 1, 1) - timedelta(days=1)
    known = [change for change in changes() if eve < change.effective_on <= day]
    made = made_of(unit_id, eve, day, known) if known else None
    if made is None or made.missing or (len(made.portions) < 2 and all(one.whole for one in made.portions)):
        return eve, []
    changed_on = max(change.effective_on for change in known if _changed(change, unit_id))
    ones = [t for part in made.portions for t in _latest(part.old, year, changed_on)]
    return changed_on, sums_of_parts(unit_id, made.portions, ones)


def _changed(change: DatedChange, unit_id: int) -> bool:
    """Whether another unit's territory came into the unit, or some of its own went."""
    return any(old != unit_id or not whole for old, whole in change.backward.get(unit_id, ()))
