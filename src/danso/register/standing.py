"""Which slips stand, before any of them is applied: withdrawals, corrections, two slips that say one thing.

Works on the set of slips, so the order of arrival cannot matter (design.md 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from danso.register.passages import Passage, passed_on
from danso.register.references import corrected_body, introduced
from danso.register.slips import KINDS
from danso.register.slips.kind import Finding, Slip, hold
from danso.values.digest import canonical_json

TARGET_UNKNOWN = hold(
    "target_unknown",
    "Chưa tìm thấy dòng phiếu được nhắc đến, hoặc dòng đó đã được ghi lại. Xem lại giúp.",
    "The slip referred to is not here, or has been written anew. Check.",
)
TWO_CORRECTIONS = hold(
    "two_corrections",
    "Có hai đính chính cho cùng một dòng phiếu. Chọn giúp một.",
    "Two corrections of one slip. Choose one.",
)
TWO_ACCOUNTS = hold(
    "two_accounts",
    "Hai dòng phiếu ghi cùng một việc nhưng khác nhau. Chọn giúp dòng đúng.",
    "Two slips tell of the same thing differently. Choose the right one.",
)
TARGET_WITHDRAWN = hold(
    "target_withdrawn",
    "Dòng phiếu được đính chính đã rút lại.",
    "The slip that this one corrects has been withdrawn.",
)


@dataclass
class Standing:
    """Facts that go into the fold, and what became of the others."""

    facts: list[Slip] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=set)
    replaced: dict[str, str] = field(default_factory=dict)  # target -> correction in force
    held: dict[str, Finding] = field(default_factory=dict)
    witness: dict[str, str] = field(default_factory=dict)  # second telling -> the one that stands
    alias: dict[str, str] = field(default_factory=dict)  # id -> the smallest id of the same one
    resolved: set[str] = field(default_factory=set)  # corrections and withdrawals in force


def standing(
    slips: Iterable[Slip], chosen: Collection[str] = frozenset(), passages: Sequence[Passage] = ()
) -> Standing:
    """Resolve the set. `chosen` are slips named by a decision where two tell of one thing; `passages` changes of units."""
    by_id = {slip.id: slip for slip in slips}
    result = Standing()
    withdrawals, corrections = _amendments(by_id, result)
    seen: dict[str, bool] = {}
    result.withdrawn = {i for i in withdrawals if _is_withdrawn(i, withdrawals, seen)}
    for slip in by_id.values():
        if slip.id in result.withdrawn or slip.kind in ("correction", "withdrawal"):
            continue
        result.facts.append(_in_force(slip, slip, corrections, chosen, result))
    _hold_corrections_of_withdrawn(corrections, result)
    result.resolved.update(w for ws in withdrawals.values() for w in ws if w not in result.withdrawn)
    # Before one telling is sought: the same fact may be told under a commune's old name and its new one.
    result.facts = [passed_on(slip, passages) for slip in result.facts] if passages else result.facts
    same = OneAndTheSame()
    for pair in _same_persons(result.facts):
        same.join(*pair)
    result.facts = _one_telling(result.facts, chosen, same, result)
    result.alias = same.aliases()
    return result


_Amendments = dict[str, list[str]]


def _amendments(by_id: dict[str, Slip], result: Standing) -> tuple[_Amendments, dict[str, list[Slip]]]:
    withdrawals: _Amendments = defaultdict(list)
    corrections: dict[str, list[Slip]] = defaultdict(list)
    for slip in by_id.values():
        if slip.kind not in ("correction", "withdrawal"):
            continue
        target = by_id.get(slip.facts["target"])
        # a slip of another commune is as unknown as none: nobody amends a neighbour's ledger
        if target is None or target.body_hash != slip.facts["target_hash"] or target.commune != slip.commune:
            result.held[slip.id] = TARGET_UNKNOWN
        elif slip.kind == "withdrawal":
            withdrawals[target.id].append(slip.id)
        else:
            corrections[target.id].append(slip)
    return withdrawals, corrections


def _is_withdrawn(slip_id: str, withdrawals: _Amendments, seen: dict[str, bool]) -> bool:
    """A target's digest stands in what withdraws it, so there are no circles."""
    if slip_id not in seen:
        seen[slip_id] = any(not _is_withdrawn(w, withdrawals, seen) for w in withdrawals.get(slip_id, ()))
    return seen[slip_id]


