"""Marital state of a person during [since, until): single, married, divorced, widowed."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, Table

TABLE = Table(
    "marital",
    (
        ("person", ID),
        ("status", CODE),
        ("since", DAY),
        ("until", DAY),
        ("slip", ID),
    ),
)
