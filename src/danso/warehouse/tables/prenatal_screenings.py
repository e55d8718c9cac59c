"""A prenatal screening and the diseases it covered."""

from __future__ import annotations

from danso.warehouse.tables.table import CODES, DAY, ID, NUMBER, UNIT, Table

TABLE = Table(
    "prenatal_screenings",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("week", NUMBER),
        ("done", CODES),
    ),
)
