"""Who looked at a household: for the citizen who asks. Names no person of the register."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from danso.accounts.models import Look
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.models import HouseholdRow, PersonRow, StayRow
from danso.values.day import Day

MOST_SHOWN, MOST_HOUSEHOLDS = 200, 5


@dataclass(frozen=True, slots=True)
class Lived:
    """Somebody who lives or lived there, without a name: the citizen is asked which."""

    id: str
    sex: str
    birth: Day


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A household of the unit and the looks at it or at anybody who lives or lived in it, the latest first."""

    id: str
    number: str
    area: int
    people: tuple[Lived, ...]
    looks: tuple[Look, ...]


def looks_at(scope: Scope, unit: UnitRow, *, number: str = "", household: str = "", person: str = "") -> list[LookedAt]:
    """Households with this number now, one for each area that has it, or the one; empty: none in the unit.

    `person`: only looks at this one of the household, wherever she was seen; somebody else's id finds nobody.
    """
    scope.require(Permission.view_looks, unit.id)
    homes = HouseholdRow.objects.filter(lies_in(unit, scope.on)).order_by("area", "pk")
    homes = homes.filter(pk=household) if household else homes.filter(number=number)
    return [_looked_at(home, person) for home in homes[:MOST_HOUSEHOLDS] if home.area]


def _looked_at(home: HouseholdRow, person: str) -> LookedAt:
    people = tuple(
        Lived(one.pk, one.sex, Day(one.birth))
        for one in PersonRow.objects.filter(pk__in=_people(home.pk)).order_by("birth", "pk")
    )
    wanted = {home.pk, *(one.id for one in people)}
    if person:
        wanted &= {person}
    return LookedAt(home.pk, home.number or "", home.area or 0, people, _looks(wanted) if wanted else ())


def _people(household: str) -> set[str]:
    here = PersonRow.objects.filter(household=household).values_list("id", flat=True)
    return {*here, *StayRow.objects.filter(household=household).values_list("person", flat=True)}


def _looks(ids: set[str]) -> tuple[Look, ...]:
    """Ids are of 36 characters, so that a text search in the stored list finds exactly them on either database."""
    wanted = Q()
    for one in sorted(ids):
        wanted |= Q(ids__icontains=one)
    return tuple(Look.objects.filter(wanted).order_by("-at", "-pk")[:MOST_SHOWN])
