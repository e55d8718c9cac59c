"""Replaying dated changes over a list of units: pure, day by day; what does not fit is a finding, never a guess.

A change is applied as it is written, to the unit of its level and code. Where the list of that day says otherwise
than the change (another old name, another parent, no such unit), the change is applied to the code if the code is
there, left out if it is not, and both are reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from danso.places.code_tables import ABOLISHED, CREATED, Counts, Key, ListedChange, Tree
from danso.places.finding import Finding
from danso.places.levels import Level
from danso.places.names import same_name
from danso.places.official_list import Listed
from danso.places.replay_findings import (
    abolished_without_target,
    not_there,
    old_differs,
    orphan,
    reused_code,
    spelled_anew,
    there_already,
)


@dataclass(frozen=True, slots=True)
class Replayed:
    """The tree after the last change, counts by level after each day, and what was found on the way."""

    tree: Mapping[Key, Listed]
    counts: Mapping[date, Counts]
    findings: tuple[Finding, ...]


def replay(start: Tree, changes: Iterable[ListedChange]) -> Replayed:
    """Apply the changes in order of day. The findings are in that order too."""
    tree = dict(start)
    known = dict(start)  # every unit there ever was, by its last description
    counts: dict[date, Counts] = {}
    findings: list[Finding] = []
    ordered = sorted(changes, key=lambda change: change.on)
    for day, group in groupby(ordered, key=lambda change: change.on):
        of_day = list(group)
        findings += _apply(of_day, tree, known)
        findings += _of_day(of_day, tree)
        counts[day] = counted(tree)
    return Replayed(tree, counts, tuple(findings))


def counted(tree: Tree) -> Counts:
    """How many provinces, districts and communes."""
    levels = [level for level, _ in tree]
    return levels.count(Level.province), levels.count(Level.district), levels.count(Level.commune)


def differences(tree: Tree, expected: Tree) -> dict[Key, tuple[Listed | None, Listed | None]]:
    """Units that are not the same to the letter: as replayed, and as expected. Empty: exactly that list."""
    keys = sorted({*tree, *expected}, key=lambda key: (key[0].rank, key[1]))
    return {key: (tree.get(key), expected.get(key)) for key in keys if tree.get(key) != expected.get(key)}


def _apply(of_day: Sequence[ListedChange], tree: dict[Key, Listed], known: dict[Key, Listed]) -> Iterator[Finding]:
    # Abolished first: a code freed and used again on one day is two units.
    for change in sorted(of_day, key=lambda c: ABOLISHED not in c.what):
        key = (change.level, change.code)
        now = tree.get(key)
        if CREATED in change.what:
            if now is not None:
                yield there_already(change, now)
            elif key in known:
                yield reused_code(change, known[key])
            tree[key] = Listed(change.level, change.code, change.new_name, change.new_parent or None)
        elif now is None:
            yield not_there(change)
            continue
        else:
            if (change.old_name, change.old_parent) != (now.name, now.parent_code or ""):
                yield old_differs(change, now)
            if ABOLISHED in change.what:
                known[key] = tree.pop(key)
                continue
            tree[key] = _described_anew(now, change)
            if now.name != change.new_name and same_name(now.name, change.new_name):
                yield spelled_anew(change)
        known[key] = tree[key]


def _described_anew(now: Listed, change: ListedChange) -> Listed:
    parent = change.new_parent or None if now.level != Level.province else None
    return Listed(now.level, now.code, change.new_name or now.name, parent or now.parent_code)


def _of_day(of_day: Sequence[ListedChange], tree: Tree) -> Iterator[Finding]:
    for change in of_day:
        if ABOLISHED in change.what:
            yield abolished_without_target(change, _candidates(change, of_day))
    codes = {code for _, code in tree}
    for (level, _), unit in tree.items():
        if level != Level.province and unit.parent_code not in codes:
            yield orphan(unit, of_day[0].on)


def _candidates(gone: ListedChange, of_day: Sequence[ListedChange]) -> list[str]:
    """Units of the same parent that came or changed on the same day: where to look first, no more."""
    return [
        change.code
        for change in of_day
        if change.level == gone.level and ABOLISHED not in change.what and change.new_parent == gone.old_parent
    ]
