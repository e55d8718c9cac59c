"""A confirmation that a method goes on: month mark, injection, issue. `method` is null where none was known."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, Table

TABLE = Table(
    "marks",
    (
        ("person", ID),
        ("happened_on", DAY),
        ("method", CODE),
        ("channel", CODE),
        ("slip", ID),
    ),
)
