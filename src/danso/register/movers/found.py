"""Reads the projection for pairs of people: who came to a commune, and who like her is still counted in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Min, Q

from danso.register import bulk, ledger
from danso.register.models import PersonRow, SlipRow, StayRow
from danso.register.movers.likeness import Alike, Counted, pairs
from danso.register.secret_fields import opened
from danso.values.day import Day

# How somebody comes into a commune's book; born there is no arrival, and inside a commune nobody arrives.
ARRIVED = ("move_in", "six_months", "missed", "adopted", "book")
_AT_ONCE = 100  # (name, year) pairs of one question
_DIGITS = 12  # an older card of nine digits is another number of the same person

_STAY = ("person", "commune", "household", "since", "came_on")
_PERSON = ("id", "name", "name_folded", "sex", "birth", "birth_on", "citizen", "citizen_index", "card_index")


def alike() -> list[Alike]:
    """All pairs that the projection shows now, without those a person has said are two. Shows nobody to anybody."""
    arrivals = list(_arrivals())
    people = {row[0]: row for row in bulk.select(PersonRow, _PERSON, "id", {row[0] for row in arrivals})}
    movers = [_counted(stay, people[stay[0]]) for stay in arrivals if stay[0] in people]
    others = {row[0]: row for row in _like_any(people.values())}
    stays = StayRow.objects.filter(until__isnull=True)
    still = [_counted(stay, others[stay[0]]) for stay in _of(stays, others.keys())]
    return pairs(movers, still, _refused())


def _arrivals() -> Iterator[tuple[Any, ...]]:
    """The first stay of each arrival in a commune that still counts her, or counted her when she died.

    People of the oldest book came to nobody: nothing was counted anywhere before.
    """
    first = StayRow.objects.aggregate(first=Min("since"))["first"]
    if first is None:
        return
    came = StayRow.objects.filter(ground_in__in=ARRIVED, since__gt=first).values_list(*_STAY)
    begun: dict[tuple[str, int], tuple[Any, ...]] = {}
    for stay in came.order_by("person", "since", "pk"):
        begun[stay[0], stay[1]] = stay
    counts = StayRow.objects.filter(Q(until__isnull=True) | Q(ground_out="died"))
    here = {(row[0], row[1]) for row in _of(counts, {person for person, _ in begun})}
    yield from (stay for key, stay in begun.items() if key in here)


def _of(stays: Any, persons: Collection[str]) -> Iterator[tuple[Any, ...]]:
    for batch in bulk.chunks(sorted(persons), bulk.IN_LIST):
        yield from stays.filter(person__in=batch).order_by("person", "since", "pk").values_list(*_STAY)


def _like_any(people: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Rows of people who share a number, a card, or a name and a year of birth (give or take two) with somebody."""
    rows = list(people)
    for column, at in (("citizen_index", 7), ("card_index", 8)):
        yield from bulk.select(PersonRow, _PERSON, column, {row[at] for row in rows if row[at]})
    named = sorted({(row[2], _day(row[5]).year) for row in rows if row[2]})
    for batch in bulk.chunks(named, _AT_ONCE):
        wanted = Q()
        for name, year in batch:
            wanted |= Q(name_folded=name, birth_on__range=(date(year - 2, 1, 1), date(year + 2, 12, 31)))
        yield from PersonRow.objects.filter(wanted).values_list(*_PERSON)


def _counted(stay: tuple[Any, ...], person: tuple[Any, ...]) -> Counted:
    _, name, _, sex, birth, _, citizen, number, card = person
    whole = bool(citizen) and sum(c.isdigit() for c in opened(citizen)) == _DIGITS
    return Counted(stay[0], stay[1], stay[2], stay[3], stay[4], name, sex, birth, number if whole else "", card)


def _refused() -> set[frozenset[str]]:
    """Pairs that a standing slip says are two persons, under every id by which each is known."""
    slips = SlipRow.objects.filter(kind="not_same_person", state__in=("standing", "witness"))
    told = [w.slip.facts for w in ledger.slips_by_id(sorted(slips.values_list("slip_id", flat=True)))]
    known = _canonical({facts[name] for facts in told for name in ("person", "same_as")})
    said = [(facts["person"], facts["same_as"]) for facts in told]
    return {frozenset((known.get(a, a), known.get(b, b))) for a, b in said}


def _canonical(ids: Collection[str]) -> dict[str, str]:
    """Where an id is another id of somebody: the id she is read by."""
    rows = PersonRow.objects.exclude(also=[]).values_list("id", "also") if ids else ()
    return {other: person for person, also in rows for other in also if other in ids}


def _day(value: Any) -> date:
    return value if isinstance(value, date) else Day(str(value)).reckoned
