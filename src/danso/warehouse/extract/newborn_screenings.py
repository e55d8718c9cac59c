"""Newborn screenings."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.events import events, who_and_where
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for e in events(sources, "newborn_screening"):
        yield (*who_and_where(e), list(e.facts["done"]))
