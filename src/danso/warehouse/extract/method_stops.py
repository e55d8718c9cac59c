"""Methods ended by a slip."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.events import events, who_and_where
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    for e in events(sources, "contraception_stopped"):
        yield (*who_and_where(e), e.facts["method"])
