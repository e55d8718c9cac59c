"""From dated versions to a dated closure: pure interval arithmetic, no database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """A unit lay directly inside `parent` (None: inside none) during [since, until)."""

    unit: int
    parent: int | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Reach:
    """`descendant` lay `depth` steps below `ancestor` during [since, until)."""

    ancestor: int
    descendant: int
    depth: int
    since: date
    until: date | None


class CircularTree(ValueError):
    """A unit would lie inside itself."""


def closure_of(spans: Iterable[Span], outside: Mapping[int, list[Reach]] | None = None) -> list[Reach]:
    """Every (ancestor, descendant) pair with its days, self pairs included; adjacent days are joined.

    `outside` gives, for parents that are not among `spans`, their own finished rows as descendants.
    """
    by_unit: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        by_unit[span.unit].append(span)
    done: dict[int, list[Reach]] = {}
    for unit in by_unit:
        _rows_of(unit, by_unit, outside or {}, done, ())
    return [row for unit in by_unit for row in done[unit]]


def _rows_of(
    unit: int,
    by_unit: Mapping[int, list[Span]],
    outside: Mapping[int, list[Reach]],
    done: dict[int, list[Reach]],
    below: tuple[int, ...],
) -> list[Reach]:
    if unit in done:
        return done[unit]
    if unit in below:
        raise CircularTree(f"unit {unit} would lie inside itself")
    if unit not in by_unit:
        return outside.get(unit, [])
    rows: list[Reach] = []
    for span in by_unit[unit]:
        rows.append(Reach(unit, unit, 0, span.since, span.until))
        if span.parent is not None:
            for up in _rows_of(span.parent, by_unit, outside, done, (*below, unit)):
                shared = _overlap(span.since, span.until, up.since, up.until)
                if shared:
                    rows.append(Reach(up.ancestor, unit, up.depth + 1, *shared))
    done[unit] = _joined(rows)
    return done[unit]


def _overlap(
    since: date, until: date | None, other_since: date, other_until: date | None
) -> tuple[date, date | None] | None:
    start = max(since, other_since)
    ends = [end for end in (until, other_until) if end is not None]
    end = min(ends) if ends else None
    return None if end is not None and end <= start else (start, end)


def _joined(rows: list[Reach]) -> list[Reach]:
    """Rows of one descendant, with days that touch made one."""
    result: list[Reach] = []
    for row in sorted(rows, key=lambda r: (r.ancestor, r.depth, r.since)):
        last = result[-1] if result else None
        if last and (last.ancestor, last.depth, last.until) == (
            row.ancestor,
            row.depth,
            row.since,
        ):
            result[-1] = Reach(row.ancestor, row.descendant, row.depth, last.since, row.until)
        else:
            result.append(row)
    return result
