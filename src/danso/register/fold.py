"""The fold: the state of the register as a pure function of the set of entries (design.md 5).

No database, no clock, no user. The order of arrival takes no part: facts are ordered by day, by reference
(what names another stands after it), by the rank of kinds (rules.md 6), then by content digest.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from danso.register.passages import Passage, Passing
from danso.register.references import introduced, named, read_through
from danso.register.settings import number_setting
from danso.register.slips import KINDS
from danso.register.slips.kind import Finding, Slip
from danso.register.slips.rules import before_book
from danso.register.standing import Standing, standing
from danso.register.state import Person, Register, last_leaving

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
_UNKNOWN = frozenset(("person_unknown", "mother_unknown", "household_unknown"))
NO_ALIAS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one slip, and the findings that say why.

    `other` is the slip that stands for a witness, or the correction of a replaced one.
    """

    state: SlipState
    findings: tuple[Finding, ...] = ()
    other: str | None = None


@dataclass
class Folded:
    register: Register
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    applied: list[Slip] = field(default_factory=list)  # bodies in force, in the order of the fold


def fold(
    slips: Iterable[Slip],
    acts: Acts = NO_ACTS,
    series: Series = "provisional",
    until: date | None = None,
    passages: Sequence[Passage] = (),
) -> Folded:
    """Fold a set of slips. `official` counts appraised slips only; `provisional` all standing ones.

    `until`: the state at the end of that day by all that is known now; what happened later stays out, without outcome.
    `passages`: changes of units, by day.
    """
    everything = series == "provisional"
    considered = [s for s in slips if everything or (s.id, s.body_hash) in acts.appraised]
    resolved = standing(considered, acts.chosen, passages)
    facts, alias = resolved.facts, resolved.alias
    if alias:
        facts = [read_through(slip, alias) for slip in facts]
    if until is not None:
        facts = [slip for slip in facts if slip.happened_on.reckoned <= until]
    result = Folded(Register())
    result.register.alias.update(alias)
    passing = Passing(result.register, passages)
    held: list[Slip] = []
    for slip in in_order(facts, alias):
        passing.reach(slip.happened_on.reckoned)
        outcome = _apply(slip, result.register, acts.let_stand)
        result.outcomes[slip.id] = outcome
        (result.applied if outcome.state == "standing" else held).append(slip)
    passing.back()
    for slip in held:
        _say_before_book(slip, result)
    _note_resolved(result, resolved)
    _finish(result.register)
    return result


def in_order(facts: Iterable[Slip], alias: Mapping[str, str] = NO_ALIAS) -> Iterator[Slip]:
    """Facts by day; within a day what is named comes first, then rank of the kind, then content digest."""
    for _, day in groupby(sorted(facts, key=_day_rank), key=lambda s: s.happened_on.reckoned):
        yield from _within_day(list(day), alias)


def _day_rank(slip: Slip) -> tuple[date, int, str, str]:
    return slip.happened_on.reckoned, KINDS[slip.kind].rank, slip.body_hash, slip.id


def _within_day(slips: list[Slip], alias: Mapping[str, str]) -> Iterator[Slip]:
    brought: dict[str, list[int]] = defaultdict(list)
    if len(slips) > 1:
        for n, slip in enumerate(slips):
            for i in introduced(slip):
                brought[alias.get(i, i)].append(n)
    if not brought:
        yield from slips
        return
    after: dict[int, list[int]] = defaultdict(list)
    waits = [0] * len(slips)
    for n, slip in enumerate(slips):
        sources = {m for i in named(slip) for m in brought.get(alias.get(i, i), ())} - {n}
        waits[n] = len(sources)
        for source in sources:
            after[source].append(n)
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
    # What is left names each other in a circle: the rules will hold it.
    yield from (slip for n, slip in enumerate(slips) if n not in done)


def _apply(slip: Slip, register: Register, let_stand: Collection[str]) -> Outcome:
    kind = KINDS[slip.kind]
    findings = tuple(kind.judge(slip, register))
    decided = slip.id in let_stand or slip.source in let_stand
    if not all(_answered(f, slip, decided) for f in findings):
        return Outcome("held", findings)
    kind.apply(slip, register)
    return Outcome("standing", findings)


def _answered(finding: Finding, slip: Slip, decided: bool) -> bool:
    """A question is answered by a reason or a decision, a hold by a decision where one can answer it."""
    if finding.verdict == "hold":
        return decided and finding.decidable
    return decided or finding.rule in slip.confirmed


def _say_before_book(slip: Slip, result: Folded) -> None:
    """Who was unknown on the day but is in the book later is not unknown: the day is before the book."""
    outcome, register = result.outcomes[slip.id], result.register
    about = set(named(slip))
    known = all(register.person(i) is not None or register.household(i) is not None for i in about)
    if not (about and known and any(f.rule in _UNKNOWN for f in outcome.findings)):
        return
    rest = tuple(f for f in outcome.findings if f.rule not in _UNKNOWN)
    result.outcomes[slip.id] = Outcome("held", (before_book(), *rest))


def _note_resolved(result: Folded, resolved: Standing) -> None:
    outcomes = result.outcomes
    for slip_id in resolved.withdrawn:
        outcomes[slip_id] = Outcome("withdrawn")
    for slip_id, finding in resolved.held.items():
        outcomes[slip_id] = Outcome("held", (finding,))
    for slip_id, first in resolved.witness.items():
        outcomes[slip_id] = Outcome("witness", (), first)
    for target, correction in resolved.replaced.items():  # along each chain, from its first slip
        if target not in outcomes:
            continue  # of a day after `until`
        outcomes[correction] = outcomes[target]
        outcomes[target] = Outcome("replaced", (), correction)
    for slip_id in resolved.resolved:
        outcomes.setdefault(slip_id, Outcome("standing"))


def _finish(register: Register) -> None:
    for other, person_id in register.alias.items():
        person = register.persons.get(person_id)
        if person is not None and other not in person.also:
            person.also.append(other)
    for person in register.persons.values():
        # Rows of one day keep the order of the fold: an id's text decides nothing.
        person.stays.sort(key=lambda s: s.since)
        person.marital.sort(key=lambda m: m.since)
        person.also.sort()
        if any(s.until is None for s in person.spells):
            _end_spells_of_the_gone(person)
    for household in register.households.values():
        _close_when_empty(register, household.id)


def _end_spells_of_the_gone(person: Person) -> None:
    """A spell ends where the person leaves the whole area of the register (rules.md 4)."""
    last = last_leaving(person)
    if last is None or last.until is None:
        return
    for spell in person.spells:
        if spell.until is None and spell.since.reckoned <= last.until:
            spell.until, spell.reason = last.until, "moved_out"
            spell.slip_stop = last.slip_out


def _close_when_empty(register: Register, household_id: str) -> None:
    """The last member gone closes the household (design.md 5)."""
    household = register.households[household_id]
    if household.closed_on is not None or not household.members:
        return
    people = (register.persons[m] for m in household.members)
    stays = [s for p in people for s in p.stays if s.household == household_id]
    if stays and all(s.until is not None for s in stays):
        last = max(stays, key=lambda s: s.until or s.since)
        household.closed_on, household.slip_closed = last.until, last.slip_out


def link_window(on: date) -> timedelta:
    """How far apart a move out and its move in may lie to be proposed as one move."""
    return timedelta(days=number_setting("move_link_days", on))
