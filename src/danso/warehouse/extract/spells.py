"""Contraceptive spells, in the order in which they began."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for person in sources.folded.register.persons.values():
        spells = sorted(person.spells, key=lambda s: (s.since.reckoned, s.slip_start))
        for number, s in enumerate(spells):
            since = s.since.reckoned
            yield (
                person.id,
                number,
                s.method,
                since,
                s.until,
                s.reason,
                s.channel,
                s.known_from,
                s.slip_start,
                s.slip_stop,
            )
