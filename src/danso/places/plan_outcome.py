"""What a plan does to the units that stand: which go to another parent, and what passes into what. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from danso.places.levels import Level
from danso.places.plan import Given, Plan, Ref, Standing


@dataclass(frozen=True, slots=True)
class PassingTo:
    """As `lineage.Passing`, before units to come have their ids."""

    old: int
    new: Ref
    whole: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """`parents`: new parents of units that go on; `unplaced`: parts of a divided unit that nobody placed."""

    parents: Mapping[int, Ref]
    unplaced: Sequence[int]
    passings: Sequence[PassingTo]


def outcome(plan: Plan, standing: Standing) -> Outcome:
    """Parts of a unit that gave all to one go with it; of any other only where they are named."""
    givings = _by_old(plan.given)
    said = {one.unit: one.parent for one in plan.described if one.parent is not None}
    parents: dict[int, Ref] = {part: giving.new for giving in plan.given for part in giving.parts} | said
    ended = set(plan.ended)
    unplaced = []
    for unit in sorted(standing):
        above = standing[unit].parent_id
        if above not in ended or unit in ended or unit in parents:
            continue
        to = {giving.new for giving in givings.get(above, ())}
        if len(to) == 1:
            parents[unit] = to.pop()
        else:
            unplaced.append(unit)
    parents = {unit: to for unit, to in parents.items() if unit not in ended}
    return Outcome(parents, unplaced, _passings(plan, standing, givings, parents))


def _by_old(given: Sequence[Given]) -> dict[int, list[Given]]:
    found: dict[int, list[Given]] = defaultdict(list)
    for one in given:
        found[one.old].append(one)
    return found


def _passings(
    plan: Plan, standing: Standing, givings: Mapping[int, Sequence[Given]], parents: Mapping[int, Ref]
) -> list[PassingTo]:
    ended = set(plan.ended)
    levels: dict[Ref, Level] = {unit: row.level for unit, row in standing.items()}
    levels |= {one.key: one.level for one in plan.created}
    found: dict[tuple[int, Ref], bool] = {}
    for old, given in givings.items():
        to = {one.new for one in given}
        for new in to:
            found[old, new] = old in ended and len(to) == 1
        if old not in ended:
            found[old, old] = False
    placed: dict[int | None, list[int]] = defaultdict(list)
    for part in parents:
        placed[standing[part].parent_id].append(part)
    for unit in ended - givings.keys():
        to = _took_over(unit, placed[unit], parents, levels)
        for new in to:
            found[unit, new] = len(to) == 1
    # A unit that goes on and receives was its own predecessor too.
    for _, new in list(found):
        if isinstance(new, int) and new not in ended and new in standing:
            found.setdefault((new, new), True)
    ordered = sorted(found.items(), key=lambda item: (item[0][0], str(item[0][1])))
    return [PassingTo(old, new, whole) for (old, new), whole in ordered]


def _took_over(unit: int, parts: Sequence[int], parents: Mapping[int, Ref], levels: Mapping[Ref, Level]) -> set[Ref]:
    """Of a unit emptied of its parts: their new parents of its own level, else the parts themselves."""
    return {parents[part] if levels[parents[part]] == levels[unit] else part for part in parts}
