"""Events of the fold, by kind."""

from __future__ import annotations

from collections.abc import Iterator

from danso.register.state import Event
from danso.warehouse.extract.sources import Row, Sources


def events(sources: Sources, kind: str) -> Iterator[Event]:
    return (event for event in sources.folded.register.events if event.kind == kind)


def who_and_where(event: Event) -> Row:
    """slip, happened_on, person, household, area, commune: the columns every event table begins with."""
    return (event.slip, event.on, event.person, event.household, event.area, event.commune)
