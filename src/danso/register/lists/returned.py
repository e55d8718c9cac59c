"""Why lines were sent back: the words of the last return, for whoever may open the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register import bulk
from danso.register.lists.places import lies_in
from danso.register.models import HouseholdRow, Identity, SlipAct, SlipRow
from danso.register.slips import KINDS
from danso.register.writing import ACT
from danso.values.day import Day
from danso.values.period import Window
from danso.values.words import Words

MOST_RETURNED = 50


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line sent back and not mended yet: which paper to look at and why. Nobody is named."""

    slip_id: str
    words: Words
    happened_on: Day
    area: int | None
    household: str | None
    household_number: str
    reason: str


def returned_lines(scope: Scope, unit: UnitRow, month: Window) -> list[ReturnedLine]:
    """Returned lines up to the month's end, the oldest first, at most fifty. Raises NotInScope."""
    scope.require(Permission.view_persons, unit.id)
    if not scope.sees_names(unit.id):
        raise NotInScope
    open_now = SlipRow.objects.filter(lies_in(unit, month.last), appraisal="returned", state__in=("standing", "held"))
    rows = list(open_now.filter(happened__lte=month.last).order_by("happened", "slip_id")[:MOST_RETURNED])
    reasons = return_reasons([row.slip_id for row in rows])
    numbers = dict(
        HouseholdRow.objects.filter(pk__in=[r.household for r in rows if r.household]).values_list("id", "number")
    )
    return [
        ReturnedLine(
            r.slip_id, KINDS[r.kind].words, Day(r.happened_on), r.area, r.household, numbers.get(r.household or "", ""),
            reasons.get(r.slip_id, ""),
        )
        for r in rows
    ]  # fmt: skip


def return_reasons(slip_ids: Sequence[str]) -> dict[str, str]:
    """Reason by slip. The words of an act lie with its first slip; a return is always of one."""
    last: dict[str, int] = {}
    for batch in bulk.chunks(slip_ids, bulk.IN_LIST):
        rows = SlipAct.objects.filter(slip_id__in=batch, what="returned").order_by("position")
        last.update(rows.values_list("slip_id", "position"))
    found: dict[str, str] = {}
    for batch in bulk.chunks(sorted(last), bulk.IN_LIST):
        for told in Identity.objects.filter(slip_id__in=batch, part__startswith=ACT):
            if told.part == f"{ACT}{last[told.slip_id]}":
                found[told.slip_id] = str(told.body.get("reason", ""))
    return found
