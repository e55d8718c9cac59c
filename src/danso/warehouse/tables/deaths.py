"""A death of a counted person, where she or he was counted that day; `age` completed."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, NUMBER, UNIT, Table

TABLE = Table(
    "deaths",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("sex", CODE),
        ("age", NUMBER),
    ),
)
