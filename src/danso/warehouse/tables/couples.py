"""Husband and wife as lived; a partner outside the register is null, an unknown beginning too. Ends at `until`."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, Table

TABLE = Table(
    "couples",
    (
        ("couple", ID),
        ("wife", ID),
        ("husband", ID),
        ("since", DAY),
        ("until", DAY),
        ("ended_by", CODE),
        ("slip", ID),
    ),
)
