"""Moves and adjustments, by the first and the last day on which somebody is counted (rules.md 1, 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.recount.book import Living, Somebody
from tests.recount.counting import Case, Recount, Thing, average, less, of_window, over, plain
from tests.recount.days import ONE_DAY
from tests.recount.population import everybody

_ARRIVED = ("move_in", "months", "adopted")
_INSIDE = ("move_inside", "split", "joined")


def lives(case: Case) -> Iterator[tuple[Somebody, Living]]:
    for person in case.book.people.values():
        for living in person.lived:
            # Came for a while and left when the six months were over: never counted.
            if not (living.why == "months" and living.until == living.since):
                yield person, living


def entered(case: Case, living: Living) -> int | None:
    return case.book.houses[living.house].area(living.since)


def left(case: Case, living: Living) -> int | None:
    """The area of the last day on which she was counted there."""
    assert living.until is not None
    return case.book.houses[living.house].area(max(living.until - ONE_DAY, living.since))


def arrivals(*grounds: str) -> Callable[[Case, date, date], Iterator[Thing]]:
    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for person, living in lives(case):
            area = entered(case, living)
            if living.why in grounds and first <= living.since <= last and area is not None:
                yield (person.id, id(living)), area, None

    return found


def departures(*grounds: str) -> Callable[[Case, date, date], Iterator[Thing]]:
    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for person, living in lives(case):
            if living.why_not in grounds and living.until is not None and first <= living.until <= last:
                area = left(case, living)
                if area is not None:
                    yield (person.id, id(living)), area, None

    return found


def came_inside(case: Case, grounds: tuple[str, ...], first: date, last: date) -> Iterator[tuple]:
    """(who, area left, area entered); no area left where she had not been counted before."""
    for person, living in lives(case):
        if living.why in grounds and first <= living.since <= last:
            before = _before(case, person, living)
            yield (person.id, id(living)), left(case, before) if before else None, entered(case, living)


def went_inside(case: Case, grounds: tuple[str, ...], first: date, last: date) -> Iterator[tuple]:
    """(who, area left, area entered)."""
    for person, living in lives(case):
        if living.why_not in grounds and living.until is not None and first <= living.until <= last:
            after = next((x for _, x in lives_of(case, person) if _before(case, person, x) is living), None)
            yield (person.id, id(living)), left(case, living), entered(case, after) if after else None


def _before(case: Case, person: Somebody, living: Living) -> Living | None:
    """Where she was counted until she came here inside the commune, or with the border."""
    earlier = person.lived[: person.lived.index(living)]
    fits = [x for x in earlier if x.until == living.since and x.why_not == living.why]
    return fits[-1] if fits and any(x is fits[-1] for _, x in lives_of(case, person)) else None


def moves_in(case: Case, first: date, last: date) -> Iterator[Thing]:
    """From outside the commune; seen from an area also from another area of the commune."""
    yield from arrivals(*_ARRIVED)(case, first, last)
    for who, before, after in came_inside(case, _INSIDE, first, last):
        yield who, after, before


def moves_out(case: Case, first: date, last: date) -> Iterator[Thing]:
    yield from departures("move_out")(case, first, last)
    yield from went_inside(case, _INSIDE, first, last)


def _linked(case: Case) -> list[tuple[Living, Living]]:
    """Known moves: the same person left one commune and came to another within 31 days, each half used once."""
    if "linked" not in case.kept:
        found = []
        for person in case.book.people.values():
            mine = [x for _, x in lives_of(case, person)]
            used: set[int] = set()
            for out in mine:
                if out.why_not != "move_out" or out.until is None:
                    continue
                after = [
                    x
                    for x in mine
                    if x is not out
                    and x.why in ("move_in", "months")
                    and id(x) not in used
                    and abs((x.came - out.until).days) <= 31
                ]
                if after:
                    near = min(after, key=lambda x: abs((x.came - out.until).days))
                    used.add(id(near))
                    found.append((out, near))
        case.kept["linked"] = found
    return case.kept["linked"]


def lives_of(case: Case, person: Somebody) -> list[tuple[Somebody, Living]]:
    return [(person, x) for x in person.lived if not (x.why == "months" and x.until == x.since)]


def moves_in_across(case: Case, first: date, last: date) -> Iterator[Thing]:
    came_from = {id(now): left(case, before) for before, now in _linked(case)}
    for key, area, other in moves_in(case, first, last):
        yield key, area, other if other is not None else came_from.get(key[1])


def moves_out_across(case: Case, first: date, last: date) -> Iterator[Thing]:
    goes_to = {id(before): entered(case, now) for before, now in _linked(case)}
    for key, area, other in moves_out(case, first, last):
        yield key, area, other if other is not None else goes_to.get(key[1])


def moves_inside(case: Case, first: date, last: date) -> Iterator[Thing]:
    for who, _, after in came_inside(case, ("move_inside",), first, last):
        yield who, after, None


def given(case: Case, first: date, last: date) -> Iterator[tuple]:
    """(who, area before, area after) of people who stayed and whose household was given to another area."""
    for person, living in lives(case):
        house = case.book.houses[living.house]
        for day in {since for since, _, _ in house.places}:
            if first <= day <= last and living.since < day and (living.until is None or day < living.until):
                yield (person.id, id(living), day), house.area(day - ONE_DAY), house.area(day)


def boundary_in(case: Case, first: date, last: date) -> Iterator[Thing]:
    yield from ((who, after, before) for who, before, after in given(case, first, last))
    yield from ((who, after, before) for who, before, after in came_inside(case, ("boundary",), first, last))


def boundary_out(case: Case, first: date, last: date) -> Iterator[Thing]:
    yield from ((who, before, after) for who, before, after in given(case, first, last))
    yield from ((who, before, after) for who, before, after in went_inside(case, ("boundary",), first, last))


_people = average(everybody)
_net = less(of_window(moves_in_across), of_window(moves_out_across))

RECOUNTS: dict[str, Recount] = {
    "moves_in": plain(of_window(moves_in)),
    "moves_out": plain(of_window(moves_out)),
    "moves_in_across_border": plain(of_window(moves_in_across)),
    "moves_out_across_border": plain(of_window(moves_out_across)),
    "moves_inside": plain(of_window(moves_inside)),
    "adjustments_missed": plain(of_window(arrivals("missed"))),
    "adjustments_twice": plain(of_window(departures("twice"))),
    "adjustments_gone": plain(of_window(departures("gone"))),
    "adjustments_book": plain(of_window(arrivals("book"))),
    "adjustments_boundary_in": plain(of_window(boundary_in)),
    "adjustments_boundary_out": plain(of_window(boundary_out)),
    "in_migration_rate": over(of_window(moves_in_across), _people, 1000),
    "out_migration_rate": over(of_window(moves_out_across), _people, 1000),
    "net_migration_rate": over(_net, _people, 1000),
}
