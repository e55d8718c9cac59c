"""On a day the unit `old` passed into `new`, with its whole territory or a part."""

from __future__ import annotations

from danso.warehouse.tables.table import DAY, UNIT, YES_NO, Table

TABLE = Table(
    "unit_changes",
    (
        ("effective_on", DAY),
        ("old", UNIT),
        ("new", UNIT),
        ("whole", YES_NO),
    ),
)
