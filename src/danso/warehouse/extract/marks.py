"""Confirmations that a method goes on."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for person in sources.folded.register.persons.values():
        for mark in person.marks:
            yield (person.id, mark.on, mark.method, mark.channel, mark.slip)
