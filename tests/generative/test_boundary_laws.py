"""Laws of changes of units, on invented trees and random sequences of changes.

People are a number attached to each collection area, so that a sum by commune can be recounted by hand: walk up the
versions of the day and add.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from danso.places.actions import add_units
from danso.places.changing import counter_change, enact_change, preview_change, standing_before, undo_change
from danso.places.closure_rows import closure_differences
from danso.places.levels import Level
from danso.places.lineage import predecessors, successors
from danso.places.models import Change, UnitClosure, UnitVersion
from danso.places.plan import Created, Decree, Described, Given, Plan, Standing
from danso.places.queries import changes
from danso.places.scope import Scope
from danso.places.tree_digest import tree_digest
from danso.places.units import NewUnit

START = date(2015, 1, 1)
BY = Scope.local_operator(date(2026, 1, 1))
KINDS = {Level.province: "tinh", Level.commune: "xa", Level.village: "thon", Level.area: "dia_ban"}


def tree(chance: random.Random) -> dict[int, int]:
    """A province, 2-4 communes, villages in some, areas in all; the people of each area."""

    def new(level: Level, name: str, parent: NewUnit | None) -> NewUnit:
        return NewUnit(level, KINDS[level], name, name.replace(" ", "")[:18], parent, START, "test")

    province = new(Level.province, "Tỉnh P", None)
    units = [province]
    for c in range(chance.randint(2, 4)):
        commune = new(Level.commune, f"Xã C{c}", province)
        homes = [commune]
        units.append(commune)
        for v in range(chance.randint(0, 2)):
            homes.append(new(Level.village, f"Thôn C{c}V{v}", commune))
            units.append(homes[-1])
        units += [new(Level.area, f"Địa bàn C{c}A{a}", chance.choice(homes)) for a in range(chance.randint(1, 3))]
    written = add_units(by=BY, units=units)
    return {
        unit.pk: chance.randint(0, 500) for unit, one in zip(written, units, strict=True) if one.level == Level.area
    }


def some_plan(chance: random.Random, day: date, n: int) -> Plan:
    standing = standing_before(day)
    of = {level: [u for u, row in standing.items() if row.level == level] for level in Level}
    what = chance.choice(["merge", "absorb", "split", "transfer", "move", "rename", "code", "type", "area"])
    decree = Decree(f"{n}/NQ")
    communes = chance.sample(of[Level.commune], len(of[Level.commune]))
    first, rest = communes[0], communes[1:]
    parts = [u for u, row in standing.items() if row.parent_id == first]
    above = standing[first].parent_id
    new = Created("new", Level.commune, "phuong", f"Phường N{n}", f"N{n}", above)
    if what == "merge" and rest:
        return Plan(day, decree, (new,), (), (first, rest[0]), (Given(first, "new"), Given(rest[0], "new")))
    if what == "absorb" and rest:
        return Plan(day, decree, ended=(first,), given=(Given(first, rest[0]),))
    if what == "split" and len(parts) > 1:
        at = chance.randint(1, len(parts) - 1)
        other = Created("other", Level.commune, "xa", f"Xã M{n}", f"M{n}", above)
        halves = (Given(first, "new", parts=tuple(parts[:at])), Given(first, "other", parts=tuple(parts[at:])))
        return Plan(day, decree, (new, other), (), (first,), halves)
    if what == "transfer" and rest and parts:
        return Plan(day, decree, given=(Given(first, rest[0], parts=(chance.choice(parts),)),))
    if what == "move" and of[Level.village]:
        village = chance.choice(of[Level.village])
        return Plan(day, decree, described=(Described(village, parent=first),))
    if what == "area" and of[Level.area]:
        area = chance.choice(of[Level.area])
        return Plan(day, decree, described=(Described(area, parent=first, name=f"Địa bàn {n}"),))
    anew = {
        "code": Described(first, code=f"K{n}"),
        "type": Described(first, kind="phuong", name=f"Phường T{n}"),
    }
    return Plan(day, decree, described=(anew.get(what, Described(first, name=f"Xã R{n}", kind="xa")),))


def by_commune(people: dict[int, int], on: date) -> Counter[int]:
    """Walks up the versions, not the closure."""
    standing = standing_before(on + timedelta(days=1))
    found: Counter[int] = Counter()
    for area, number in people.items():
        unit: int | None = area
        while unit is not None and standing[unit].level != Level.commune:
            unit = standing[unit].parent_id
        assert unit is not None
        found[unit] += number
    return found


def closure_on(on: date) -> set[tuple[int, int, int]]:
    rows = UnitClosure.objects.filter(since__lte=on).values_list("ancestor_id", "descendant_id", "depth", "until")
    return {row[:3] for row in rows if row[3] is None or on < row[3]}


def day_of(n: int) -> date:
    return date(2020, 1, 1) + timedelta(days=100 * n)


class Laws(TestCase):
    @given(st.randoms(use_true_random=False), st.integers(1, 5))
    @settings(max_examples=15)
    def test_sums_agree_and_what_was_stays_as_it_was(self, chance: random.Random, steps: int) -> None:
        people = tree(chance)
        seen = {day_of(0) - timedelta(days=1): closure_on(day_of(0) - timedelta(days=1))}
        for n in range(steps):
            plan = some_plan(chance, day_of(n), n)
            preview = preview_change(BY, plan)
            assert not preview.stops, preview.findings
            old = by_commune(people, day_of(n) - timedelta(days=1))
            enact_change(by=BY, plan=plan)
            now = by_commune(people, day_of(n))
            assert sum(now.values()) == sum(old.values()) == sum(people.values())
            # what the preview said each commune would gain or lose is what the versions now give
            for commune in {*old, *now}:
                gained = sum(people[a] for a, (_, to) in preview.areas.items() if to == commune)
                lost = sum(people[a] for a, (was, _) in preview.areas.items() if was == commune)
                if commune in old:
                    assert now[commune] - old[commune] == gained - lost
            seen[day_of(n)] = closure_on(day_of(n))
            for day, rows in seen.items():
                assert closure_on(day) == rows
        assert closure_differences() == 0

    @given(st.randoms(use_true_random=False), st.integers(0, 3))
    @settings(max_examples=15)
    def test_undone_in_reverse_the_tree_is_what_it_was_to_the_digest(self, chance: random.Random, steps: int) -> None:
        tree(chance)
        digests, made = [], []
        for n in range(steps + 1):
            digests.append(tree_digest())
            made.append(enact_change(by=BY, plan=some_plan(chance, day_of(n), n)).pk)
        for change, digest in zip(reversed(made), reversed(digests), strict=True):
            undo_change(by=BY, change_id=change, used=())
            assert tree_digest() == digest
        assert not Change.objects.exists()

    @given(st.randoms(use_true_random=False), st.integers(1, 5))
    @settings(max_examples=15)
    def test_lineage_leads_where_the_areas_went_and_back(self, chance: random.Random, steps: int) -> None:
        people = tree(chance)
        for n in range(steps):
            enact_change(by=BY, plan=some_plan(chance, day_of(n), n))
        first, last = day_of(0) - timedelta(days=1), day_of(steps)
        known = changes()
        start, end = communes_of(people, first), communes_of(people, last)
        moved_by_hand = UnitVersion.objects.filter(unit_id__in=people, since__gt=START).values_list(
            "unit_id", flat=True
        )
        moved = set(moved_by_hand) | moved_villages(people)
        for area in people:
            after = {one.unit: one.whole for one in successors(start[area], first, last, known)}
            before = {one.unit for one in predecessors(end[area], first, last, known)}
            if area not in moved:
                assert end[area] in after
                assert start[area] in before
        for commune in set(start.values()):
            for one in successors(commune, first, last, known):
                assert commune in {back.unit for back in predecessors(one.unit, first, last, known)}

    @given(st.randoms(use_true_random=False))
    @settings(max_examples=15)
    def test_a_counter_change_puts_every_area_back_under_the_old_identity(self, chance: random.Random) -> None:
        people = tree(chance)
        old = by_commune(people, day_of(0) - timedelta(days=1))
        names = names_on(day_of(0) - timedelta(days=1))
        change = enact_change(by=BY, plan=some_plan(chance, day_of(0), 0))
        plan = counter_change(BY, change.pk, day_of(1), Decree("2/NQ"))
        assert not preview_change(BY, plan).stops, preview_change(BY, plan).findings
        enact_change(by=BY, plan=plan)
        assert by_commune(people, day_of(1)) == old
        assert names_on(day_of(1)) == names
        assert closure_differences() == 0


def communes_of(people: dict[int, int], on: date) -> dict[int, int]:
    return {area: next(iter(by_commune({area: 1}, on))) for area in people}


def moved_villages(people: dict[int, int]) -> set[int]:
    """Areas of villages that were moved by name: no territory passed by a plan's own word."""
    moved = UnitVersion.objects.filter(unit__level="village", since__gt=START).values_list("unit_id", flat=True)
    rows = UnitClosure.objects.filter(ancestor_id__in=list(moved), descendant_id__in=list(people))
    return set(rows.values_list("descendant_id", flat=True))


def names_on(on: date) -> set[tuple[int, str, str, str, int | None]]:
    standing: Standing = standing_before(on + timedelta(days=1))
    return {(row.id, row.name, row.kind, row.code, row.parent_id) for row in standing.values()}
