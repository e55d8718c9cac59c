"""Lines that wait for a person, with the other account where two slips tell of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register import ledger
from danso.register.lists.lines import Line, lines
from danso.register.lists.places import lies_in
from danso.register.models import SlipRow
from danso.register.slips import KINDS
from danso.register.slips.kind import Slip

MOST_HELD = 200
_TWO = ("two_accounts", "two_corrections")
# Every word there is: named, so that a held line is found by the queue's index and not by reading the whole commune.
_HELD = Q(state="held", appraisal__in=("unappraised", "returned", "appraised"))


@dataclass(frozen=True, slots=True)
class HeldLine:
    """`may_stand`: a decision answers every question of the line. `others`: what else tells of the same thing."""

    line: Line
    area: int | None
    may_stand: bool
    others: tuple[Line, ...]


def held_lines(scope: Scope, unit: UnitRow) -> tuple[list[HeldLine], bool]:
    """(the oldest held lines of the unit, whether there are more). The look is committed first. Raises NotInScope."""
    scope.require(Permission.decide, unit.id)
    if not scope.sees_names(unit.id):
        raise NotInScope
    rows = list(SlipRow.objects.filter(lies_in(unit, scope.on), _HELD).order_by("happened", "slip_id")[: MOST_HELD + 1])
    found = with_others(rows[:MOST_HELD])
    record_look(scope, "held", sorted({p.id for one in found for x in (one.line, *one.others) for p in x.people}))
    return found, len(rows) > MOST_HELD


def with_others(rows: Iterable[SlipRow], known: Iterable[Line] = ()) -> list[HeldLine]:
    """Held rows as lines in their order; `known` lines are not read again. Whoever shows them has left the look."""
    by_id = {row.slip_id: row for row in rows if row.state == "held"}
    rivals = _rivals([row for row in by_id.values() if any(f["rule"] in _TWO for f in row.findings)])
    made = {one.slip_id: one for one in known}
    more = {i for group in rivals.values() for i in group} - by_id.keys() - made.keys()
    beside = list(SlipRow.objects.filter(pk__in=sorted(more))) if more else []
    unread = [*(row for i, row in by_id.items() if i not in made), *beside]
    made |= {one.slip_id: one for one in lines(unread)} if unread else {}
    return [
        HeldLine(made[i], row.area, may_stand(row.findings), tuple(made[o] for o in rivals.get(i, ()) if o in made))
        for i, row in by_id.items()
        if i in made
    ]


def may_stand(findings: Iterable[Mapping[str, Any]]) -> bool:
    """A decision answers every question, and every hold that says a decision may."""
    return all(f["verdict"] == "ask" or f.get("decidable", False) for f in findings)


def slip_held_in(scope: Scope, unit: UnitRow, slip_id: str) -> SlipRow | None:
    scope.require(Permission.decide, unit.id)
    return SlipRow.objects.filter(lies_in(unit, scope.on), pk=slip_id, state="held").first()


def _rivals(rows: Iterable[SlipRow]) -> dict[str, tuple[str, ...]]:
    """By slip: the other held slips of its commune that tell of the same thing."""
    asked = list(rows)
    communes = {row.commune for row in asked}
    if not communes:
        return {}
    all_held = SlipRow.objects.filter(_HELD, commune__in=communes)
    two = [r.slip_id for r in all_held if any(f["rule"] in _TWO for f in r.findings)]
    groups: dict[Any, list[str]] = defaultdict(list)
    for written in ledger.slips_by_id(two):
        groups[_same_thing(written.slip)].append(written.slip.id)
    found = {i: tuple(o for o in group if o != i) for group in groups.values() for i in group}
    return {row.slip_id: found.get(row.slip_id, ()) for row in asked}


def _same_thing(slip: Slip) -> Any:
    if slip.kind == "correction":
        return (slip.commune, "correction", slip.facts["target"])
    return (slip.commune, KINDS[slip.kind].key(slip) or slip.id)
