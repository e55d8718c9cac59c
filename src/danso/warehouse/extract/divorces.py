"""Counted persons who divorced."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.events import events, who_and_where
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for e in events(sources, "divorce"):
        yield (*who_and_where(e), e.facts["sex"])
