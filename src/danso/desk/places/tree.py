"""Which areas lie under which unit, and what they are called, in two questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import UnitClosure, UnitVersion
from danso.places.queries import descendants


def areas_by_ancestor(unit_id: int, on: date) -> dict[int, list[int]]:
    """Areas of every unit within, an area under itself included."""
    areas = descendants(unit_id, on, Level.area)
    found: dict[int, list[int]] = defaultdict(list)
    rows = UnitClosure.objects.filter(in_force(on), descendant_id__in=areas)
    for above, area in rows.order_by("descendant_id").values_list("ancestor_id", "descendant_id"):
        found[above].append(area)
    return dict(found)


def area_names(areas: Sequence[int], on: date) -> dict[int, str]:
    """The name in force on the day, else the last one before it."""
    rows = UnitVersion.objects.filter(unit_id__in=areas, since__lte=on).order_by("since")
    return dict(rows.values_list("unit_id", "name"))
