"""What a recount is: things counted where they are, in a unit, in a window; over other things, or over an average."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

from tests.recount.book import Book
from tests.recount.days import month_ends

# (what is counted once, area where it is counted, area it came from or went to without leaving a unit that holds both)
Thing = tuple[Hashable, int, int | None]
# Plain rows of other rooms: (ancestor, unit, depth, since, until, ...) and (worker, area, since, until, reason).
Closure = Sequence[tuple]
Coverage = Sequence[tuple]


@dataclass
class Case:
    """A register to be counted, with its units and its collaborators."""

    book: Book
    units: Closure
    coverage: Coverage = ()
    kept: dict = field(default_factory=dict)

    def above(self, unit: int | None, day: date) -> frozenset[int]:
        """Units in which the unit lies on the day, itself included."""
        key = ("above", unit, day)
        if key not in self.kept:
            rows = self.by_unit.get(unit, ())
            self.kept[key] = frozenset(r[0] for r in rows if r[3] <= day and (r[4] is None or day < r[4]))
        return self.kept[key]

    @cached_property
    def by_unit(self) -> dict[int | None, list]:
        found: dict[int | None, list] = {}
        for row in self.units:
            found.setdefault(row[1], []).append(row)
        return found

    def things(self, of: Things, first: date, last: date) -> list[Thing]:
        key = (of, first, last)
        if key not in self.kept:
            self.kept[key] = list(of(self, first, last))
        return self.kept[key]

    @cached_property
    def by_person(self) -> dict[str, list]:
        found: dict[str, list] = {name: [] for name in self.book.people}
        for event in self.book.happened:
            found[event.person].append(event)
        return found


Things = Callable[[Case, date, date], Iterable[Thing]]
Number = Callable[[Case, int, date, date], Fraction]
Answer = tuple[Fraction | None, Fraction, Fraction | None]
Recount = Callable[[Case, int, date, date], Answer]


def number(case: Case, of: Things, unit: int, first: date, last: date, on: date) -> Fraction:
    """Distinct keys whose area lies in the unit on the day `on` and whose other area does not."""
    name = ("number", of, first, last, on)
    if name not in case.kept:
        found: dict[int, set[Hashable]] = {}
        for key, area, other in case.things(of, first, last):
            for around in case.above(area, on) - case.above(other, on):
                found.setdefault(around, set()).add(key)
        case.kept[name] = {around: Fraction(len(keys)) for around, keys in found.items()}
    return case.kept[name].get(unit, Fraction(0))


def of_window(things: Things) -> Number:
    return lambda case, unit, first, last: number(case, things, unit, first, last, last)


def of_last_day(things: Things) -> Number:
    return lambda case, unit, first, last: number(case, things, unit, last, last, last)


def both_sides(things: Things) -> Number:
    """Distinct keys of which both communes lie in the unit on the last day."""

    def counted(case: Case, unit: int, first: date, last: date) -> Fraction:
        keys = {
            key
            for key, one, other in case.things(things, last, last)
            if unit in case.above(one, last) & case.above(other, last)
        }
        return Fraction(len(keys))

    return counted


def average(things: Things) -> Number:
    """Mean of a stock over the day before the window and the end of each of its months."""

    def counted(case: Case, unit: int, first: date, last: date) -> Fraction:
        days = month_ends(first, last)
        return sum((number(case, things, unit, day, day, last) for day in days), Fraction(0)) / len(days)

    return counted


def less(one: Number, other: Number) -> Number:
    return lambda case, unit, first, last: one(case, unit, first, last) - other(case, unit, first, last)


def plain(above: Number) -> Recount:
    def answer(case: Case, unit: int, first: date, last: date) -> Answer:
        n = above(case, unit, first, last)
        return n, n, None

    return answer


def over(above: Number, below: Number, factor: int = 100) -> Recount:
    def answer(case: Case, unit: int, first: date, last: date) -> Answer:
        n, d = above(case, unit, first, last), below(case, unit, first, last)
        return (n / d * factor if d else None), n, d

    return answer
