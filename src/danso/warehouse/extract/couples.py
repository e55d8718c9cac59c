"""Couples as lived, with people under the ids that stand for them."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    register = sources.folded.register
    for c in register.couples.values():
        yield (c.id, register.canonical(c.wife), register.canonical(c.husband), c.since, c.until, c.ended_by, c.slip)
