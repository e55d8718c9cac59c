"""Premarital checks: a row for each partner counted that day, so that each one's commune sees the couple."""

from __future__ import annotations

from collections.abc import Iterator

from danso.warehouse.extract.events import events
from danso.warehouse.extract.sources import Row, Sources


def rows(sources: Sources) -> Iterator[Row]:
    register = sources.folded.register
    for e in events(sources, "premarital_check"):
        wife, husband = e.facts["wife"], e.facts["husband"]
        for partner in (register.person(wife), register.person(husband)):
            if partner is None:
                continue
            household, area, commune = register.last_place(partner, e.on)
            if commune is not None:
                yield (e.slip, e.on, partner.id, household, area, commune, wife, husband)
