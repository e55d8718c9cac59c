"""Births as the fold recorded them where the mother was counted."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.events import events
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for e in events(sources, "birth"):
        yield (
            e.slip,
            e.on,
            e.person,
            e.facts["child"],
            e.household,
            e.area,
            e.commune,
            e.facts["sex"],
            e.facts["order"],
            e.facts["counts_as"],
            e.facts["multiple"],
            e.facts["multiple_no"],
            e.facts["place"],
            e.facts["mother_age"],
        )
