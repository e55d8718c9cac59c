"""Whether a plan can be carried out: everything wrong or left open, in plain sentences. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction

from danso.places import plan_findings as say
from danso.places.finding import Finding
from danso.places.levels import KINDS, Level
from danso.places.names import same_name, spelled
from danso.places.plan import Plan, Ref, Standing
from danso.places.plan_outcome import Outcome, outcome


def check(plan: Plan, standing: Standing) -> list[Finding]:
    """All findings; the plan can be enacted when none of them `stops`."""
    missing = list(_unknown(plan, standing))
    if missing:  # the rest would speak of units that are not there
        return missing
    done = outcome(plan, standing)
    return [
        *_created(plan),
        *_ended(plan, standing, done),
        *_given(plan, standing),
        *_parents(plan, standing, done),
        *_codes(plan, standing),
        *_names(plan, standing, done),
    ]


def _unknown(plan: Plan, standing: Standing) -> Iterator[Finding]:
    keys = {one.key for one in plan.created}
    refs: list[Ref | None] = [
        *plan.ended,
        *(one.unit for one in plan.described),
        *(one.parent for one in plan.described),
    ]
    refs += [one.parent for one in plan.created]
    refs += [ref for one in plan.given for ref in (one.old, one.new, *one.parts)]
    for ref in dict.fromkeys(refs):
        if ref is not None and ref not in (keys if isinstance(ref, str) else standing):
            yield say.unknown(ref)
    if not (plan.created or plan.described or plan.ended or plan.given):
        yield say.empty_plan()
    for unit in sorted({*plan.ended} & {one.unit for one in plan.described}):
        yield say.ended_and_goes_on(standing[unit])


def _created(plan: Plan) -> Iterator[Finding]:
    for key, times in Counter(one.key for one in plan.created).items():
        if times > 1:
            yield say.created_twice(key)
    filled = {one.new for one in plan.given} | {one.parent for one in plan.created}
    filled |= {one.parent for one in plan.described}
    for one in plan.created:
        if one.kind not in KINDS or KINDS[one.kind][0] != one.level:
            yield say.wrong_kind(one)
        if one.key not in filled:
            yield say.nothing_given(one)


def _ended(plan: Plan, standing: Standing, done: Outcome) -> Iterator[Finding]:
    passed = {one.old for one in done.passings}
    asked = {standing[one].parent_id for one in done.unplaced}
    parts: dict[int | None, list[int]] = defaultdict(list)
    for unit, row in standing.items():
        parts[row.parent_id].append(unit)
    for unit in plan.ended:
        # A level that is given up passes through its parts: each of them passed on, or is asked about itself.
        if unit not in passed and unit not in asked and not all(part in passed for part in parts[unit] or [unit]):
            yield say.no_target(standing[unit])
    for unit in done.unplaced:
        above = standing[unit].parent_id
        assert above is not None
        yield say.unplaced(standing[unit], standing[above])


def _given(plan: Plan, standing: Standing) -> Iterator[Finding]:
    ended = set(plan.ended)
    taken: dict[int, Ref] = {}
    of: dict[int, list[Fraction | None]] = defaultdict(list)
    listed: dict[int, bool] = defaultdict(lambda: True)
    with_parts = {row.parent_id for row in standing.values()}
    for one in plan.given:
        old = standing[one.old]
        if one.new == one.old or one.new in ended:
            yield say.given_to_ended(old)
        for part in one.parts:
            if not _inside(part, one.old, standing):
                yield say.part_not_inside(standing[part], old)
            if taken.setdefault(part, one.new) != one.new:
                yield say.part_twice(standing[part])
        of[one.old].append(one.share)
        listed[one.old] &= bool(one.parts or one.households)
    for unit, shares in of.items():
        whole = unit in ended and len(shares) == 1
        if not whole and None in shares and not listed[unit] and not (unit in ended and unit in with_parts):
            yield say.split_without_lists(standing[unit])
        told = [share for share in shares if share is not None]
        total = sum(told, Fraction(0))
        some_only = len(told) < len(shares) and not listed[unit]
        if told and (some_only or (len(told) == len(shares) and not _sound(told, total, goes_on=unit not in ended))):
            yield say.shares_wrong(standing[unit], total)


def _sound(shares: list[Fraction], total: Fraction, *, goes_on: bool) -> bool:
    return min(shares) > 0 and (total < 1 if goes_on else total == 1)


def _inside(part: int, whole: int, standing: Standing) -> bool:
    above = standing[part].parent_id
    while above is not None and above != whole:
        above = standing[above].parent_id if above in standing else None
    return above == whole


def _parents(plan: Plan, standing: Standing, done: Outcome) -> Iterator[Finding]:
    levels: dict[Ref, Level] = {unit: row.level for unit, row in standing.items()}
    levels |= {one.key: one.level for one in plan.created}
    ended = set(plan.ended)
    with_communes = {row.parent_id for row in standing.values() if row.level == Level.commune}
    for one in plan.given:
        island = levels[one.old] == Level.district and levels[one.new] == Level.commune and one.old not in with_communes
        if levels[one.old] != levels[one.new] and not island:
            yield say.other_level(standing[one.old])
    pairs: list[tuple[str, Level, Ref | None]] = [(one.name, one.level, one.parent) for one in plan.created]
    pairs += [(standing[unit].name, standing[unit].level, to) for unit, to in done.parents.items()]
    for name, level, parent in pairs:
        if parent is None and level == Level.province:
            continue
        if parent is None or parent in ended or levels[parent].rank >= level.rank:
            yield say.bad_parent(name)


def _codes(plan: Plan, standing: Standing) -> Iterator[Finding]:
    ended = set(plan.ended)
    anew = {one.unit: one.code for one in plan.described if one.code is not None}
    bearers: dict[tuple[Level, str], list[str]] = defaultdict(list)
    for unit, row in standing.items():
        if unit not in ended and (code := anew.get(unit, row.code)):
            bearers[row.level, code].append(row.name)
    touched = {(standing[unit].level, code) for unit, code in anew.items()}
    for one in plan.created:
        if one.code:
            bearers[one.level, one.code].append(one.name)
            touched.add((one.level, one.code))
    for level, code in sorted(touched):
        if len(bearers[level, code]) > 1:
            yield say.code_taken(code, bearers[level, code])
    before = {(row.level, row.code): row for unit, row in standing.items() if unit in ended and row.code}
    for one in plan.created:
        was = before.get((one.level, one.code))
        if was is not None and not same_name(was.name, one.name):
            yield say.code_reused(one, was)


def _names(plan: Plan, standing: Standing, done: Outcome) -> Iterator[Finding]:
    """A new unit named, in any spelling, as one beside it that goes on."""
    ended = set(plan.ended)
    renamed = {one.unit: one.name for one in plan.described if one.name}
    beside: dict[tuple[Level, Ref | None], set[str]] = defaultdict(set)
    for unit, row in standing.items():
        if unit not in ended:
            beside[row.level, done.parents.get(unit, row.parent_id)].add(spelled(renamed.get(unit, row.name)))
    for one in plan.created:
        name = spelled(one.name)
        if name in beside[one.level, one.parent]:
            yield say.name_taken(one)
        beside[one.level, one.parent].add(name)
