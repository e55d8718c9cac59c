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

MOST_SHOWN, MOST_HOUSEHOLDS = 200, 5


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A household of the unit and the looks at it or at anybody who lives or lived in it, the latest first."""

    number: str
    area: int
    looks: tuple[Look, ...]


def looks_at(scope: Scope, unit: UnitRow, number: str) -> list[LookedAt]:
    """Households with this number now, one for each area that has it; empty: none in the unit."""
    scope.require(Permission.view_looks, unit.id)
    homes = HouseholdRow.objects.filter(lies_in(unit, scope.on), number=number).order_by("area", "pk")
    return [LookedAt(home.number or "", home.area, _looks(home.pk)) for home in homes[:MOST_HOUSEHOLDS] if home.area]


def _looks(household: str) -> tuple[Look, ...]:
    """Ids are of 36 characters, so that a text search in the stored list finds exactly them on either database."""
    people = PersonRow.objects.filter(household=household).values_list("id", flat=True)
    once = StayRow.objects.filter(household=household).values_list("person", flat=True)
    wanted = Q()
    for one in {household, *people, *once}:
        wanted |= Q(ids__icontains=one)
    return tuple(Look.objects.filter(wanted).order_by("-at", "-pk")[:MOST_SHOWN])
