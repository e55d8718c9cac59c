"""Marital states: each lasts until the next one begins; two of one day: the later in the fold's order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for person in sources.folded.register.persons.values():
        for entry, after in pairwise([*person.marital, None]):
            until = after.since if after else None
            if entry is not None and (until is None or entry.since < until):
                yield (person.id, entry.status, entry.since, until, entry.slip)
