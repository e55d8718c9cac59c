"""Lineage: what became of a unit. Pure; the rows of `Change` come in as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Passing:
    """On the day of a change, `old` passed into `new`: with its whole territory, or only a part of it."""

    old: int
    new: int
    whole: bool


@dataclass(frozen=True)
class DatedChange:
    """One change: the day it took effect (first day of the new order) and what passed into what.

    `shares`: (old, new, part of 1) where the decree states what part of a divided unit went where.
    """

    effective_on: date
    passings: tuple[Passing, ...]
    shares: tuple[tuple[int, int, Fraction], ...] = ()

    @cached_property
    def onward(self) -> Mapping[int, Sequence[tuple[int, bool]]]:
        """By old unit: the new ones, and whether the whole passed. One night has 14,000 passings."""
        return _by_first((p.old, p.new, p.whole) for p in self.passings)

    @cached_property
    def backward(self) -> Mapping[int, Sequence[tuple[int, bool]]]:
        """By new unit: the old ones, and whether they passed whole."""
        return _by_first((p.new, p.old, p.whole) for p in self.passings)


@dataclass(frozen=True, slots=True)
class Successor:
    """A unit that holds, on the day asked for, the territory asked about (whole) or some of it."""

    unit: int
    whole: bool


def change_from_plan(effective_on: date, plan: Mapping[str, Any]) -> DatedChange:
    """Read `Change.plan`: {"passings": [[old id, new id, whole 0 or 1], ...], "shares": [[old id, new id, "2/5"], ...]}."""
    return DatedChange(
        effective_on,
        tuple(Passing(old, new, bool(whole)) for old, new, whole in plan["passings"]),
        tuple((old, new, Fraction(share)) for old, new, share in plan.get("shares", ())),
    )


def plan_of(passings: Iterable[Passing]) -> dict[str, Any]:
    """The JSON that `change_from_plan` reads back, in canonical order."""
    ordered = sorted(passings, key=lambda p: (p.old, p.new))
    return {"passings": [[p.old, p.new, int(p.whole)] for p in ordered]}


def successors(unit: int, since: date, on: date, changes: Sequence[DatedChange]) -> tuple[Successor, ...]:
    """Where the territory of `unit` as of `since` lies on the day `on`, in order of unit id.

    A unit that no change touched is its own successor. `whole` says that all of the old territory lies in that
    successor; a successor reached over two roads is whole if one of them is.
    """
    now: dict[int, bool] = {unit: True}
    for change in sorted(changes, key=lambda c: c.effective_on):
        if since < change.effective_on <= on:
            now = _passed_on(now, change.onward)
    return tuple(Successor(one, now[one]) for one in sorted(now))


def predecessors(unit: int, since: date, on: date, changes: Sequence[DatedChange]) -> tuple[Successor, ...]:
    """Which units as of `since` gave territory to `unit` as of `on`; `whole`: gave all they had."""
    now: dict[int, bool] = {unit: True}
    for change in sorted(changes, key=lambda c: c.effective_on, reverse=True):
        if since < change.effective_on <= on:
            now = _passed_on(now, change.backward)
    return tuple(Successor(one, now[one]) for one in sorted(now))


def _passed_on(now: Mapping[int, bool], ways: Mapping[int, Sequence[tuple[int, bool]]]) -> dict[int, bool]:
    result: dict[int, bool] = {}
    for unit, whole in now.items():
        for onto, passed_whole in ways.get(unit, ((unit, True),)):
            result[onto] = result.get(onto, False) or (whole and passed_whole)
    return result


def _by_first(rows: Iterable[tuple[int, int, bool]]) -> dict[int, list[tuple[int, bool]]]:
    found: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for first, second, whole in rows:
        found[first].append((second, whole))
    return dict(found)
