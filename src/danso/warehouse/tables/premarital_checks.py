"""A couple's premarital check, one row for each partner counted that day."""

from __future__ import annotations

from danso.warehouse.tables.table import DAY, ID, UNIT, Table

TABLE = Table(
    "premarital_checks",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("wife", ID),
        ("husband", ID),
    ),
)
