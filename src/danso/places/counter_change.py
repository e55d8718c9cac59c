"""The plan that turns an enacted change round, from a later day on: what ended comes back under its own identity.

Pure but for what it is given. Parts go back to what they lay in; parts that came since are left for a person to
place, and the plan's check says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from danso.places.plan import Created, Decree, Described, Given, Plan, Ref, Standing
from danso.places.units import UnitRow


def counter_plan(
    effective_on: date,
    decree: Decree,
    record: Mapping[str, Any],
    before: Mapping[int, UnitRow],
    standing: Standing,
) -> Plan:
    """`record`: `Change.plan`; `before`: the closed units as they stood before it; `standing`: before the new day."""
    enacted = record["enacted"]
    ended, created = set(enacted["ended"]), {*enacted["created"], *enacted["returned"]}
    back = {unit: f"back:{unit}" for unit in sorted(ended)}

    def now(unit: int | None) -> Ref | None:
        return back.get(unit, unit) if unit is not None else None

    returned = tuple(
        Created(back[unit], row.level, row.kind, row.name, row.code, now(row.parent_id), returns=unit)
        for unit in sorted(ended)
        for row in (before[unit],)
    )
    described = tuple(
        Described(unit, row.name, row.kind, row.code, now(row.parent_id))
        for unit in enacted["going_on"]
        if unit in standing
        for row in (before[unit],)
    )
    moved = [unit for unit in enacted["going_on"] if unit in standing]
    given = tuple(_given(record["passings"], back, moved, before, standing))
    return Plan(effective_on, decree, returned, described, tuple(sorted(created & standing.keys())), given)


def _given(
    passings: Sequence[Sequence[int]],
    back: Mapping[int, str],
    moved: Sequence[int],
    before: Mapping[int, UnitRow],
    standing: Standing,
) -> Iterator[Given]:
    """Every passing turned round, with the parts that came over it, where what received is still there."""
    for old, new, _ in passings:
        if old != new and new in standing and before[old].level == standing[new].level:
            parts = [unit for unit in moved if _inside(unit, old, before) and _inside(unit, new, standing)]
            yield Given(new, back.get(old, old), parts=tuple(parts))


def _inside(unit: int, whole: int, rows: Mapping[int, UnitRow]) -> bool:
    above = rows[unit].parent_id if unit in rows else None
    while above is not None and above != whole:
        above = rows[above].parent_id if above in rows else None
    return above == whole
