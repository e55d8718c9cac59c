"""Pregnancy news of a counted woman: pregnant, miscarriage, abortion, no_answer."""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, Table

TABLE = Table(
    "pregnancy_events",
    (
        ("slip", ID),
        ("happened_on", DAY),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("event", CODE),
    ),
)
