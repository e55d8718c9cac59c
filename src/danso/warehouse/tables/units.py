"""Dated closure: `descendant` lay in `ancestor` (or is it, depth 0) during [since, until)."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, NUMBER, UNIT, Table

TABLE = Table(
    "units",
    (
        ("ancestor", UNIT),
        ("descendant", UNIT),
        ("depth", NUMBER),
        ("since", DAY),
        ("until", DAY),
        ("ancestor_level", CODE),
        ("descendant_level", CODE),
    ),
)
