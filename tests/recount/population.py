"""People and households at the end of a day (rules.md 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.recount.book import Somebody
from tests.recount.counting import Case, Recount, Thing, average, both_sides, of_last_day, over, plain


def people(who: Callable[[Case, Somebody, date], bool]) -> Callable[[Case, date, date], Iterator[Thing]]:
    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for person, living, area in case.book.counted(last):
            if who(case, person, last):
                yield (person.id, id(living)), area, None

    return found


everybody = people(lambda case, person, day: True)
males = people(lambda case, person, day: person.sex == "1")
females = people(lambda case, person, day: person.sex == "2")
women_15_49 = people(lambda case, person, day: is_15_49(person, day))
with_husband = people(lambda case, person, day: is_15_49(person, day) and person.married_on(day))


def is_15_49(person: Somebody, day: date) -> bool:
    return person.sex == "2" and 15 <= person.age(day) <= 49


def households(case: Case, first: date, last: date) -> Iterator[Thing]:
    for _, living, area in case.book.counted(last):
        yield living.house, area, None


def family_households(case: Case, first: date, last: date) -> Iterator[Thing]:
    for _, living, area in case.book.counted(last):
        if case.book.houses[living.house].kind == "family":
            yield living.house, area, None


def couples(case: Case, first: date, last: date) -> Iterator[Thing]:
    """A couple of whom one is known is no second couple of somebody whose couple is known whole."""
    open_pairs = [p for p in case.book.pairs if p.on(last)]
    homes: dict[str, list[int]] = {}
    for person, _, area in case.book.counted(last):
        homes.setdefault(person.id, []).append(area)
    in_whole = {p for pair in open_pairs if pair.wife and pair.husband for p in (pair.wife, pair.husband)}
    for pair in open_pairs:
        known = [p for p in (pair.wife, pair.husband) if p]
        if len(known) == 1 and known[0] in in_whole:
            continue
        for person in known:
            for area in homes.get(person, ()):
                yield (pair.wife, pair.husband), area, None


def in_two_places(case: Case, first: date, last: date) -> Iterator[Thing]:
    """Of somebody's stays in several communes all but the last one are too many; who died there counts there no more."""
    for person in case.book.people.values():
        for place, living in enumerate(person.lived):
            for later in person.lived[place + 1 :]:
                there = later.on(last) or (later.since <= last and later.why_not == "died")
                if living.on(last) and there and living.commune != later.commune:
                    yield (person.id, id(living)), living.commune, later.commune


RECOUNTS: dict[str, Recount] = {
    "population": plain(of_last_day(everybody)),
    "males": plain(of_last_day(males)),
    "females": plain(of_last_day(females)),
    "households": plain(of_last_day(households)),
    "households_family": plain(of_last_day(family_households)),
    "average_population": plain(average(everybody)),
    "sex_ratio": over(of_last_day(males), of_last_day(females)),
    "women_15_49": plain(of_last_day(women_15_49)),
    "women_15_49_with_husband": plain(of_last_day(with_husband)),
    "couples": plain(of_last_day(couples)),
    "counted_in_two_places": plain(both_sides(in_two_places)),
}
