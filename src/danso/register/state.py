"""The register as it is after some slips: persons, households, couples, spells and what happened to them.

Plain data without database, clock or user. `danso.register.fold` builds it, slip kinds change it through
the methods here, extracts and projection read it. Windows are half-open: `since <= day < until`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.values.age import completed_age
from danso.values.day import Day


@dataclass(slots=True)
class Stay:
    """One person counted (NKTTTT) in one household. `came_on` may lie before `since` (counted_since)."""

    household: str
    commune: int
    since: date
    ground_in: str  # book, born, move_in, six_months, missed, move_inside, split, joined, adopted
    slip_in: str
    came_on: date
    until: date | None = None
    ground_out: str | None = (
        None  # move_out, died, move_inside, split, joined, entered_twice, gone_before
    )
    slip_out: str | None = None

    def open_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(slots=True)
class Spell:
    """One contraceptive method from its start to its end (rules.md 4)."""

    method: str
    since: Day
    slip_start: str
    channel: str | None = None
    until: date | None = None
    reason: str | None = (
        None  # stopped, switched, pregnancy, marriage_ended, moved_out, died
    )
    slip_stop: str | None = None
    known_from: str = (
        "start"  # start: a slip told of it; book: found when the book was opened
    )


@dataclass(slots=True)
class Mark:
    """A confirmation that the method goes on: a month mark of section II, an injection, an issue."""

    on: date
    method: str | None
    channel: str | None
    slip: str


@dataclass(slots=True)
class Absence:
    since: date
    slip: str
    until: date | None = None


@dataclass(slots=True)
class Marital:
    since: date
    status: str
    slip: str


@dataclass(slots=True)
class Person:
    id: str
    sex: str
    birth: Day
    ethnicity: str | None
    education: str | None
    relation: str | None
    mother: str | None
    slip: str
    stays: list[Stay] = field(default_factory=list)
    marital: list[Marital] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    died_on: date | None = None
    deliveries: list[tuple[date, int]] = field(
        default_factory=list
    )  # day of birth, children of the delivery
    also: list[str] = field(default_factory=list)

    def age(self, on: date) -> int:
        return completed_age(self.birth.reckoned, on)

    def marital_on(self, day: date) -> str | None:
        status = None
        for entry in self.marital:
            if entry.since <= day:
                status = entry.status
        return status

    def stay_on(self, day: date) -> Stay | None:
        """The last stay open on the day (two may be open while a move out is not yet reported)."""
        found = None
        for stay in self.stays:
            if stay.open_on(day):
                found = stay
        return found

    def spell_on(self, day: date) -> Spell | None:
        for spell in reversed(self.spells):
            if spell.since.reckoned <= day and (
                spell.until is None or day < spell.until
            ):
                return spell
        return None


@dataclass(slots=True)
class Place:
    """Where a household stands in the book: area and number, from a day on."""

    since: date
    commune: int
    area: int
    number: str
    slip: str


@dataclass(slots=True)
class Household:
    id: str
    kind: str
    opened_on: date
    ground: str  # book, opened, split, move_in
    slip: str
    places: list[Place] = field(default_factory=list)
    heads: list[tuple[date, str]] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    closed_on: date | None = None
    slip_closed: str | None = None

    def place_on(self, day: date) -> Place | None:
        found = None
        for place in self.places:
            if place.since <= day:
                found = place
        return found

    @property
    def place(self) -> Place:
        return self.places[-1]


@dataclass(slots=True)
class Couple:
    """Husband and wife as lived; one of them may live outside the register (None)."""

    id: str
    wife: str | None
    husband: str | None
    since: date | None
    slip: str
    until: date | None = None
    ended_by: str | None = None


@dataclass(slots=True)
class Event:
    """Something counted as an event: who, when, where she or he was counted on that day, and the slip."""

    kind: str
    slip: str
    on: date
    person: str | None
    household: str | None
    commune: int
    area: int | None
    facts: Mapping[str, Any]


class Register:
    """Mutable state during a fold. Readers treat it as finished."""

    def __init__(self) -> None:
        self.persons: dict[str, Person] = {}
        self.households: dict[str, Household] = {}
        self.couples: dict[str, Couple] = {}
        self.events: list[Event] = []
        self.alias: dict[str, str] = {}
        self._couples: dict[str, list[Couple]] = {}

    # -- reading ---------------------------------------------------------------------------------

    def canonical(self, person_id: str | None) -> str | None:
        while person_id is not None and person_id in self.alias:
            person_id = self.alias[person_id]
        return person_id

    def person(self, person_id: str | None) -> Person | None:
        found = self.canonical(person_id)
        return self.persons.get(found) if found is not None else None

    def household(self, household_id: str | None) -> Household | None:
        return self.households.get(household_id) if household_id is not None else None

    def couples_of(self, person_id: str, on: date) -> Iterator[Couple]:
        for couple in self._couples.get(person_id, ()):
            if couple.until is None or on < couple.until:
                yield couple

    def place_of(
        self, person: Person, on: date
    ) -> tuple[str | None, int | None, int | None]:
        """(household, area, commune) where the person is counted at the end of the day `on`."""
        stay = person.stay_on(on)
        if stay is None:
            return None, None, None
        return self._place(stay.household, on)

    def last_place(
        self, person: Person, on: date
    ) -> tuple[str | None, int | None, int | None]:
        """As `place_of`, for the day on which somebody leaves or dies: the stay that ended that day counts."""
        place = self.place_of(person, on)
        if place[0] is not None:
            return place
        for stay in reversed(person.stays):
            if stay.until == on:
                return self._place(stay.household, on)
        return None, None, None

    def _place(self, household_id: str, on: date) -> tuple[str, int | None, int | None]:
        household = self.households.get(household_id)
        place = household.place_on(on) if household else None
        if place is None:
            return household_id, None, None
        return household_id, place.area, place.commune

    # -- writing, by slip kinds only -------------------------------------------------------------

    def add_person(self, person: Person) -> Person:
        """A second id of somebody known (same_person) joins the first record; what was known first stays."""
        known = self.person(person.id)
        if known is not None:
            known.also.append(person.id)
            return known
        person.id = self.canonical(person.id) or person.id
        self.persons[person.id] = person
        return person

    def enter(
        self,
        person: Person,
        household_id: str,
        since: date,
        ground: str,
        slip: str,
        came_on: date | None = None,
    ) -> Stay:
        household = self.households[household_id]
        stay = Stay(
            household_id, household.place.commune, since, ground, slip, came_on or since
        )
        person.stays.append(stay)
        if person.id not in household.members:
            household.members.append(person.id)
        return stay

    def leave(
        self,
        person: Person,
        on: date,
        ground: str,
        slip: str,
        *,
        household: str | None = None,
        commune: int | None = None,
    ) -> None:
        """Close the person's open stay, in the named household or commune where one is named."""
        for stay in reversed(person.stays):
            if stay.until is not None:
                continue
            if household is not None and stay.household != household:
                continue
            if commune is not None and stay.commune != commune:
                continue
            stay.until = max(on, stay.since)
            stay.ground_out = ground
            stay.slip_out = slip
            return

    def end_spell(
        self,
        person: Person,
        on: date,
        reason: str,
        slip: str,
        method: str | None = None,
    ) -> None:
        for spell in person.spells:
            if spell.until is None and (method is None or spell.method == method):
                spell.until = max(on, spell.since.reckoned)
                spell.reason = reason
                spell.slip_stop = slip

    def start_spell(self, person: Person, spell: Spell) -> None:
        self.end_spell(person, spell.since.reckoned, "switched", spell.slip_start)
        person.spells.append(spell)

    def add_couple(self, couple: Couple) -> None:
        if couple.id in self.couples:
            return
        self.couples[couple.id] = couple
        for partner in (couple.wife, couple.husband):
            if partner is not None:
                self._couples.setdefault(partner, []).append(couple)

    def end_couple(self, couple: Couple, on: date, ended_by: str, slip: str) -> None:
        couple.until = on
        couple.ended_by = ended_by
        wife = self.person(couple.wife)
        if wife is not None:
            self.end_spell(wife, on, "marriage_ended", slip)

    def record(
        self,
        kind: str,
        slip: str,
        on: date,
        person: Person | None,
        facts: Mapping[str, Any],
    ) -> None:
        """Note an event where the person is counted that day; nobody counted, no event."""
        if person is None:
            return
        household, area, commune = self.last_place(person, on)
        if commune is None:
            return
        self.events.append(
            Event(kind, slip, on, person.id, household, commune, area, facts)
        )
