"""Every slip in the ledgers up to the cut-off, counted or not.

standing    what this series' fold made of it: standing, held, withdrawn, witness, replaced; null: not in it
appraisal   appraised, returned, unappraised
"""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, NUMBER, UNIT, Table

TABLE = Table(
    "slips",
    (
        ("slip", ID),
        ("kind", CODE),
        ("happened_on", DAY),
        ("received_on", DAY),
        ("commune", UNIT),
        ("position", NUMBER),
        ("area", UNIT),
        ("household", ID),
        ("appraisal", CODE),
        ("standing", CODE),
    ),
)
