"""Who changed what of a household: its entries of the ledger one by one, the latest first.

Entries name persons. Whoever shows them passes a scope here, and the look is committed before the answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from danso.accounts.looks import record_look
from danso.accounts.names import account_names
from danso.places.scope import NotInScope, Scope
from danso.register import bulk, ledger
from danso.register.difference import Difference, Telling, differences
from danso.register.ledger import Written
from danso.register.lists.household_changes import slips_of_household
from danso.register.lists.lines import Line, lines
from danso.register.models import HouseholdRow, Identity, LedgerEntry, SlipAct, SlipRow
from danso.register.references import corrected_body
from danso.register.writing import ACT, TOLD, WHOLE

_WRITTEN = {"correction": "corrected", "withdrawal": "withdrew"}


@dataclass(frozen=True, slots=True)
class Entry:
    """`what`: wrote, corrected, withdrew, appraised, returned, let_stand or choose. `who` is empty for a machine.

    `lines`: of the household's slips those the entry is about; `differences` of a correction against what it replaced.
    """

    commune: int
    position: int
    at: datetime
    who: str
    what: str
    lines: tuple[Line, ...]
    differences: tuple[Difference, ...] = ()
    reason: str = ""


def ledger_story(scope: Scope, household_id: str) -> tuple[str, list[Entry]]:
    """(household number, entries). Absent and out of scope look the same (NotInScope)."""
    row = HouseholdRow.objects.filter(pk=household_id).first()
    if row is None or not scope.sees_names(row.area):
        raise NotInScope
    rows = {one.slip_id: one for one in SlipRow.objects.filter(pk__in=slips_of_household(household_id))}
    by_slip = {line.slip_id: line for line in lines(rows.values())}
    written = {one.slip.id: one for one in ledger.slips_by_id(rows)}
    found = [*_slips(written, rows, by_slip), *_acts(rows, by_slip)]
    people = {person.id for line in by_slip.values() for person in line.people}
    record_look(scope, "ledger_story", [household_id, *sorted(people)])
    return row.number, sorted(found, key=lambda e: (e.at, e.position), reverse=True)


def tellings(written: Mapping[str, Written]) -> dict[str, Telling]:
    """What each slip says, by id; of a correction what it says should stand, with the names told before it."""
    identities = ledger.identities_of(written)
    found: dict[str, Telling] = {}
    for slip_id, one in sorted(written.items(), key=lambda item: item[1].position):
        slip, parts = one.slip, identities.get(slip_id, {})
        persons: dict[str, Mapping[str, Any]] = {
            p: dict(v) for p, v in parts.items() if p not in (WHOLE, TOLD) and not p.startswith(ACT)
        }
        address = str(parts.get(WHOLE, {}).get("address", ""))
        if slip.kind == "correction":
            before = found.get(slip.facts["target"])
            body = corrected_body(slip, slip)
            persons = {**(before.persons if before else {}), **persons}
            found[slip_id] = Telling(
                body.kind, body.happened_on, body.facts, persons, address or (before.address if before else "")
            )
        else:
            found[slip_id] = Telling(slip.kind, slip.happened_on, slip.facts, persons, address)
    return found


def _slips(written: Mapping[str, Written], rows: Mapping[str, SlipRow], by_slip: Mapping[str, Line]) -> list[Entry]:
    told = tellings(written)
    faces = {person.id: person.name for line in by_slip.values() for person in line.people}
    called = account_names(i for row in rows.values() for i in (row.by, row.written_by))
    found: list[Entry] = []
    for slip_id, one in written.items():
        row, slip = rows[slip_id], one.slip
        target = slip.facts.get("target") if slip.kind in _WRITTEN else None
        about = by_slip.get(target or slip_id)
        changed: Sequence[Difference] = ()
        if slip.kind == "correction" and target in told and told[target].kind == told[slip_id].kind:
            changed = differences(told[target], told[slip_id], faces)
        who = called.get((row.written_by if row.written_by is not None else row.by) or 0, "")
        found.append(
            Entry(
                row.commune, one.position, row.received_at, who, _WRITTEN.get(slip.kind, "wrote"),
                (about,) if about else (), tuple(changed),
            )
        )  # fmt: skip
    return found


def _acts(rows: Mapping[str, SlipRow], by_slip: Mapping[str, Line]) -> list[Entry]:
    """Appraisals, returns and decisions; one act over several lines of the household is one entry."""
    grouped: dict[tuple[int, int], list[SlipAct]] = defaultdict(list)
    for batch in bulk.chunks(sorted(rows), bulk.IN_LIST):
        for act in SlipAct.objects.filter(slip_id__in=batch):
            grouped[act.commune, act.position].append(act)
    when: dict[tuple[int, int], datetime] = {}
    for commune in {commune for commune, _ in grouped}:
        positions = [position for one, position in grouped if one == commune]
        entries = LedgerEntry.objects.filter(commune=commune, position__in=positions)
        when |= {(commune, p): at for p, at in entries.values_list("position", "received_at")}
    reasons = {
        (told.slip_id, told.part): str(told.body.get("reason", ""))
        for told in Identity.objects.filter(slip_id__in=sorted(rows), part__startswith=ACT)
    }
    called = account_names(act.by for acts in grouped.values() for act in acts)
    return [
        Entry(
            commune, position, when[commune, position], called.get(acts[0].by or 0, ""), acts[0].what,
            tuple(by_slip[one.slip_id] for one in acts if one.slip_id in by_slip),
            reason=next((r for one in acts if (r := reasons.get((one.slip_id, f"{ACT}{position}")))), ""),
        )
        for (commune, position), acts in grouped.items()
        if (commune, position) in when
    ]  # fmt: skip
