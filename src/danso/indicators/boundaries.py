"""On which day's boundaries figures are printed: where each unit that ever was lies on that day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from danso.places.lineage import DatedChange, Passing, Successor, predecessors, successors
from danso.values.words import Words
from danso.warehouse.engine import Engine

Closure = dict[int, list[tuple[int, date, date | None]]]  # unit -> (ancestor, since, until), itself included


def reach(engine: Engine, on: date) -> str:
    """Name of a table (base, unit): counted things of `base` stand in `unit` on the boundaries of the day.

    A unit closed before the day stands where its territory passed: in its one successor, else in whatever
    all its successors lie in. One that began later stands where it came from, in the same way.
    """
    return engine.reach_on(on, lambda: _reached(engine, on))


def straddled(engine: Engine, first: date, on: date) -> frozenset[int]:
    """Units whose territory changed after `first` and by `on`, with all they lie in."""
    sql = """
        WITH changed AS (
            SELECT old, new FROM unit_changes WHERE effective_on > $first AND effective_on <= $on AND old <> new
        ), touched AS (SELECT old AS unit FROM changed UNION SELECT new FROM changed)
        SELECT DISTINCT u.ancestor FROM touched t JOIN units u ON u.descendant = t.unit AND u.since <= $on
    """
    return frozenset(row[0] for row in engine.rows(sql, {"first": first, "on": on}))


def differ(engine: Engine, day: date, other: date) -> bool:
    """Whether any unit began, ended or lay elsewhere on one of the two days than on the other."""
    first, last = min(day, other), max(day, other)
    sql = """
        SELECT count(*) FROM units
        WHERE (since > $first AND since <= $last) OR (until > $first AND until <= $last)
    """
    return first != last and bool(engine.rows(sql, {"first": first, "last": last})[0][0])


STRADDLES = Words(
    "Tính theo địa giới ngày {on}; trong kỳ có thay đổi địa giới.",
    "On the boundaries of {on}; boundaries changed within the window.",
)


def _reached(engine: Engine, on: date) -> dict[int, frozenset[int]]:
    closure: Closure = defaultdict(list)
    for ancestor, unit, since, until in engine.rows("SELECT ancestor, descendant, since, until FROM units"):
        closure[unit].append((ancestor, since, until))
    result = {unit: _ancestors(closure, unit, on) for unit in closure}
    gone = [unit for unit in _counted_in(engine) if unit in closure and not result[unit]]
    changes = _changes(engine) if gone else []
    for unit in gone:
        result[unit] = _by_lineage(closure, unit, on, changes, result)
    return result


def _counted_in(engine: Engine) -> list[int]:
    """Units in which anything was ever counted: only theirs is a lineage worth following."""
    sql = " UNION ".join(
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"
        for table, column in (("stays", "area"), ("stays", "commune"), ("slips", "area"), ("slips", "commune"))
    )
    return [row[0] for row in engine.rows(f"SELECT * FROM ({sql}) ORDER BY 1")]


def _ancestors(closure: Closure, unit: int, on: date) -> frozenset[int]:
    return frozenset(a for a, since, until in closure.get(unit, ()) if since <= on and (until is None or on < until))


def _by_lineage(
    closure: Closure, unit: int, on: date, changes: list[DatedChange], known: dict[int, frozenset[int]]
) -> frozenset[int]:
    begun = min(since for _, since, _ in closure[unit])
    day = begun if begun > on else max(until for _, _, until in closure[unit] if until) - timedelta(days=1)
    related = predecessors(unit, on, begun, changes) if begun > on else successors(unit, day, on, changes)
    reached = [known.get(one.unit, frozenset()) for one in _others(related, unit)]
    if reached:
        return frozenset.intersection(*reached)
    # No change on record: what it lay in, as far as that is in force.
    return frozenset(a for a in _ancestors(closure, unit, day) if a != unit and a in _ancestors(closure, a, on))


def _others(related: tuple[Successor, ...], unit: int) -> list[Successor]:
    return [one for one in related if one.unit != unit]


def _changes(engine: Engine) -> list[DatedChange]:
    by_day: dict[date, list[Passing]] = defaultdict(list)
    for day, old, new, whole in engine.rows("SELECT effective_on, old, new, whole FROM unit_changes"):
        by_day[day].append(Passing(old, new, whole))
    return [DatedChange(day, tuple(passings)) for day, passings in sorted(by_day.items())]
