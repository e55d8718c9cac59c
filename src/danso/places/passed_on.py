"""Closed units found again by lineage: whose they are now, and in which commune an area lay from which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Max

from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.lineage import DatedChange, Successor, successors
from danso.places.models import UnitClosure
from danso.places.queries import changes

Timeline = list[tuple[date, int]]  # (from that day, the commune), by day

_CHUNK = 900


def closed_into(units: Collection[int], level: Level, on: date) -> frozenset[int]:
    """Units of the level closed by the day, all of whose territory lies in `units` on it."""
    known = changes()
    closed = _closed(level, on, _came_into(units, known, on) - set(units))
    return frozenset(u for u in closed if {one.unit for one in _since(u, closed[u], on, known)} <= set(units))


def with_closed(units: Collection[int], level: Level, on: date) -> frozenset[int]:
    """The units and those closed into them: whatever was written under any of their names."""
    return frozenset(units) | closed_into(units, level, on)


def heirs(unit_id: int, on: date) -> tuple[int, ...]:
    """The units that hold on the day what a unit closed before held; none for a unit in force or unknown."""
    rows = UnitClosure.objects.filter(descendant_id=unit_id, depth=0)
    ended = (
        None if rows.filter(in_force(on)).exists() else rows.filter(until__lte=on).aggregate(end=Max("until"))["end"]
    )
    if ended is None:
        return ()
    return tuple(one.unit for one in _since(unit_id, ended, on, changes()) if one.unit != unit_id)


def heir(unit_id: int, on: date) -> int | None:
    """The one unit that holds all of it on the day; the unit itself while in force; None: closed and divided."""
    if UnitClosure.objects.filter(in_force(on), descendant_id=unit_id, depth=0).exists():
        return unit_id
    found = heirs(unit_id, on)
    return found[0] if len(found) == 1 else None


def commune_timelines(units: Iterable[int]) -> dict[int, Timeline]:
    """For areas, villages and communes: in which commune each lay from which day, through its one heir when closed."""
    made: dict[int, Timeline] = {}
    wanted, asked = set(units), set[int]()
    ends: dict[int, date] = {}
    known: list[DatedChange] | None = None
    after: dict[int, tuple[date, int]] = {}
    while wanted - asked:
        fresh = wanted - asked
        asked |= fresh
        for unit, spans in _spans(fresh).items():
            made[unit] = [(since, commune) for since, _, commune in spans]
            if spans[-1][1] is not None:
                ends[unit] = spans[-1][1]
        for unit in fresh & ends.keys():
            known = changes() if known is None else known
            found = _since(unit, ends[unit], ends[unit], known)
            if len(found) == 1 and found[0].unit != unit:
                after[unit] = ends[unit], found[0].unit
                wanted.add(found[0].unit)
    return {unit: list(_through(unit, made, after)) for unit in set(units) if unit in made}


def _through(unit: int, made: dict[int, Timeline], after: dict[int, tuple[date, int]]) -> Iterator[tuple[date, int]]:
    yield from made[unit]
    if unit in after:
        day, new = after[unit]
        before = (
            [(since, commune) for since, commune in _through(new, made, after) if since <= day] if new in made else []
        )
        if before:
            yield day, before[-1][1]
            yield from ((since, commune) for since, commune in _through(new, made, after) if since > day)


def _spans(units: Iterable[int]) -> dict[int, list[tuple[date, date | None, int]]]:
    found: dict[int, list[tuple[date, date | None, int]]] = defaultdict(list)
    ordered = sorted(units)
    for i in range(0, len(ordered), _CHUNK):
        rows = UnitClosure.objects.filter(
            descendant_id__in=ordered[i : i + _CHUNK], ancestor__level=Level.commune.value
        )
        for unit, since, until, commune in rows.values_list("descendant_id", "since", "until", "ancestor_id"):
            found[unit].append((since, until, commune))
    return {unit: sorted(spans, key=lambda one: one[0]) for unit, spans in found.items()}


def _closed(level: Level, on: date, among: Collection[int]) -> dict[int, date]:
    closed: dict[int, date] = {}
    ordered = sorted(among)
    for i in range(0, len(ordered), _CHUNK):
        rows = UnitClosure.objects.filter(
            depth=0, descendant__level=level.value, descendant__in=ordered[i : i + _CHUNK]
        )
        ended = rows.filter(until__lte=on).values_list("descendant_id").annotate(end=Max("until"))
        closed |= dict(ended.values_list("descendant_id", "end"))
        for unit in rows.filter(in_force(on)).values_list("descendant_id", flat=True):
            closed.pop(unit, None)
    return closed


def _came_into(units: Collection[int], known: Sequence[DatedChange], on: date) -> set[int]:
    """Every unit from which anything ever came into these, over any number of changes."""
    found = set(units)
    for change in sorted(known, key=lambda c: c.effective_on, reverse=True):
        if change.effective_on <= on:
            found |= {old for new in found & change.backward.keys() for old, _ in change.backward[new]}
    return found


def _since(unit: int, ended: date, on: date, known: Sequence[DatedChange]) -> tuple[Successor, ...]:
    return successors(unit, ended - timedelta(days=1), on, known)
