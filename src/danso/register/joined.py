"""Whom else an id may stand for: ids of one person hang together by the slips that joined them."""

from __future__ import annotations

from collections.abc import Collection

from danso.register import bulk
from danso.register.models import SlipRow, SlipSubject

_JOINING = ("same_person", "correction")  # a correction may speak of a joining


def joined_with(ids: Collection[str]) -> set[str]:
    """Ids that joining slips name together with some of these, however far; empty for ids that none names.

    More than it says, never less: whoever reads a person's row by one of them asks its `also`. Ids that the projection
    does not know are asked for at every held line, so this must not read all persons.
    """
    found: set[str] = set()
    fresh = set(ids)
    while fresh:
        slips = {slip for (slip,) in bulk.select(SlipSubject, ("slip_id",), "subject", sorted(fresh))}
        kinds = bulk.select(SlipRow, ("slip_id", "kind"), "slip_id", sorted(slips))
        joining = sorted(slip for slip, kind in kinds if kind in _JOINING)
        named = {one for (one,) in bulk.select(SlipSubject, ("subject",), "slip_id", joining)}
        found |= fresh
        fresh = named - found
    return found - set(ids)
