"""What a unit was called and coded during [since, until)."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, UNIT, Table

TABLE = Table(
    "unit_names",
    (
        ("unit", UNIT),
        ("level", CODE),
        ("code", CODE),
        ("name", CODE),
        ("name_en", CODE),
        ("since", DAY),
        ("until", DAY),
    ),
)
