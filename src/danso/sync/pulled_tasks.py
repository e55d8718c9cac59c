"""What there is to do in a collaborator's areas: the desk's own work lists, by id. The phone has the names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from danso.places.queries import unit_row
from danso.places.scope import Scope
from danso.register.lists.worklists.catalogue import WORK_LISTS
from danso.register.lists.worklists.work_list import where

# The phone sees by itself which households were not reviewed; odd data and moves across communes are the office's.
NOT_FOR_PHONES = frozenset({"ho-chua-ra-soat", "du-lieu-can-xem", "chuyen-di-chua-den"})
MOST = 100  # of one list: nobody visits more in a month


def tasks_told(scope: Scope, areas: Sequence[int]) -> list[dict[str, Any]]:
    """The longest waiting first, list by list."""
    told: list[dict[str, Any]] = []
    for area in areas:
        unit = unit_row(area, scope.on)
        if unit is None:
            continue
        place = where(scope, unit)
        for one in WORK_LISTS:
            if one.code in NOT_FOR_PHONES:
                continue
            entries = sorted(one.find(scope, place), key=lambda e: (e.since, e.household or "", e.person or ""))
            for entry in entries[:MOST]:
                told.append(
                    {
                        "kind": one.code, "words": {"vi": one.words.vi, "en": one.words.en},
                        "why": {"vi": entry.why.vi, "en": entry.why.en}, "household": entry.household,
                        "person": entry.person, "since": entry.since.isoformat(),
                    }
                )  # fmt: skip
    return told
