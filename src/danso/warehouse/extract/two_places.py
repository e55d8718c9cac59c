"""Stays that count somebody in one commune while a later one counts her, or records her death, in another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from danso.register.state import Person, Stay
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    register = sources.folded.register
    for person in register.persons.values():
        if len(person.stays) > 1:
            for number, stay in enumerate(person.stays):
                for later in person.stays[number + 1 :]:
                    yield from _row("joined", person, number, stay, person, later)
    for stayed_id, mover_id in sources.alike:
        stayed, mover = register.person(stayed_id), register.person(mover_id)
        if stayed is None or mover is None or stayed is mover:
            continue
        for number, stay in enumerate(stayed.stays):
            for later in mover.stays:
                if later.since > stay.since:
                    yield from _row("alike", stayed, number, stay, mover, later)


def _row(ground: str, person: Person, number: int, stay: Stay, other: Person, later: Stay) -> Iterator[Row]:
    since = max(stay.since, later.since)
    ends = [day for day in (stay.until, _gone(later)) if day is not None]
    until: date | None = min(ends) if ends else None
    if stay.commune != later.commune and (until is None or since < until):
        key = f"{person.id}#{number}"
        yield (key, ground, person.id, stay.household, stay.commune, other.id, later.commune, since, until,
               stay.slip_in, later.slip_in)  # fmt: skip


def _gone(later: Stay) -> date | None:
    """Who died where she came is still one too many where she is counted alive."""
    return None if later.ground_out == "died" else later.until
