"""Named reads for screens: find somebody, open a household's card. Each is a look, committed before the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from danso.accounts.looks import record_look
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.lists.lines import Line, lines
from danso.register.lists.places import lies_in
from danso.register.models import HouseholdPlaceRow, HouseholdRow, PersonRow, SlipRow
from danso.register.sheets import HouseholdSheet, household_sheet
from danso.values.day import Day
from danso.values.text import fold_accents

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of whom one looks for; empty parts are not asked."""

    name: str = ""
    born: int | None = None
    number: str = ""

    @property
    def enough(self) -> bool:
        """Two letters, a household number, or nothing to look for yet."""
        return len(fold_accents(self.name)) >= 2 or bool(self.number.strip())


@dataclass(frozen=True, slots=True)
class Found:
    """A person and where she is, or last was, counted; `here` False: died or gone."""

    person: str
    name: str
    sex: str
    birth: Day
    relation: str | None
    household: str
    number: str
    area: int
    here: bool


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """The A0 sheet as known on the day and all that was written about the household, the latest first."""

    sheet: HouseholdSheet
    changes: tuple[Line, ...]


def unit_of_household(household_id: str) -> int | None:
    """The area in which the household is kept: what a scope is asked about. Shows nothing of it."""
    return HouseholdRow.objects.filter(pk=household_id).values_list("area", flat=True).first()


def find(scope: Scope, unit_id: int, wanted: Wanted) -> tuple[list[Found], bool]:
    """(people in the unit, by name; whether there are more). Any words of a name, accents or not, in any order."""
    unit = unit_row(unit_id, scope.on)
    if unit is None or not scope.sees_names(unit_id):
        raise NotInScope
    if not wanted.enough:
        return [], False
    rows = PersonRow.objects.filter(lies_in(unit, scope.on), household__isnull=False)
    for word in fold_accents(wanted.name).split():
        rows = rows.filter(name_folded__contains=word)
    if wanted.born is not None:
        rows = rows.filter(birth_on__year=wanted.born)
    if wanted.number.strip():
        rows = rows.filter(household__in=_numbered(wanted.number.strip()))
    people = list(rows.order_by("name_folded", "birth_on", "pk")[: MOST_FOUND + 1])
    shown = people[:MOST_FOUND]
    numbers = dict(HouseholdRow.objects.filter(pk__in={p.household for p in shown}).values_list("id", "number"))
    record_look(scope, "find", [p.id for p in shown])
    return [_found(p, numbers, scope.on) for p in shown], len(people) > MOST_FOUND


def household_card(scope: Scope, household_id: str, on: date) -> HouseholdCard:
    """Absent and out of scope look the same."""
    sheet = household_sheet(scope, household_id, on)
    rows = SlipRow.objects.filter(household=household_id, happened__lte=on).exclude(kind="household_enrolled")
    changes = lines(rows.exclude(state="replaced"))
    shown = {m.person.id for m in sheet.members}
    record_look(scope, "a0", sorted({one.id for line in changes for one in line.people} - shown))
    return HouseholdCard(sheet, tuple(sorted(changes, key=lambda x: (x.happened_on, x.slip_id), reverse=True)))


def _numbered(number: str) -> list[str]:
    """Households that have, or once had, this number; 100 also finds its sheets 100.1 and 100.2."""
    said = Q(number=number) | Q(number__startswith=f"{number}.")
    now = HouseholdRow.objects.filter(said).values_list("id", flat=True)
    once = HouseholdPlaceRow.objects.filter(said).values_list("household", flat=True)
    return sorted({*now, *once})


def _found(row: PersonRow, numbers: Mapping[str, str], on: date) -> Found:
    assert row.household is not None and row.area is not None
    here = row.counted_since is not None and row.counted_since <= on
    here = here and (row.counted_until is None or on < row.counted_until)
    return Found(
        row.id, row.name, row.sex, Day(row.birth), row.relation, row.household, numbers.get(row.household, ""),
        row.area, here,
    )  # fmt: skip
