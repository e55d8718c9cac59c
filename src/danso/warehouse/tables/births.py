"""A live birth, where the mother was counted that day (rules.md 2).

counts_as   row of the forms: 1, 2, 3 (third or later); null when the order was not told
multiple    children of the delivery; multiple_no: which of them
"""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, NUMBER, UNIT, Table

TABLE = Table(
    "births",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("mother", ID),
        ("child", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("sex", CODE),
        ("child_order", NUMBER),
        ("counts_as", NUMBER),
        ("multiple", NUMBER),
        ("multiple_no", NUMBER),
        ("place", CODE),
        ("mother_age", NUMBER),
    ),
)
