"""From the fold to rows: one file for each table, named like it."""

from __future__ import annotations

from danso.warehouse.extract import (
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
from danso.warehouse.extract.sources import Row, Sources

_ROWS = {
    module.__name__.rpartition(".")[2]: module.rows
    for module in (
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
}


def extracted(sources: Sources) -> dict[str, list[Row]]:
    """Rows of every table, by the table's name; a row is a tuple in the order of the table's columns."""
    return {name: list(rows(sources)) for name, rows in _ROWS.items()}


__all__ = ["Row", "Sources", "extracted"]
