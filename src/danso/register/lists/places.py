"""Which rows of the register lie in a unit of any level."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.units import UnitRow


def lies_in(unit: UnitRow, on: date) -> Q:
    """Condition on the columns `commune` and `area` of a projection's rows."""
    if unit.level == Level.area:
        return Q(area=unit.id)
    if unit.level == Level.village:
        return Q(area__in=descendants(unit.id, on, Level.area))
    if unit.level == Level.commune:
        return Q(commune=unit.id)
    return Q(commune__in=descendants(unit.id, on, Level.commune))
