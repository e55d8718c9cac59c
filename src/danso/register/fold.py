"""The fold: the state of the register as a pure function of the set of entries (design.md 5).

No database, no clock, no user. The order of arrival takes no part: facts are ordered by day, by reference
(what names another stands after it), by the rank of kinds (rules.md 6), then by content digest.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from danso.register.references import introduced, named
from danso.register.settings import months_setting
from danso.register.slips import KINDS
from danso.register.slips.kind import Finding, Slip
from danso.register.standing import Standing, standing
from danso.register.state import Person, Register

Series = Literal["provisional", "official"]
SlipState = Literal["standing", "held", "withdrawn", "witness", "replaced"]


@dataclass(frozen=True, slots=True)
class Acts:
    """What people did with slips: appraised and returned ones by id and hash, decisions on held ones."""

    appraised: frozenset[tuple[str, str]] = frozenset()
    returned: frozenset[tuple[str, str]] = frozenset()
    let_stand: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()


NO_ACTS = Acts()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one slip, and the findings that say why."""

    state: SlipState
    findings: tuple[Finding, ...] = ()
    other: str | None = (
        None  # the slip that stands for a witness, the correction of a replaced one
    )


@dataclass
class Folded:
    register: Register
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    applied: list[Slip] = field(
        default_factory=list
    )  # bodies in force, in the order of the fold


def fold(
    slips: Iterable[Slip], acts: Acts = NO_ACTS, series: Series = "provisional"
) -> Folded:
    """Fold a set of slips. `official` counts appraised slips only; `provisional` all standing ones."""
    considered = [
        s
        for s in slips
        if series == "provisional" or (s.id, s.body_hash) in acts.appraised
    ]
    resolved = standing(considered, acts.chosen)
    result = Folded(Register())
    result.register.alias.update(resolved.alias)
    for slip in in_order(resolved.facts):
        outcome = _apply(slip, result.register, acts.let_stand)
        result.outcomes[slip.id] = outcome
        if outcome.state == "standing":
            result.applied.append(slip)
    _note_resolved(result, resolved)
    _finish(result.register)
    return result


def in_order(facts: Iterable[Slip]) -> Iterator[Slip]:
    """Facts by day; within a day what is named comes first, then rank of the kind, then content digest."""
    for _, day in groupby(
        sorted(facts, key=_day_rank), key=lambda s: s.happened_on.reckoned
    ):
        yield from _within_day(list(day))


def _day_rank(slip: Slip) -> tuple[date, int, str, str]:
    return slip.happened_on.reckoned, KINDS[slip.kind].rank, slip.body_hash, slip.id


def _within_day(slips: list[Slip]) -> Iterator[Slip]:
    brought = {i: n for n, slip in enumerate(slips) for i in introduced(slip)}
    if len(slips) == 1 or not brought:
        yield from slips
        return
    after: dict[int, list[int]] = defaultdict(list)
    waits = [0] * len(slips)
    for n, slip in enumerate(slips):
        for source in {brought[i] for i in named(slip) if i in brought} - {n}:
            after[source].append(n)
            waits[n] += 1
    ready = [n for n, w in enumerate(waits) if w == 0]  # list order is rank order
    heapq.heapify(ready)
    done: set[int] = set()
    while ready:
        n = heapq.heappop(ready)
        done.add(n)
        yield slips[n]
        for m in after[n]:
            waits[m] -= 1
            if waits[m] == 0:
                heapq.heappush(ready, m)
    yield from (
        slip for n, slip in enumerate(slips) if n not in done
    )  # a circle: its rules will hold it


def _apply(slip: Slip, register: Register, let_stand: Collection[str]) -> Outcome:
    kind = KINDS[slip.kind]
    findings = tuple(kind.judge(slip, register))
    accepted = slip.id in let_stand
    if any(f.verdict == "hold" for f in findings):
        return Outcome("held", findings)
    if not accepted and any(f.rule not in slip.confirmed for f in findings):
        return Outcome("held", findings)
    kind.apply(slip, register)
    return Outcome("standing", findings)


def _note_resolved(result: Folded, resolved: Standing) -> None:
    outcomes = result.outcomes
    for slip_id in resolved.resolved:
        outcomes[slip_id] = Outcome("standing")
    for target, correction in resolved.replaced.items():
        known = outcomes.get(target)
        findings = known.findings if known else ()
        if known is not None and known.state == "held":
            outcomes[correction] = Outcome("held", findings)
        outcomes[target] = Outcome("replaced", findings, correction)
    for slip_id in resolved.withdrawn:
        outcomes[slip_id] = Outcome("withdrawn")
    for slip_id, finding in resolved.held.items():
        outcomes[slip_id] = Outcome("held", (finding,))
    for slip_id, first in resolved.witness.items():
        outcomes[slip_id] = Outcome("witness", (), first)


def _finish(register: Register) -> None:
    for person in register.persons.values():
        person.stays.sort(key=lambda s: (s.since, s.slip_in, s.household))
        person.marital.sort(key=lambda m: (m.since, m.slip, m.status))
        if any(s.until is None for s in person.spells):
            _end_spells_of_the_gone(person)
    for household in register.households.values():
        _close_when_empty(register, household.id)


def _end_spells_of_the_gone(person: Person) -> None:
    """A spell ends where the person leaves the whole area of the register (rules.md 4)."""
    if not person.stays or any(s.until is None for s in person.stays):
        return
    last = max(person.stays, key=lambda s: s.until or s.since)
    assert last.until is not None
    for spell in person.spells:
        if spell.until is None and spell.since.reckoned <= last.until:
            spell.until, spell.reason, spell.slip_stop = (
                last.until,
                "moved_out",
                last.slip_out,
            )


def _close_when_empty(register: Register, household_id: str) -> None:
    household = register.households[household_id]
    if household.closed_on is not None or not household.members:
        return
    stays = [
        s
        for m in household.members
        for s in register.persons[m].stays
        if s.household == household_id
    ]
    if stays and all(s.until is not None for s in stays):
        last = max(stays, key=lambda s: (s.until or s.since, s.slip_out or ""))
        household.closed_on, household.slip_closed = last.until, last.slip_out


def link_window(on: date) -> timedelta:
    """How far apart a move out and its move in may lie to be proposed as one move."""
    return timedelta(days=months_setting("move_link_days", on))
