"""The book as a reader keeps it in mind: of everybody where she lived, with whom, and what was told of her."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.recount.days import ONE_DAY, age


@dataclass(eq=False)
class Living:
    """Counted in one household from a day on; not any more from `until` on."""

    house: str
    commune: int
    since: date
    came: date
    why: str
    until: date | None = None
    why_not: str | None = None

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(eq=False)
class Use:
    method: str
    since: date
    told: bool  # by a slip of its start; else found in the book
    slip: str
    until: date | None = None
    switched: bool = False  # ended by the start of another, or of the same anew

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(eq=False)
class Somebody:
    id: str
    sex: str
    born: date
    born_exactly: bool
    lived: list[Living] = field(default_factory=list)
    marital: list[tuple[date, str]] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    marks: list[tuple[date, str | None, str]] = field(default_factory=list)
    channels: dict[str, str | None] = field(default_factory=dict)  # by slip of a start or a mark
    away_since: list[date] = field(default_factory=list)
    deliveries: list[tuple[date, int, int]] = field(default_factory=list)
    died: date | None = None

    def age(self, day: date) -> int:
        return age(self.born, day)

    def married_on(self, day: date) -> bool:
        return self.status(day) == "married"

    def status(self, day: date) -> str | None:
        status = None
        for since, what in self.marital:
            if since <= day:
                status = what
        return status

    def open_in(self, commune: int) -> Living | None:
        return next((x for x in self.lived if x.until is None and x.commune == commune), None)


@dataclass(eq=False)
class House:
    kind: str
    places: list[tuple[date, int, int]]  # (since, commune, area)
    members: list[str] = field(default_factory=list)
    head: str | None = None
    ended: date | None = None

    @property
    def commune(self) -> int:
        return self.places[-1][1]

    def area(self, day: date) -> int | None:
        found = None
        for since, _, area in self.places:
            if since <= day:
                found = area
        return found


@dataclass(eq=False)
class Pair:
    wife: str | None
    husband: str | None
    since: date | None
    until: date | None = None
    number: int = -1  # in the book's list

    def others(self, person: str) -> str | None:
        return self.husband if self.wife == person else self.wife

    def on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass
class Happening:
    """Something that is counted as an event, in the area where the person was counted."""

    kind: str
    slip: str
    on: date
    person: str
    area: int
    facts: dict[str, Any]


@dataclass
class Book:
    people: dict[str, Somebody] = field(default_factory=dict)
    houses: dict[str, House] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    numbers: dict[str | None, set[int]] = field(
        default_factory=dict
    )  # of each person's pairs: twelve thousand in a city
    happened: list[Happening] = field(default_factory=list)
    stood: set[str] = field(default_factory=set)
    held: dict[str, str] = field(default_factory=dict)

    def couple(self, pair: Pair) -> None:
        pair.number = len(self.pairs)
        self.pairs.append(pair)
        for one in {pair.wife, pair.husband} - {None}:
            self.numbers.setdefault(one, set()).add(pair.number)

    def complete(self, pair: Pair, wife: str, husband: str) -> None:
        """The half of the couple who was outside the book is known now."""
        pair.wife, pair.husband = wife, husband
        for one in (wife, husband):
            self.numbers.setdefault(one, set()).add(pair.number)

    def pairs_of(self, *persons: str | None) -> list[Pair]:
        """Every couple in which one of them is, in the order of the book."""
        return [self.pairs[n] for n in sorted(set().union(*(self.numbers.get(one, ()) for one in persons)))]

    def where(self, person: Somebody, day: date, *, first: int | None = None) -> int | None:
        """Area where she is counted at the end of the day; in the commune `first` if she is counted there."""
        found = [x for x in person.lived if x.on(day)]
        found = [x for x in found if x.commune == first] or found[-1:]
        return self.houses[found[0].house].area(day) if found else None

    def where_at(self, person: Somebody, day: date, *, first: int | None = None) -> int | None:
        """As `where`; who left or died that very day still counts where she was."""
        if any(x.on(day) for x in person.lived):
            return self.where(person, day, first=first)
        left = [x for x in person.lived if x.until == day]
        return self.houses[left[-1].house].area(day) if left else None

    def of(self, kind: str, first: date, last: date) -> Iterator[Happening]:
        return (h for h in self.happened if h.kind == kind and first <= h.on <= last)

    def counted(self, day: date) -> Iterator[tuple[Somebody, Living, int]]:
        for person in self.people.values():
            for living in person.lived:
                area = self.houses[living.house].area(day) if living.on(day) else None
                if area is not None:
                    yield person, living, area


def day_before(day: date) -> date:
    return day - ONE_DAY
