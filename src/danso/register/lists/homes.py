"""Households that stand in collection areas on a day: ids and numbers for counting, and with names after a look."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from danso.accounts.looks import record_look
from danso.places.levels import Level
from danso.places.passed_on import heir, with_closed
from danso.places.scope import NotInScope, Scope
from danso.register import bulk
from danso.register.models import EventRow, HouseholdRow, PersonRow


@dataclass(frozen=True, slots=True)
class Home:
    """`area` is the one that holds the household on the day, also where its own has closed since. Names nobody."""

    id: str
    area: int
    commune: int
    written_area: int
    number: str
    opened_on: date
    appraised: bool


@dataclass(frozen=True, slots=True)
class NamedHome:
    """Who is asked for at the door, the address, and how many are counted today."""

    id: str
    head: str
    address: str
    people: int


def homes_of(areas: Collection[int], on: date) -> list[Home]:
    """Households open at the end of the day, in no order. The caller has the right to the areas."""
    held = {area: area for area in areas}
    for closed in with_closed(areas, Level.area, on) - set(areas):
        taker = heir(closed, on)
        if taker in held:
            held[closed] = taker
    rows = HouseholdRow.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on), area__in=held, opened_on__lte=on)
    columns = ("id", "area", "commune", "number", "opened_on", "appraised")
    return [
        Home(i, held[area], commune, area, number, opened, appraised)
        for i, area, commune, number, opened, appraised in rows.values_list(*columns)
    ]


def reviewed_on(communes: Collection[int], first: date, last: date) -> dict[str, date]:
    """By household the last review mark told of these days."""
    rows = EventRow.objects.filter(commune__in=communes, kind="reviewed", on__gte=first, on__lte=last)
    return {i: on for i, on in rows.order_by("on").values_list("household", "on") if i}


def addresses_of(households: Iterable[str]) -> dict[str, str]:
    return dict(bulk.select(HouseholdRow, ("id", "address"), "id", households))


def named_homes(scope: Scope, area: int, households: Collection[str], page: str) -> dict[str, NamedHome]:
    """By id, for a page that shows heads and addresses; the look is committed first. Raises NotInScope."""
    if not scope.sees_names(area):
        raise NotInScope
    rows = {row.id: row for batch in bulk.chunks(sorted(households), bulk.IN_LIST)
            for row in HouseholdRow.objects.filter(pk__in=batch)}  # fmt: skip
    heads = dict(bulk.select(PersonRow, ("id", "name"), "id", {row.head for row in rows.values() if row.head}))
    people: dict[str, int] = {}
    counted = PersonRow.objects.filter(Q(counted_until=None) | Q(counted_until__gt=scope.on), died_on=None)
    for batch in bulk.chunks(sorted(rows), bulk.IN_LIST):
        found = counted.filter(household__in=batch).values_list("household").annotate(n=Count("id"))
        people |= {i: n for i, n in found if i}
    record_look(scope, page, [*sorted(rows), *sorted(heads)])
    return {i: NamedHome(i, heads.get(row.head or "", ""), row.address, people.get(i, 0)) for i, row in rows.items()}
