"""Stays, cut where a household changes area; the two halves of a known move name each other's unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from danso.register.fold import link_window
from danso.register.state import Person, Place, Register, Stay
from danso.warehouse.extract.sources import Row, Sources

INSIDE = ("move_inside", "split", "joined", "boundary")
ARRIVED = ("move_in", "six_months")


@dataclass(slots=True)
class _Part:
    """One area's part of a stay."""

    stay: Stay
    area: int | None
    commune: int
    since: date
    until: date | None
    first: bool
    last: bool
    placed_by: str | None

    @property
    def unit(self) -> int:
        return self.area if self.area is not None else self.commune


def rows(sources: Sources) -> Iterator[Row]:
    register = sources.folded.register
    for person in register.persons.values():
        parts = [part for stay in person.stays if not _never_counted(stay) for part in _parts(stay, register)]
        for number, part in enumerate(parts):
            yield _row(f"{person.id}#{number}", person, part, parts, number)


def _never_counted(stay: Stay) -> bool:
    """Left before the months were over that a stay needs to be counted."""
    return stay.until is not None and stay.until <= stay.since and stay.ground_in == "six_months"


def _parts(stay: Stay, register: Register) -> Iterator[_Part]:
    household = register.households.get(stay.household)
    places = sorted(household.places, key=lambda p: p.since) if household else []
    cuts = sorted({p.since for p in places if p.since > stay.since and (stay.until is None or p.since < stay.until)})
    begins = [stay.since, *cuts]
    ends = [*cuts, stay.until]
    for n, (since, until) in enumerate(zip(begins, ends, strict=True)):
        place = _place_on(places, since)
        yield _Part(
            stay,
            place.area if place else None,
            stay.commune,  # as named when it began, through any merger since
            since,
            until,
            n == 0,
            n == len(begins) - 1,
            place.slip if place else None,
        )


def _place_on(places: list[Place], day: date) -> Place | None:
    known = [p for p in places if p.since <= day]
    return known[-1] if known else (places[0] if places else None)


def _row(row_id: str, person: Person, part: _Part, parts: list[_Part], number: int) -> Row:
    stay = part.stay
    before, after = _left(part, parts, number), _entered(part, parts, number)
    return (
        row_id,
        person.id,
        stay.household,
        part.area,
        part.commune,
        part.since,
        part.until,
        stay.ground_in if part.first else "reassigned",
        stay.ground_out if part.last else "reassigned",
        stay.slip_in if part.first else part.placed_by,
        stay.slip_out if part.last else parts[number + 1].placed_by,
        stay.came_on if part.first else part.since,
        before.unit if before else None,
        after.unit if after else None,
        person.sex,
        person.birth.reckoned,
    )


def _left(part: _Part, parts: list[_Part], number: int) -> _Part | None:
    if not part.first:
        return parts[number - 1]
    return next((other for other in parts if other.last and _one_move(other.stay, part.stay)), None)


def _entered(part: _Part, parts: list[_Part], number: int) -> _Part | None:
    if not part.last:
        return parts[number + 1]
    return next((other for other in parts if other.first and _one_move(part.stay, other.stay)), None)


def _one_move(left: Stay, entered: Stay) -> bool:
    if left is entered or left.until is None:
        return False
    if entered.ground_in in INSIDE:
        return left.slip_out == entered.slip_in
    if left.ground_out != "move_out" or entered.ground_in not in ARRIVED:
        return False
    return abs(entered.came_on - left.until) <= link_window(left.until)
