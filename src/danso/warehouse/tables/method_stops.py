"""A method ended by a slip of list 8."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, Table

TABLE = Table(
    "method_stops",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("method", CODE),
    ),
)
