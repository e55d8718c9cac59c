"""What each office may see of movers: both sides for whoever decides over both, one's own side alone for a commune."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import commune_of, descendants
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register import bulk
from danso.register.models import HouseholdRow, MoverPair, StayRow, StillHere
from danso.register.movers.likeness import sentence
from danso.register.movers.requests import Request, households, requests
from danso.register.sheets import PersonFace, person_faces
from danso.values.words import Words

MOST = 100


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody as one commune counts her: from `since` on, having come on `came_on`."""

    person: PersonFace
    commune: int
    area: int | None
    household: str
    number: str
    since: date
    came_on: date
    ground: str


@dataclass(frozen=True, slots=True)
class PairToDecide:
    pair_id: int
    mover: Side
    stayed: Side
    why: Words
    found_on: date


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the person it is about; `reason` is the commune's answer that she is still there, if any."""

    request: Request
    person: PersonFace
    reason: str
    said_on: date | None


@dataclass(frozen=True, slots=True)
class Movers:
    """`pairs` to decide with both sides; `own` sides of pairs that others decide; `waiting` requests, the reader's own
    to answer or another commune's to wait for; `denied` ones, for whoever decides over both communes.
    """

    pairs: tuple[PairToDecide, ...]
    own: tuple[Side, ...]
    waiting: tuple[Asked, ...]
    denied: tuple[Asked, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many pairs and how many requests wait, named to nobody."""

    pairs: int
    requests: int


def movers(scope: Scope, unit: UnitRow) -> Movers:
    """All about movers of a commune, or of what lies above one. The look is committed first. Raises NotInScope."""
    communes = _communes(scope, unit)
    if not scope.sees_names(unit.id):
        raise NotInScope
    found = _pairs(communes)
    both = [one for one in found if _decides(scope, one)]
    rest = [one for one in found if not _decides(scope, one)]
    asked = requests(communes)
    answers = _answers(asked)
    waiting = [one for one in asked if _key(one) not in answers]
    denied = [one for one in asked if _key(one) in answers and _over_both(scope, one.commune, one.there)]
    more = max(len(both), len(rest), len(waiting), len(denied)) > MOST
    both, rest, waiting, denied = both[:MOST], rest[:MOST], waiting[:MOST], denied[:MOST]
    sides = _sides([*((p.mover, p.commune) for p in both), *((p.stayed, p.from_commune) for p in both),
                    *(_own_side(p, communes) for p in rest)])  # fmt: skip
    faces = person_faces({one.person for one in (*waiting, *denied)})
    result = Movers(
        tuple(
            PairToDecide(
                p.pk, sides[p.mover, p.commune], sides[p.stayed, p.from_commune], sentence(p.signs), p.found_on
            )
            for p in both
            if (p.mover, p.commune) in sides and (p.stayed, p.from_commune) in sides
        ),
        tuple(sides[key] for p in rest if (key := _own_side(p, communes)) in sides),
        tuple(Asked(one, faces[one.person], "", None) for one in waiting if one.person in faces),
        tuple(
            Asked(one, faces[one.person], answers[_key(one)].reason, answers[_key(one)].said_on)
            for one in denied
            if one.person in faces
        ),
        more,
    )
    record_look(scope, "movers", _shown(result))
    return result


def movers_waiting(scope: Scope, unit: UnitRow) -> Waiting:
    """Pairs that wait for whoever may decide over both, and requests of the unit that nobody has answered."""
    communes = _communes(scope, unit)
    asked = requests(communes)
    answers = _answers(asked)
    return Waiting(len(_pairs(communes)), sum(_key(one) not in answers for one in asked))


def undecided_pairs() -> list[tuple[str, str]]:
    """(still counted, came elsewhere) of every pair kept, by ids alone: what a seal keeps beside its totals."""
    return sorted(MoverPair.objects.values_list("stayed", "mover"))


def _communes(scope: Scope, unit: UnitRow) -> frozenset[int]:
    """Movers are a matter of communes: asked about an area, its commune answers."""
    commune = commune_of(unit.id, scope.on)
    if commune is not None:
        scope.require(Permission.decide, commune)
        return with_closed([commune], Level.commune, scope.on)
    scope.require(Permission.decide, unit.id)
    return with_closed(descendants(unit.id, scope.on, Level.commune), Level.commune, scope.on)


def _pairs(communes: Collection[int]) -> list[MoverPair]:
    """Pairs with a side in the communes that are still as found: nobody has left, nobody was joined since."""
    found: dict[int, MoverPair] = {}
    for column in ("commune__in", "from_commune__in"):
        for batch in bulk.chunks(sorted(communes), bulk.IN_LIST):
            found |= {one.pk: one for one in MoverPair.objects.filter(**{column: batch})}
    stayed = {one.stayed for one in found.values()}
    still: set[tuple[str, int]] = set()
    for people in bulk.chunks(sorted(stayed), bulk.IN_LIST):
        still |= set(StayRow.objects.filter(person__in=people, until__isnull=True).values_list("person", "commune"))
    return sorted(
        (one for one in found.values() if (one.stayed, one.from_commune) in still), key=lambda p: (p.found_on, p.pk)
    )


def _decides(scope: Scope, pair: MoverPair) -> bool:
    return _over_both(scope, pair.commune, pair.from_commune)


def _over_both(scope: Scope, one: int, other: int) -> bool:
    return all(scope.may(Permission.decide, c) and scope.sees_names(c) for c in (one, other))


def _own_side(pair: MoverPair, communes: Collection[int]) -> tuple[str, int]:
    return (pair.mover, pair.commune) if pair.commune in communes else (pair.stayed, pair.from_commune)


def _answers(asked: Iterable[Request]) -> dict[tuple[str, int, str], StillHere]:
    people = sorted({one.person for one in asked})
    found: dict[tuple[str, int, str], StillHere] = {}
    for batch in bulk.chunks(people, bulk.IN_LIST):
        found |= {(a.person, a.commune, a.slip_there): a for a in StillHere.objects.filter(person__in=batch)}
    return found


def _key(one: Request) -> tuple[str, int, str]:
    return one.person, one.commune, one.slip_there


def _sides(wanted: Collection[tuple[str, int]]) -> dict[tuple[str, int], Side]:
    """By person and commune: her last stay there."""
    faces = person_faces({person for person, _ in wanted})
    last: dict[tuple[str, int], StayRow] = {}
    for people in bulk.chunks(sorted(faces), bulk.IN_LIST):
        for stay in StayRow.objects.filter(person__in=people).order_by("since", "pk"):
            last[stay.person, stay.commune] = stay
    houses = households({stay.household for stay in last.values()})
    return {key: _side(faces[key[0]], last[key], houses) for key in wanted if key in last}


def _side(face: PersonFace, stay: StayRow, houses: Mapping[str, HouseholdRow]) -> Side:
    house = houses.get(stay.household)
    area, number = (house.area, house.number) if house else (None, "")
    return Side(face, stay.commune, area, stay.household, number, stay.since, stay.came_on, stay.ground_in)


def _shown(result: Movers) -> list[str]:
    sides = [*(s for p in result.pairs for s in (p.mover, p.stayed)), *result.own]
    return sorted({s.person.id for s in sides} | {a.person.id for a in (*result.waiting, *result.denied)})
