"""Which slips stand, before any of them is applied: withdrawals, corrections, two slips that say one thing.

Works on the set of slips, so the order of arrival cannot matter (design.md 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

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
    replaced: dict[str, str] = field(
        default_factory=dict
    )  # target -> correction in force
    held: dict[str, Finding] = field(default_factory=dict)
    witness: dict[str, str] = field(
        default_factory=dict
    )  # second telling -> the slip that stands for both
    alias: dict[str, str] = field(default_factory=dict)  # person id -> person id
    resolved: set[str] = field(
        default_factory=set
    )  # corrections and withdrawals in force


def standing(slips: Iterable[Slip], chosen: Collection[str] = frozenset()) -> Standing:
    """Resolve the set. `chosen` are slips named by a decision where two tell of one thing."""
    by_id = {slip.id: slip for slip in slips}
    result = Standing()
    withdrawals, corrections = _amendments(by_id, result)
    result.withdrawn = {i for i in by_id if _is_withdrawn(i, withdrawals, {})}
    for slip in by_id.values():
        if slip.id in result.withdrawn or slip.kind in ("correction", "withdrawal"):
            continue
        result.facts.append(_in_force(slip, slip, corrections, chosen, result))
    _hold_corrections_of_withdrawn(corrections, result)
    result.resolved.update(
        w for ws in withdrawals.values() for w in ws if w not in result.withdrawn
    )
    result.facts = _one_telling(result.facts, chosen, result)
    result.alias.update(_same_persons(result.facts))
    return result


_Amendments = dict[str, list[str]]


def _amendments(
    by_id: dict[str, Slip], result: Standing
) -> tuple[_Amendments, dict[str, list[Slip]]]:
    withdrawals: _Amendments = defaultdict(list)
    corrections: dict[str, list[Slip]] = defaultdict(list)
    for slip in by_id.values():
        if slip.kind not in ("correction", "withdrawal"):
            continue
        target = by_id.get(slip.facts["target"])
        if target is None or target.body_hash != slip.facts["target_hash"]:
            result.held[slip.id] = TARGET_UNKNOWN
        elif slip.kind == "withdrawal":
            withdrawals[target.id].append(slip.id)
        else:
            corrections[target.id].append(slip)
    return withdrawals, corrections


def _is_withdrawn(
    slip_id: str, withdrawals: _Amendments, seen: dict[str, bool]
) -> bool:
    """A target's digest stands in what withdraws it, so there are no circles."""
    if slip_id not in seen:
        seen[slip_id] = any(
            not _is_withdrawn(w, withdrawals, seen)
            for w in withdrawals.get(slip_id, ())
        )
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


def _hold_corrections_of_withdrawn(
    corrections: dict[str, list[Slip]], result: Standing
) -> None:
    for target, amending in corrections.items():
        for correction in amending:
            reached = (
                correction.id in result.resolved
                or correction.id in result.held
                or correction.id in result.witness
            )
            if not reached and correction.id not in result.withdrawn:
                result.held[correction.id] = (
                    TARGET_WITHDRAWN if target in result.withdrawn else TARGET_UNKNOWN
                )


def _one_telling(
    facts: list[Slip], chosen: Collection[str], result: Standing
) -> list[Slip]:
    """Slips of one natural key: equal ones are one fact with several witnesses, different ones wait."""
    groups: dict[tuple[Any, ...], list[Slip]] = defaultdict(list)
    kept: list[Slip] = []
    for slip in facts:
        key = KINDS[slip.kind].key(slip)
        if key is None:
            kept.append(slip)
        else:
            groups[key].append(slip)
    for group in groups.values():
        if len(group) == 1:
            kept.append(group[0])
            continue
        group.sort(key=lambda s: (s.body_hash, s.id))
        picked = [s for s in group if s.id in chosen]
        if len(picked) == 1:
            first = picked[0]
        elif len({_telling(s) for s in group}) == 1:
            first = group[0]
        else:
            result.held.update({s.id: TWO_ACCOUNTS for s in group})
            continue
        kept.append(first)
        for other in group:
            if other is not first:
                result.witness[other.id] = first.id
                result.alias.update(
                    zip(introduced(other), introduced(first), strict=False)
                )
    return kept


def _telling(slip: Slip) -> str:
    """What the slip says, without the ids its own door made and without who told it."""
    new = {
        f.name
        for f in KINDS[slip.kind].fields
        if f.type in ("new_person", "new_household")
    }
    facts = {
        k: v
        for k, v in slip.facts.items()
        if k not in new and k not in ("confirmed", "note")
    }
    return canonical_json([slip.happened_on.text, facts])


def _same_persons(facts: Iterable[Slip]) -> dict[str, str]:
    """Joined ids lead to the smallest id of their group, whatever the order of the slips."""
    facts = list(facts)
    undone = {_pair(s) for s in facts if s.kind == "not_same_person"}
    leader: dict[str, str] = {}

    def root(person: str) -> str:
        while person in leader:
            person = leader[person]
        return person

    for pair in sorted({_pair(s) for s in facts if s.kind == "same_person"} - undone):
        first, second = sorted((root(pair[0]), root(pair[1])))
        if first != second:
            leader[second] = first
    return {person: root(person) for person in leader}


def _pair(slip: Slip) -> tuple[str, str]:
    first, second = sorted((slip.facts["person"], slip.facts["same_as"]))
    return first, second
