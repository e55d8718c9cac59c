"""One counted person who married: two rows of one couple where both live in the register."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, YES_NO, Table

TABLE = Table(
    "marriages",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("couple", ID),
        ("sex", CODE),
        ("early", YES_NO),
        ("consanguineous", YES_NO),
    ),
)
