"""Tables of a snapshot: one file each. What is not listed here is in no snapshot."""

from danso.warehouse.tables import (
    births,
    collaborators,
    couples,
    deaths,
    divorces,
    elderly_checks,
    households,
    marital,
    marks,
    marriages,
    method_stops,
    newborn_screenings,
    persons,
    pregnancy_events,
    premarital_checks,
    prenatal_screenings,
    slips,
    spells,
    stays,
    two_places,
    unit_changes,
    unit_names,
    units,
)
from danso.warehouse.tables.table import Table

TABLES: tuple[Table, ...] = tuple(
    module.TABLE
    for module in (
        stays,
        persons,
        households,
        marital,
        couples,
        spells,
        marks,
        births,
        deaths,
        marriages,
        divorces,
        premarital_checks,
        pregnancy_events,
        prenatal_screenings,
        newborn_screenings,
        elderly_checks,
        method_stops,
        slips,
        two_places,
        collaborators,
        units,
        unit_names,
        unit_changes,
    )
)

__all__ = ["TABLES", "Table"]
