"""A person known to the register, counted or not. `birth` is the day reckoned with, `birth_text` what was said."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, Table

TABLE = Table(
    "persons",
    (
        ("person", ID),
        ("sex", CODE),
        ("birth", DAY),
        ("birth_text", CODE),
        ("ethnicity", CODE),
        ("education", CODE),
        ("died_on", DAY),
        ("slip", ID),
    ),
)
