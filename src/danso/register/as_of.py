"""A household's sheet as of any day: the fold of what hangs together with it, up to that day, by all that is known now.

The projection keeps today's state; relation, name, number and head of an earlier day are in the slips alone. No look:
the caller's duty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from danso.register import ledger
from danso.register.boundaries import passages_of
from danso.register.fold import Folded, fold
from danso.register.models import Cutoff
from danso.register.projection import component
from danso.register.rows import Names, names
from danso.register.secret_fields import opened
from danso.register.sheets import HouseholdSheet, MethodSpell, PersonFace, SheetEvent, SheetMember, WifeFollowUp
from danso.register.state import Household, Person, Place, Stay

FOLLOWED = range(15, 50)
_LOSSES = ("miscarriage", "abortion")
_LONGEST = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class SheetAsOf:
    """`head`: the head's name that day. `earlier`: numbers before that day's, with their areas, the oldest first."""

    sheet: HouseholdSheet
    head: str
    earlier: tuple[Place, ...]


def sheet_as_of(household_id: str, on: date, cutoff: Cutoff | None = None) -> SheetAsOf | None:
    """None before the day the household came into the book: what was then is not known.

    `cutoff`: by what was known when it was taken; corrections written since stay out.
    """
    slip_ids, _ = component([household_id])
    in_order = sorted(slip_ids) if cutoff is None else ledger.written_by(slip_ids, cutoff)
    acts, _ = ledger.acts_on(in_order, cutoff)
    slips = [w.slip for w in ledger.slips_by_id(in_order)]
    folded = fold(slips, acts, until=on, passages=passages_of(slips))
    household = folded.register.household(household_id)
    place = household.place_on(on) if household else None
    if household is None or place is None:
        return None
    told = names(folded, ledger.identities_of(in_order))
    members = sorted(_members(household, folded, told, on), key=_line)
    head = [person for since, person in household.heads if since <= on]
    return SheetAsOf(
        HouseholdSheet(
            household.id,
            place.number,
            household.kind,
            place.area,
            place.commune,
            told.addresses.get(household.id, ""),
            tuple(members),
            tuple(_wives(members, folded, on)),
            tuple(_events(household, folded, told)) if cutoff is not None else (),
        ),
        told.persons.get(head[-1], {}).get("name", "") if head else "",
        tuple(p for p in household.places if p.since <= on and (p.number, p.area) != (place.number, place.area)),
    )


def _members(household: Household, folded: Folded, told: Names, on: date) -> Iterator[SheetMember]:
    for person_id in household.members:
        person = folded.register.person(person_id)
        stays = [s for s in person.stays if s.household == household.id and s.came_on <= on] if person else []
        if person is not None and stays:
            yield _member(person, stays[-1], told.persons.get(person.id, {}), on)


def _member(person: Person, stay: Stay, said: Mapping[str, str], on: date) -> SheetMember:
    gone = stay.until if stay.until is not None and stay.until <= on else None
    absent = any(a.since <= on and (a.until is None or on < a.until) for a in person.absences)
    counts_from = stay.since if on < stay.since and gone is None else None
    return SheetMember(_face(person, said, on), stay.since, gone, stay.ground_out, absent, counts_from)


def _face(person: Person, said: Mapping[str, str], on: date) -> PersonFace:
    return PersonFace(
        person.id,
        said.get("name", ""),
        opened(said["card"]) if said.get("card") else "",
        person.sex,
        person.birth,
        person.relation,
        person.ethnicity,
        person.education,
        person.marital_on(on),
    )


def _line(member: SheetMember) -> tuple[object, ...]:
    """Who came with the book stands in the order of the paper; who comes later takes the next line."""
    face = member.person
    return member.since, face.relation != "head", face.relation != "spouse", face.birth


def _wives(members: list[SheetMember], folded: Folded, on: date) -> Iterator[WifeFollowUp]:
    for one in members:
        person = folded.register.person(one.person.id)
        if person is None or one.gone_on or person.sex != "2" or one.person.marital != "married":
            continue
        if person.age(on) in FOLLOWED:
            yield WifeFollowUp(
                one.person,
                tuple(MethodSpell(s.method, s.since, s.until) for s in person.spells),
                tuple((m.on, m.method) for m in person.marks),
                tuple(_carrying(person, folded, on)),
                tuple(day for day, _ in person.deliveries),
            )


def _events(household: Household, folded: Folded, told: Names) -> list[SheetEvent]:
    """Section III of a kept book; a card of today reads its lines with who wrote them instead (`household_changes`)."""
    register = folded.register

    def face(person_id: str | None) -> PersonFace | None:
        person = register.person(person_id)
        return _face(person, told.persons.get(person.id, {}), date.max) if person else None

    found = [
        SheetEvent(e.kind, e.on, face(e.facts.get("child") or e.person), e.facts)
        for e in register.events
        if e.household == household.id
    ]
    for person in (register.person(i) for i in household.members):
        for stay in person.stays if person else ():
            if person and stay.household == household.id and stay.until and stay.ground_out != "died":
                found.append(SheetEvent(stay.ground_out or "move_out", stay.until, face(person.id), {}))
    return sorted(found, key=lambda e: (e.on, e.kind))


def _carrying(person: Person, folded: Folded, on: date) -> Iterator[tuple[date, date | None]]:
    """A pregnancy lasts from the day it was told until a loss or a birth; none lasts longer than ten months."""
    news = [e for e in folded.register.events if e.kind == "pregnancy_event" and e.person == person.id]
    ends = sorted([e.on for e in news if e.facts["event"] in _LOSSES] + [day for day, _ in person.deliveries])
    for told in (e.on for e in news if e.facts["event"] == "pregnant"):
        end = next((day for day in ends if day >= told), None)
        latest = told + _LONGEST
        yield told, min(end, latest) if end else (latest if latest <= on else None)
