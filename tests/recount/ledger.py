"""What was told and stands: the series, withdrawals, corrections, two tellings of one thing, one person of two ids."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.recount.days import reckoned

Row = Mapping[str, Any]

# What makes two slips of a kind tell of the same thing: facts, and whether the day belongs to it.
_PERSON_AND_DAY = (
    "newborn_screening contraception_started contraception_stopped contraception_confirmed pregnancy_event "
    "prenatal_screening elderly_check move_inside absence_started absence_ended"
).split()
_NEW_IDS = {"birth": "child", "household_split": "household"}


@dataclass
class Told:
    """One fact in force. `id` is the first slip's, the body that of its last correction."""

    id: str
    kind: str
    on: date
    on_text: str
    commune: int
    area: int | None
    household: str | None
    facts: dict[str, Any]
    digest: str
    confirmed: frozenset[str]
    written_in: str  # id of the correction that gave the body, else the slip's own
    told_in: frozenset[int] = frozenset()  # communes in whose ledgers the same is told


@dataclass
class Ledger:
    facts: list[Told] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    let_stand: set[str] = field(default_factory=set)

    def one(self, name: Any) -> Any:
        while isinstance(name, str) and name in self.same:
            name = self.same[name]
        return name

    def join(self, first: str, second: str) -> bool:
        smaller, greater = sorted((self.one(first), self.one(second)))
        if smaller != greater:
            self.same[greater] = smaller
        return smaller != greater


def read(rows: Iterable[Row], series: str) -> Ledger:
    rows = list(rows)
    ledger = Ledger()
    chosen: set[str] = set()
    standing: dict[tuple[str, str], str] = {}
    for row in rows:
        for slip_id, digest in row.get("slips", ()):
            if row["entry"] in ("appraisal", "return"):
                standing[slip_id, digest] = row["entry"]
            elif row["entry"] == "decision" and row["what"] in ("let_stand", "choose"):
                (ledger.let_stand if row["what"] == "let_stand" else chosen).add(slip_id)
    slips = {
        row["slip_id"]: row
        for row in rows
        if row["entry"] == "slip"
        and (series == "provisional" or standing.get((row["slip_id"], row["body_hash"])) == "appraisal")
    }
    _resolve(slips, chosen, ledger)
    return ledger


def _resolve(slips: dict[str, Row], chosen: set[str], ledger: Ledger) -> None:
    def hits(amending: Row) -> bool:
        target = slips.get(amending["facts"]["target"])
        return target is not None and target["body_hash"] == amending["facts"]["target_hash"]

    amendments: dict[str, list[Row]] = defaultdict(list)
    for slip in slips.values():
        if slip["kind"] in ("correction", "withdrawal") and hits(slip):
            amendments[slip["facts"]["target"]].append(slip)

    def withdrawn(slip_id: str) -> bool:
        return any(a["kind"] == "withdrawal" and not withdrawn(a["slip_id"]) for a in amendments.get(slip_id, ()))

    for slip in slips.values():
        if slip["kind"] in ("correction", "withdrawal") or withdrawn(slip["slip_id"]):
            continue
        body, last = slip, slip
        while True:
            found = [
                a
                for a in amendments.get(last["slip_id"], ())
                if a["kind"] == "correction" and not withdrawn(a["slip_id"])
            ]
            if len(found) > 1:  # two corrections of one slip wait until somebody chooses
                found = [a for a in found if a["slip_id"] in chosen]
            if len(found) != 1:
                break
            last = found[0]
            body = {**slip, **last["facts"]["body"]}
        ledger.facts.append(_told(slip, body, last))
    _join_persons(ledger)
    _tell_once(ledger, chosen)


def _told(first: Row, body: Row, last: Row) -> Told:
    return Told(
        first["slip_id"],
        body["kind"],
        reckoned(body["happened_on"]),
        body["happened_on"],
        first["commune"],
        body.get("area"),
        body.get("household"),
        {k: v for k, v in body["facts"].items() if v is not None},
        last["body_hash"],
        frozenset(last.get("confirmed", ())),
        last["slip_id"],
    )


def _join_persons(ledger: Ledger) -> None:
    def pairs(kind: str) -> set[tuple[str, ...]]:
        return {tuple(sorted((f.facts["person"], f.facts["same_as"]))) for f in ledger.facts if f.kind == kind}

    for first, second in pairs("same_person") - pairs("not_same_person"):
        ledger.join(first, second)


def _tell_once(ledger: Ledger, chosen: set[str]) -> None:
    """Of slips that tell of one thing alike, one stands; of slips that tell of it differently, none."""
    told = ledger.facts
    again = True
    while again:
        again = False
        groups: dict[Any, list[Told]] = defaultdict(list)
        for slip in told:
            groups[_thing(slip, ledger) or slip.id].append(slip)
        ledger.facts = []
        for group in groups.values():
            named = [s for s in group if s.id in chosen or s.written_in in chosen]
            if len(group) > 1 and len(named) != 1 and len({_saying(s, ledger) for s in group}) > 1:
                continue
            stands = named[0] if len(group) > 1 and len(named) == 1 else min(group, key=lambda s: (s.digest, s.id))
            stands.told_in = frozenset(s.commune for s in group)
            ledger.facts.append(stands)
            for other in group:
                if other is not stands:
                    again |= any([ledger.join(*pair) for pair in zip(_new(other), _new(stands), strict=False)])


def _new(slip: Told) -> list[str]:
    if slip.kind == "birth":
        return [slip.facts["child"]]
    return [slip.household] if slip.kind == "household_split" and slip.household else []


def _thing(slip: Told, ledger: Ledger) -> tuple[Any, ...] | None:
    facts, one = slip.facts, ledger.one
    match slip.kind:
        case "birth":
            key: tuple[Any, ...] = (one(facts.get("mother")), slip.on_text, facts.get("multiple_no", 1))
        case "death":
            key = (one(facts["person"]),)
        case "details_changed":
            key = (one(facts["person"]), facts["detail"], slip.on_text)
        case "divorce":
            key = (*sorted((one(facts["person"]), one(facts.get("spouse", "")))), slip.on_text)
        case "marriage" | "premarital_check":
            key = (one(facts.get("wife", "")), one(facts.get("husband", "")), slip.on_text)
        case "head_changed" | "household_reassigned":
            key = (one(slip.household), slip.on_text)
        case "household_joined":
            key = (one(slip.household),)
        case "household_split":
            key = (one(facts["from_household"]), slip.on_text)
        case "move_out" | "entered_twice" | "gone_before_book":  # each commune says so of itself
            key = (one(facts["person"]), slip.on_text, slip.commune)
        case kind if kind in _PERSON_AND_DAY:
            key = (one(facts["person"]), slip.on_text)
        case _:
            return None
    return (slip.kind, *key)


def _saying(slip: Told, ledger: Ledger) -> str:
    """The facts beyond what names the thing itself."""
    names_it = {"birth": {"mother"}, "divorce": {"person", "spouse"}, "marriage": {"wife", "husband"}}
    left_out = {"note", "child", *names_it.get(slip.kind, {"person", "wife", "husband"})}
    if slip.kind == "household_split":
        left_out.discard("person")

    def plain(value: Any) -> Any:
        return sorted(map(ledger.one, value)) if isinstance(value, list) else ledger.one(value)

    said = {k: plain(v) for k, v in slip.facts.items() if k not in left_out and v not in ("", [])}
    return json.dumps([slip.on_text, said], sort_keys=True)
