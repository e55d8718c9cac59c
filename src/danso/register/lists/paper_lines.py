"""What already stands on a collection area's paper of a month, as whoever types the paper sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register import bulk, ledger
from danso.register.lists.lines import Line, lines
from danso.register.models import SlipKey, SlipRow
from danso.register.slips.kind import Slip
from danso.values.period import Window

_NOT_LINES = ("month_complete", "household_enrolled", "withdrawal")


def paper_lines(scope: Scope, area: int, month: Window) -> list[Line]:
    """Standing and held lines of the month, whoever wrote them. The look is committed first. Raises NotInScope."""
    scope.require(Permission.record_slip, area)
    if not scope.sees_names(area):
        raise NotInScope
    rows = SlipRow.objects.filter(area=area, happened__gte=month.first, happened__lte=month.last)
    found = lines(rows.filter(state__in=("standing", "held")).exclude(kind__in=_NOT_LINES).order_by("position"))
    record_look(scope, "p0_grid", sorted({one.id for line in found for one in line.people}))
    return found


def declared_on(scope: Scope, area: int, month: Window) -> date | None:
    """The day on which the area's month was declared complete or without event; None: not yet."""
    scope.require(Permission.record_slip, area)
    rows = SlipRow.objects.filter(area=area, kind="month_complete", state="standing")
    rows = rows.filter(happened__gte=month.first, happened__lte=month.last).order_by("-received_at")
    row = rows.first()
    return row.received_at.date() if row else None


@dataclass(frozen=True, slots=True)
class WrittenSlip:
    """A slip as it was written; `names` by the person whom it brought or renamed."""

    slip: Slip
    names: Mapping[str, str]


def written_before(slip_ids: list[str]) -> dict[str, WrittenSlip]:
    """Those of the slips that are in the ledger already."""
    known: set[str] = set()
    for batch in bulk.chunks(slip_ids, bulk.IN_LIST):
        known |= set(SlipKey.objects.filter(pk__in=batch).values_list("pk", flat=True))
    if not known:
        return {}
    told = ledger.identities_of(sorted(known))
    return {
        w.slip.id: WrittenSlip(
            w.slip, {part: said["name"] for part, said in told.get(w.slip.id, {}).items() if said.get("name")}
        )
        for w in ledger.slips_by_id(sorted(known))
    }
