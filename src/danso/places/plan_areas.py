"""Which collection areas a plan touches, and the commune of each before and after: what sums are compared by. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from danso.places.levels import Level
from danso.places.plan import Plan, Ref, Standing
from danso.places.plan_outcome import Outcome

Communes = Mapping[int, tuple[Ref | None, Ref | None]]  # area -> commune before, commune after (None: its area ended)


def communes_of_areas(plan: Plan, standing: Standing, done: Outcome, touched: Collection[int]) -> Communes:
    """Areas that lie in a touched unit, or are one. An area that ends is followed into what it passed to whole."""
    before: dict[Ref, Ref | None] = {unit: row.parent_id for unit, row in standing.items()}
    after = before | dict(done.parents) | {one.key: one.parent for one in plan.created}
    levels: dict[Ref, Level] = {unit: row.level for unit, row in standing.items()}
    levels |= {one.key: one.level for one in plan.created}
    onto: dict[int, Ref] = {one.old: one.new for one in done.passings if one.whole}
    found: dict[int, tuple[Ref | None, Ref | None]] = {}
    for area, row in standing.items():
        if row.level != Level.area:
            continue
        path = _path(area, before)
        if not set(path).isdisjoint(touched):
            start = onto.get(area) if area in plan.ended else area
            found[area] = _commune(path, levels), _commune(_path(start, after), levels) if start else None
    return found


def _path(unit: Ref, parents: Mapping[Ref, Ref | None]) -> list[Ref]:
    path: list[Ref] = []
    above: Ref | None = unit
    while above is not None and above not in path:
        path.append(above)
        above = parents.get(above)
    return path


def _commune(path: list[Ref], levels: Mapping[Ref, Level]) -> Ref | None:
    return next((unit for unit in path if levels.get(unit) == Level.commune), None)