def _in_force(
    original: Slip,
    slip: Slip,
    corrections: dict[str, list[Slip]],
    chosen: Collection[str],
    result: Standing,
) -> Slip:
    """The body in force for `original`, following the chain of corrections from `slip`."""
    active = [c for c in corrections.get(slip.id, ()) if c.id not in result.withdrawn]
    picked = [c for c in active if c.id in chosen]
    if len(active) > 1 and len(picked) != 1:
        for correction in active:
            result.held[correction.id] = TWO_CORRECTIONS
        active = []
    elif len(active) > 1:
        for correction in active:
            if correction is not picked[0]:
                result.witness[correction.id] = picked[0].id
        active = picked
    if not active:
        return original if slip is original else corrected_body(original, slip)
    correction = active[0]
    result.replaced[slip.id] = correction.id
    result.resolved.add(correction.id)
    return _in_force(original, correction, corrections, chosen, result)


def _hold_corrections_of_withdrawn(corrections: dict[str, list[Slip]], result: Standing) -> None:
    for target, amending in corrections.items():
        for correction in amending:
            reached = (
                correction.id in result.resolved or correction.id in result.held or correction.id in result.witness
            )
            if not reached and correction.id not in result.withdrawn:
                result.held[correction.id] = TARGET_WITHDRAWN if target in result.withdrawn else TARGET_UNKNOWN


def _one_telling(facts: list[Slip], chosen: Collection[str], same: OneAndTheSame, result: Standing) -> list[Slip]:
    """Slips of one natural key: equal ones are one fact with several witnesses, different ones wait.

    Two doors give one child two ids; once these are joined, later slips may turn out to tell one thing as well.
    """
    while True:
        known = len(same)
        held: dict[str, Finding] = {}
        witness: dict[str, str] = {}
        kept: list[Slip] = []
        for group in _by_natural_key(facts, same):
            first = _first_telling(group, chosen, same)
            if first is None:
                held.update({slip.id: TWO_ACCOUNTS for slip in group})
                continue
            kept.append(_told_by_all(first, group))
            for other in group:
                if other is not first:
                    witness[other.id] = first.id
                    for pair in zip(introduced(other), introduced(first), strict=False):
                        same.join(*pair)
        if len(same) == known:
            result.held.update(held)
            result.witness.update(witness)
            return kept


def _by_natural_key(facts: Iterable[Slip], same: OneAndTheSame) -> Iterator[list[Slip]]:
    groups: dict[tuple[Any, ...], list[Slip]] = defaultdict(list)
    for slip in facts:
        key = KINDS[slip.kind].key(slip)
        if key is None:
            yield [slip]
        else:
            groups[tuple(map(same.read, key)) if len(same) else key].append(slip)
    yield from groups.values()


def _first_telling(group: list[Slip], chosen: Collection[str], same: OneAndTheSame) -> Slip | None:
    """The slip that stands for its group; None where they differ and nobody has chosen."""
    if len(group) == 1:
        return group[0]
    picked = [s for s in group if s.id in chosen or s.source in chosen]
    if len(picked) == 1:
        return picked[0]
    if len({_telling(s, same) for s in group}) > 1:
        return None
    return min(group, key=lambda s: (s.body_hash, s.id))


def _told_by_all(first: Slip, group: list[Slip]) -> Slip:
    """The slip that stands, and under `also_told` each other commune's own first telling."""
    others: dict[int, str] = {}
    for slip in sorted(group, key=lambda s: (s.body_hash, s.id)):
        if slip.commune != first.commune:
            others.setdefault(slip.commune, slip.id)
    return replace(first, also_told=others) if others else first


def _telling(slip: Slip, same: OneAndTheSame) -> str:
    """What the slip says beyond its natural key, without the ids its own door made and without who told it."""
    kind = KINDS[slip.kind]
    key = kind.key(slip) or ()
    said = {f.name for f in kind.fields if f.type in ("new_person", "new_household")} | {"note"}
    said |= {f.name for f in kind.fields if f.type == "person" and slip.facts.get(f.name) in key}
    facts = {k: same.read(v) for k, v in slip.facts.items() if k not in said and v not in (None, "", [])}
    return canonical_json([slip.happened_on.text, facts])


def _same_persons(facts: Iterable[Slip]) -> list[tuple[str, str]]:
    """Pairs that a same_person joins and no not_same_person undoes."""
    joining = {_pair(s) for s in facts if s.kind == "same_person"}
    return sorted(joining - {_pair(s) for s in facts if s.kind == "not_same_person"})


def _pair(slip: Slip) -> tuple[str, str]:
    first, second = sorted((slip.facts["person"], slip.facts["same_as"]))
    return first, second


class OneAndTheSame:
    """Ids that mean one person or household lead to the smallest of them, in whatever order they are joined."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._leader)

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._leader[second] = first

    def root(self, name: str) -> str:
        while name in self._leader:
            name = self._leader[name]
        return name

    def read(self, value: Any) -> Any:
        """A fact with every id led to its first; the order of a list says nothing."""
        if isinstance(value, str):
            return self.root(value)
        if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
            return sorted(self.root(v) for v in value)
        return value

    def aliases(self) -> dict[str, str]:
        return {name: self.root(name) for name in sorted(self._leader)}
