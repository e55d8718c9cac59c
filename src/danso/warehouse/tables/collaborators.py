"""A collaborator's record for one collection area during [since, until); no name."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, UNIT, Table

TABLE = Table(
    "collaborators",
    (
        ("worker", UNIT),
        ("area", UNIT),
        ("since", DAY),
        ("until", DAY),
        ("stop_reason", CODE),
    ),
)
