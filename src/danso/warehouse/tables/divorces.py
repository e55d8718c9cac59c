"""One counted person who divorced."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, Table

TABLE = Table(
    "divorces",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("sex", CODE),
    ),
)
