"""The household's card for screens. Each read is a look, committed before the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.places.scope import Scope
from danso.register.lists.lines import Line, lines
from danso.register.models import HouseholdRow, SlipRow
from danso.register.sheets import HouseholdSheet, household_sheet


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """The A0 sheet as known on the day and all that was written about the household, the latest first."""

    sheet: HouseholdSheet
    changes: tuple[Line, ...]


def unit_of_household(household_id: str) -> int | None:
    """The area in which the household is kept: what a scope is asked about. Shows nothing of it."""
    return HouseholdRow.objects.filter(pk=household_id).values_list("area", flat=True).first()


def household_card(scope: Scope, household_id: str, on: date) -> HouseholdCard:
    """Absent and out of scope look the same."""
    sheet = household_sheet(scope, household_id, on)
    rows = SlipRow.objects.filter(household=household_id, happened__lte=on).exclude(kind="household_enrolled")
    changes = lines(rows.exclude(state="replaced"))
    shown = {m.person.id for m in sheet.members}
    record_look(scope, "a0", sorted({one.id for line in changes for one in line.people} - shown))
    return HouseholdCard(sheet, tuple(sorted(changes, key=lambda x: (x.happened_on, x.slip_id), reverse=True)))
