"""What a change of units would touch in the register: numbers only, composed by the door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.models import HouseholdPlaceRow, LedgerEntry, StayRow

_Id = TypeVar("_Id", int, str)


@dataclass(frozen=True, slots=True)
class Touched:
    """Households with people counted on the day, and those people (all standing slips)."""

    households: int
    people: int


def touched_by(scope: Scope, areas: Collection[int], on: date) -> dict[int, Touched]:
    """For each collection area that the scope may change where anybody is counted on the day."""
    allowed = scope.area_ids(Permission.manage_units)
    wanted = set(areas) if allowed is None else set(areas) & allowed
    of_household: dict[str, int] = {}
    for some in _chunks(wanted):
        rows = HouseholdPlaceRow.objects.filter(_on(on), area__in=some)
        of_household |= dict(rows.values_list("household", "area"))
    people: Counter[int] = Counter()
    households: dict[int, set[str]] = {}
    for homes in _chunks(of_household):
        for home in StayRow.objects.filter(_on(on), household__in=homes).values_list("household", flat=True):
            people[of_household[home]] += 1
            households.setdefault(of_household[home], set()).add(home)
    return {area: Touched(len(households[area]), people[area]) for area in sorted(people)}


def written_in(units: Collection[int], since: date) -> set[int]:
    """Those units in which a slip about that day or a later one, or a household's place, has been written."""
    found: set[int] = set()
    for some in _chunks(units):
        entries = LedgerEntry.objects.filter(Q(commune__in=some) | Q(area__in=some), happened_on__gte=str(since))
        places = HouseholdPlaceRow.objects.filter(Q(commune__in=some) | Q(area__in=some), since__gte=since)
        for rows in (entries, places):
            for pair in rows.values_list("commune", "area").distinct():
                found |= {unit for unit in pair if unit in some}
    return found


def _on(day: date) -> Q:
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))


def _chunks(ids: Collection[_Id]) -> Iterator[list[_Id]]:
    ordered = sorted(ids)
    yield from (ordered[i : i + 400] for i in range(0, len(ordered), 400))
