"""Requests "xác nhận chuyển đi": somebody a commune still counts although another wrote that she came there later."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet

from danso.register import bulk, ledger
from danso.register.models import HouseholdRow, PersonRow, SlipSubject, StayRow
from danso.register.references import introduced


@dataclass(frozen=True, slots=True)
class Request:
    """`own_id` is the id under which the commune itself wrote of her, `joined` the one by which she came elsewhere
    (empty where both communes wrote of her under one id). `came_there` is the day on which she came there.
    """

    person: str
    own_id: str
    joined: str
    commune: int
    area: int | None
    household: str
    number: str
    since: date
    there: int
    came_there: date
    slip_there: str


def asked_stays(communes: Collection[int]) -> QuerySet[StayRow]:
    """Open stays in the communes of people who came to another commune later."""
    after = Q(since__gt=OuterRef("since")) | Q(since=OuterRef("since"), pk__gt=OuterRef("pk"))
    later = StayRow.objects.filter(after, person=OuterRef("person")).exclude(commune=OuterRef("commune"))
    return StayRow.objects.filter(Exists(later), commune__in=communes, until__isnull=True)


def requests(communes: Collection[int]) -> list[Request]:
    """All open requests to some communes, the earliest coming first. Names nobody; answered ones are among them."""
    known = StayRow.objects.aggregate(least=Min("commune"), greatest=Max("commune"))
    if known["least"] == known["greatest"]:
        return []  # a register of one commune: nobody is elsewhere, and its open stays need not be walked
    return _made(asked_stays(communes))


def request_of(commune: int, person: str) -> Request | None:
    return next(iter(_made(asked_stays([commune]).filter(person=person))), None)


def _made(stays: QuerySet[StayRow]) -> list[Request]:
    rows = list(stays)
    people = sorted({row.person for row in rows})
    houses = households({row.household for row in rows})
    lived: dict[str, list[StayRow]] = {}
    for batch in bulk.chunks(people, bulk.IN_LIST):
        for stay in StayRow.objects.filter(person__in=batch).order_by("since", "pk"):
            lived.setdefault(stay.person, []).append(stay)
    own = _own_ids(people)
    made = [_request(row, _first_after(row, lived[row.person]), houses, own) for row in rows]
    return sorted(made, key=lambda one: (one.came_there, one.number, one.person))


def _first_after(row: StayRow, lived: Sequence[StayRow]) -> StayRow:
    """The first stay elsewhere that began after this one: the day she came there is the day she left."""
    place = [s.pk for s in lived].index(row.pk)
    return next(s for s in lived[place + 1 :] if s.commune != row.commune)


def _request(row: StayRow, there: StayRow, houses: dict[str, HouseholdRow], own: dict[tuple[str, int], str]) -> Request:
    house = houses.get(row.household)
    here_id, there_id = own.get((row.person, row.commune), row.person), own.get((row.person, there.commune), row.person)
    return Request(
        person=row.person,
        own_id=here_id,
        joined=there_id if there_id != here_id else "",
        commune=row.commune,
        area=house.area if house else None,
        household=row.household,
        number=house.number if house else "",
        since=row.since,
        there=there.commune,
        came_there=there.came_on,
        slip_there=there.slip_in,
    )


def households(ids: Collection[str]) -> dict[str, HouseholdRow]:
    found: dict[str, HouseholdRow] = {}
    for batch in bulk.chunks(sorted(ids), bulk.IN_LIST):
        found |= {row.id: row for row in HouseholdRow.objects.filter(pk__in=batch)}
    return found


def _own_ids(people: Iterable[str]) -> dict[tuple[str, int], str]:
    """By person and commune: the id which a slip of that commune brought in."""
    known: dict[str, str] = {}
    for batch in bulk.chunks(people, bulk.IN_LIST):
        for person, also in PersonRow.objects.filter(pk__in=batch).values_list("id", "also"):
            known |= dict.fromkeys((person, *also), person)
    slips = {slip for (slip,) in bulk.select(SlipSubject, ("slip_id",), "subject", sorted(known))}
    found: dict[tuple[str, int], str] = {}
    for written in ledger.slips_by_id(sorted(slips)):
        for one in introduced(written.slip):
            if one in known:
                found.setdefault((known[one], written.slip.commune), one)
    return found
