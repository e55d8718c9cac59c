"""Dated settings as the recount knows them, written down a second time: value in force from each day on."""

from __future__ import annotations

from datetime import date

LONG_AGO = date(1900, 1, 1)
RULES: dict[str, list[tuple[date, int]]] = {
    "residence_months": [(LONG_AGO, 6)],
    "absence_months": [(LONG_AGO, 6)],
    "intent_counts": [(LONG_AGO, 1)],
}


def rule(name: str, on: date) -> int:
    return [value for since, value in RULES[name] if since <= on][-1]
