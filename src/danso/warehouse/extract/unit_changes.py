"""Rows of `unit_changes` come ready from their room."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    yield from sources.unit_changes
