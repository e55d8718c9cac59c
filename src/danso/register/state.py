"""The register as it is after some slips: persons, households, couples, spells and what happened to them.

Plain data without database, clock or user. `danso.register.fold` builds it, slip kinds change it through
the methods here, extracts and projection read it. Windows are half-open: `since <= day < until`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from danso.register.settings import number_setting
from danso.values.age import completed_age
from danso.values.day import Day


@dataclass(slots=True)
class Stay:
    """One person counted (NKTTTT) in one household. `came_on` may lie before `since` (counted_since)."""

    household: str
    commune: int
    since: date
    # book, born, move_in, six_months, missed, adopted; inside a commune: move_inside, split, joined;
    # boundary
    ground_in: str
    slip_in: str
    came_on: date
    until: date | None = None
    # move_out, died, entered_twice, gone_before; inside a commune: move_inside, split, joined; boundary
    ground_out: str | None = None
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
    reason: str | None = None  # stopped, switched, pregnancy, marriage_ended, moved_out, died
    slip_stop: str | None = None
    known_from: str = "start"  # start: a slip told of it; book: found when the book was opened


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
    # Of each birth: its day and the children of the delivery; then which of them this one was.
    deliveries: list[tuple[date, int]] = field(default_factory=list)
    delivery_numbers: list[int] = field(default_factory=list)
    also: list[str] = field(default_factory=list)  # other ids of this person (same_person)

    def age(self, on: date) -> int:
        return completed_age(self.birth.reckoned, on)

    def marital_on(self, day: date) -> str | None:
        status = None
        for entry in self.marital:
            if entry.since <= day:
                status = entry.status
        return status

    def stay_on(self, day: date, commune: int | None = None) -> Stay | None:
        """The last stay open on the day (two may be open while a move out is not yet reported).

        Where the person is counted in the named commune that day, the stay there.
        """
        found = None
        for stay in self.stays:
            if stay.open_on(day):
                if stay.commune == commune:
                    return stay
                found = stay
        return found

    def open_in(self, commune: int) -> Stay | None:
        """The stay in the commune that has not ended, begun or still to begin."""
        return next((s for s in self.stays if s.until is None and s.commune == commune), None)

    def spell_on(self, day: date) -> Spell | None:
        for spell in reversed(self.spells):
            if spell.since.reckoned <= day and (spell.until is None or day < spell.until):
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
        self._brought: set[str] = set()

    # -- reading ---------------------------------------------------------------------------------

    def canonical(self, person_id: str | None) -> str | None:
        while person_id is not None and person_id in self.alias:
            person_id = self.alias[person_id]
        return person_id

    def person(self, person_id: str | None) -> Person | None:
        found = self.canonical(person_id)
        return self.persons.get(found) if found is not None else None

    def brought(self, person_id: str) -> bool:
        """Whether a slip has brought in this very id (not another id of the same person)."""
        return person_id in self._brought

    def household(self, household_id: str | None) -> Household | None:
        return self.households.get(household_id) if household_id is not None else None

    def couples_of(self, person_id: str, on: date) -> Iterator[Couple]:
        for couple in self._couples.get(person_id, ()):
            if couple.until is None or on < couple.until:
                yield couple

    def place_of(self, person: Person, on: date) -> tuple[str | None, int | None, int | None]:
        """(household, area, commune) where the person is counted at the end of the day `on`."""
        stay = person.stay_on(on)
        if stay is None:
            return None, None, None
        return self._place(stay.household, on)

    def last_place(
        self, person: Person, on: date, commune: int | None = None
    ) -> tuple[str | None, int | None, int | None]:
        """As `place_of`, for the day on which somebody leaves or dies: the stay ended that day counts.

        Where the person is counted in the named commune that day, the place there.
        """
        stay = person.stay_on(on, commune)
        if stay is None:
            stay = next((s for s in reversed(person.stays) if s.until == on), None)
        return (None, None, None) if stay is None else self._place(stay.household, on)

    def _place(self, household_id: str, on: date) -> tuple[str, int | None, int | None]:
        household = self.households.get(household_id)
        place = household.place_on(on) if household else None
        if place is None:
            return household_id, None, None
        return household_id, place.area, place.commune

    # -- writing, by slip kinds only -------------------------------------------------------------

    def add_person(self, person: Person) -> Person:
        """A second id of somebody known (same_person) joins the first record; what was known first stays."""
        own_id = person.id
        self._brought.add(own_id)
        known = self.person(own_id)
        if known is None:
            person.id = self.canonical(own_id) or own_id
            self.persons[person.id] = known = person
        if own_id != known.id and own_id not in known.also:
            known.also.append(own_id)
        return known

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
        stay = Stay(household_id, household.place.commune, since, ground, slip, came_on or since)
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
            self.end_stay(person, stay, on, ground, slip)
            return

    def end_stay(self, person: Person, stay: Stay, on: date, ground: str, slip: str) -> None:
        """A stay that had not begun (six months not reached) never was: nobody came, nobody left."""
        if on < stay.since:
            person.stays = [s for s in person.stays if s is not stay]
            return
        stay.until, stay.ground_out, stay.slip_out = on, ground, slip

    def end_spells_if_away(self, person: Person, back_on: date) -> None:
        """Who left the whole register and comes back later than a move takes begins spells anew."""
        if not person.stays or all(s.until is not None for s in person.spells):
            return
        last = last_leaving(person)
        if last is None or last.until is None:
            return
        if back_on - last.until > timedelta(days=number_setting("move_link_days", back_on)):
            self.end_spell(person, last.until, "moved_out", last.slip_out or "")

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

    def complete_couple(self, couple: Couple, wife: str | None, husband: str | None) -> None:
        """The partner who lived outside is now known."""
        for partner in (wife, husband):
            if partner is not None and partner not in (couple.wife, couple.husband):
                self._couples.setdefault(partner, []).append(couple)
        couple.wife, couple.husband = couple.wife or wife, couple.husband or husband

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
        *,
        commune: int | None = None,
    ) -> None:
        """Note an event where the person is counted that day; nobody counted, no event."""
        if person is None:
            return
        household, area, place = self.last_place(person, on, commune)
        if place is not None:
            self.events.append(Event(kind, slip, on, person.id, household, place, area, facts))


def last_leaving(person: Person) -> Stay | None:
    """The stay that ended last, when none is open: the person has left the whole register."""
    if not person.stays or any(s.until is None for s in person.stays):
        return None
    return max(person.stays, key=lambda s: s.until or s.since)
