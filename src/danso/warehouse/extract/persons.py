"""Persons known to the register."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for p in sources.folded.register.persons.values():
        yield (p.id, p.sex, p.birth.reckoned, p.birth.text, p.ethnicity, p.education, p.died_on, p.slip)
