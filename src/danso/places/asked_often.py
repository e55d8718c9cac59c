"""What every page asks of places, in statements written once: putting them together anew cost more than the answers.

The same questions as Django would ask, answered from the database each time: a right that has ended is not kept here.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

_GREATEST = 2**63 - 1
_ABOVE = """
SELECT ancestor_id FROM places_unitclosure
WHERE descendant_id = %s AND since <= %s AND (until IS NULL OR until > %s)
"""
_VERSION = """
SELECT v.unit_id, u.level, v.code, v.name, v.short_name, v.kind, v.parent_id, v.since, v.until
FROM places_unitversion v JOIN places_unit u ON u.id = v.unit_id
WHERE v.unit_id = %s AND v.since <= %s AND (v.until IS NULL OR v.until > %s)
ORDER BY v.id LIMIT 1
"""
_GRANTS = """
SELECT g.role, g.unit_id, u.level
FROM places_grant g LEFT JOIN places_unit u ON u.id = g.unit_id
WHERE g.account_id = %s AND g.since <= %s AND (g.until IS NULL OR g.until > %s)
ORDER BY g.id
"""


def possible(unit_id: int) -> bool:
    """Whether a unit could have this id: an address may hold any number, a database column may not."""
    return abs(unit_id) <= _GREATEST


def above(unit_id: int, on: date) -> frozenset[int]:
    """Ids of the units that the unit lies in on the day, itself included; none where it is not in force."""
    return frozenset(ancestor for (ancestor,) in _asked(_ABOVE, unit_id, on)) if possible(unit_id) else frozenset()


def version(unit_id: int, on: date) -> tuple[Any, ...] | None:
    """The unit as described on the day, in the columns of `queries.unit_row`."""
    return next(iter(_asked(_VERSION, unit_id, on)), None) if possible(unit_id) else None


def grants(account_id: int, on: date) -> list[tuple[str, int | None, str | None]]:
    """(role, unit, level of the unit) of each grant the account holds on the day."""
    return [(role, unit, level) for role, unit, level in _asked(_GRANTS, account_id, on)]


def _asked(statement: str, one: int, on: date) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [one, str(on), str(on)])
        return list(cursor.fetchall())
