"""A count said as so many per cent of another target of the unit. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from decimal import ROUND_HALF_UP, Decimal

from danso.targets.models import Target


def came_to(percent: Decimal, whole: Decimal) -> Decimal:
    """Whole, half up: 70% of 24.533 planned births are 17.173 newborns."""
    return (percent * whole / 100).quantize(Decimal(1), ROUND_HALF_UP)


def following(targets: Mapping[str, Target]) -> dict[str, Target]:
    """The same targets, each percentage taken of the other target as it is now: a revision of that one moves it.

    Where the other is gone the value stays what it came to when it was set. Rows of the database are not touched.
    """
    found = dict(targets)
    for code, one in targets.items():
        other = targets.get(one.percent_of) if one.percent_of else None
        if other is None or other.plan_kind != "count" or other.percent_of or one.percent is None:
            continue
        moved = copy(one)
        moved.value = came_to(one.percent, other.value)
        found[code] = moved
    return found
