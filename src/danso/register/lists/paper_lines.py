"""What already stands on a collection area's paper of a month, as whoever types the paper sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register import bulk, ledger
from danso.register.draft import SlipDraft
from danso.register.lists.lines import Line, lines
from danso.register.models import EventRow, SlipKey, SlipRow
from danso.register.settling import settled
from danso.register.slips import KINDS
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
    row = declaration(scope, area, month)
    return localdate(row.received_at) if row else None


def declaration(scope: Scope, area: int, month: Window) -> SlipRow | None:
    """The slip that hands in the area's month and stands; None: not handed in, or taken back."""
    scope.require(Permission.record_slip, area)
    events = EventRow.objects.filter(area=area, kind="month_complete", on__gte=month.first)
    slips = [one.slip for one in events if one.facts.get("month") == f"{month.first:%Y-%m}"]
    return SlipRow.objects.filter(pk__in=slips).order_by("received_at").first() if slips else None


def told_before(area: int, drafts: Sequence[SlipDraft]) -> set[str]:
    """Ids of drafts whose fact the area's book tells already, by natural key; which of two tellings stands is no
    matter here. Corrections are left to the fold."""
    keys = {one.id: _key(one) for one in drafts if one.id}
    rows = SlipRow.objects.filter(area=area, state__in=("standing", "held"), kind__in={one.kind for one in drafts})
    ids = rows.filter(happened_on__in={one.happened_on.text for one in drafts}).values_list("slip_id", flat=True)
    known = {KINDS[w.slip.kind].key(w.slip) for w in ledger.slips_by_id(list(ids))} - {None}
    return {slip_id for slip_id, key in keys.items() if key in known}


def _key(draft: SlipDraft) -> tuple[Any, ...] | None:
    facts = settled(draft).facts
    slip = Slip("", draft.kind, draft.happened_on, draft.commune, draft.area, draft.household, facts)
    return KINDS[draft.kind].key(slip)


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
