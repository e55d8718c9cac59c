"""A household; `kind` is family or collective, `ground` how it came into the book."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, Table

TABLE = Table(
    "households",
    (
        ("household", ID),
        ("kind", CODE),
        ("opened_on", DAY),
        ("ground", CODE),
        ("closed_on", DAY),
        ("slip", ID),
        ("slip_closed", ID),
    ),
)
