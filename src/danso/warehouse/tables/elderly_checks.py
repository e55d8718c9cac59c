"""A periodic health check; age is judged by the indicator."""

from __future__ import annotations

from danso.warehouse.tables.table import DAY, ID, UNIT, Table

TABLE = Table(
    "elderly_checks",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
    ),
)
