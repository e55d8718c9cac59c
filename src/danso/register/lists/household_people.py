"""Who lives under a household number of a collection area, to be named by two letters on a line of the P0 slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.register.models import HouseholdPlaceRow, HouseholdRow, PersonRow
from danso.register.secret_fields import opened
from danso.values.day import Day

_CARD_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Resident:
    """`card_end`: the last four signs of the card. `here`: counted in the household today."""

    id: str
    name: str
    sex: str
    birth: Day
    relation: str | None
    card_end: str
    here: bool


@dataclass(frozen=True, slots=True)
class NumberedHousehold:
    """`number` is the one in force, which may not be the one asked for. Head first, who is gone last."""

    id: str
    number: str
    people: tuple[Resident, ...]


def households_of_numbers(scope: Scope, area: int, numbers: Collection[str]) -> dict[str, NumberedHousehold]:
    """By the number asked for, in force or former. No look: whoever shows the people commits it first."""
    if not scope.sees_names(area):
        raise NotInScope
    rows = _rows(area, numbers)
    people: dict[str, list[PersonRow]] = defaultdict(list)
    for person in PersonRow.objects.filter(household__in={row.id for row in rows.values()}):
        people[person.household or ""].append(person)
    return {
        asked: NumberedHousehold(row.id, row.number, tuple(map(_resident, sorted(people[row.id], key=_order))))
        for asked, row in rows.items()
    }


def people_of_number(scope: Scope, area: int, number: str) -> NumberedHousehold | None:
    """One household, its people about to be shown: the look is committed first."""
    found = households_of_numbers(scope, area, [number]).get(number)
    if found is not None:
        record_look(scope, "p0_grid", [found.id, *(one.id for one in found.people)])
    return found


def _rows(area: int, numbers: Collection[str]) -> dict[str, HouseholdRow]:
    """A number in force before a former one, a household that stands before one that has ended."""
    found: dict[str, HouseholdRow] = {}
    for row in HouseholdRow.objects.filter(area=area, number__in=numbers).order_by("closed_on", "id"):
        if row.number not in found or row.closed_on is None:
            found[row.number] = row
    missing = set(numbers) - found.keys()
    if missing:
        former = HouseholdPlaceRow.objects.filter(area=area, number__in=missing, until__isnull=False)
        once = list(former.order_by("until").values_list("number", "household"))
        now = HouseholdRow.objects.filter(area=area).in_bulk([household for _, household in once]) if once else {}
        found.update({number: now[household] for number, household in once if household in now})
    return found


def residents(households: Iterable[NumberedHousehold]) -> dict[str, Resident]:
    return {one.id: one for household in households for one in household.people}


def _order(row: PersonRow) -> tuple[bool, bool, bool, object]:
    return not _here(row), row.relation != "head", row.relation != "spouse", row.birth_on


def _here(row: PersonRow) -> bool:
    return row.died_on is None and row.counted_until is None


def _resident(row: PersonRow) -> Resident:
    card = opened(row.card)[-_CARD_SHOWN:] if row.card else ""
    return Resident(row.id, row.name, row.sex, Day(row.birth), row.relation, card, _here(row))
