"""Which rows of the register lie in a unit of any level."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants
from danso.places.units import UnitRow


def lies_in(unit: UnitRow, on: date) -> Q:
    """Condition on the columns `commune` and `area` of a projection's rows.

    Rows keep the unit as it was named when they were written, so closed units that passed into this one are asked too.
    """
    if unit.level in (Level.area, Level.village):
        areas = [unit.id] if unit.level == Level.area else descendants(unit.id, on, Level.area)
        return _any_of("area", with_closed(areas, Level.area, on))
    communes = [unit.id] if unit.level == Level.commune else descendants(unit.id, on, Level.commune)
    return _any_of("commune", with_closed(communes, Level.commune, on))


def _any_of(column: str, units: frozenset[int]) -> Q:
    """One unit is asked for as itself: what follows it in an index can then be read in order."""
    return Q(**{column: next(iter(units))}) if len(units) == 1 else Q(**{f"{column}__in": sorted(units)})
