"""Households known to the register."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for h in sources.folded.register.households.values():
        yield (h.id, h.kind, h.opened_on, h.ground, h.closed_on, h.slip, h.slip_closed)
