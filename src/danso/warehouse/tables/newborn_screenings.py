"""A newborn screening and the diseases it covered; `person` is the child."""

from __future__ import annotations

from danso.warehouse.tables.table import CODES, DAY, ID, UNIT, Table

TABLE = Table(
    "newborn_screenings",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("done", CODES),
    ),
)
