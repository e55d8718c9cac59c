"""What a change of units means to a briefing: which units came into this one, and their figures of then beside its own.

The sum of the parts then, less the moves between them that are no moves any more, is the whole on today's map.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from danso.indicators.catalogue import indicator
from danso.indicators.compute import figures
from danso.indicators.explain import became_internal
from danso.indicators.tally import Question
from danso.places.levels import Level
from danso.places.lineage import DatedChange, predecessors
from danso.places.models import Change
from danso.places.queries import changes, unit_row
from danso.reports.counted import Counted, FigureTable
from danso.reports.faces import UnitFace, face
from danso.reports.fill import start_of
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot

COMPARED = ("population", "households", "births", "deaths", "moves_in", "moves_out")


@dataclass(frozen=True)
class Border:
    """`parts`: units of last year's map that gave this one territory, `whole` those that gave all of theirs; `then`:
    their figures on their own map; `internal`: slips of moves between them, by indicator; `decrees`: (number, day)."""

    on: date
    before: Window
    parts: tuple[UnitFace, ...]
    whole: frozenset[int]
    then: FigureTable
    internal: dict[str, tuple[str, ...]]
    moved_inside: dict[str, int]
    decrees: tuple[tuple[str, date], ...]

    def sum(self, code: str) -> Fraction:
        found = (self.then.get(code, part.id, self.before) for part in self.parts)
        return sum((one.exact or Fraction(0) for one in found if one is not None), Fraction(0))

    def value(self, code: str, unit: int) -> Fraction | None:
        found = self.then.get(code, unit, self.before)
        return None if found is None else found.exact

    def in_book(self, unit: int) -> bool:
        """Whether the register knew people of the former unit: without any its figures are unknown, never zero."""
        return bool(self.value("population", unit))


def border_of(unit: UnitFace, window: Window, snapshot: Snapshot) -> Border | None:
    """None where the unit held the same territory under one identity from the start of last year's window on."""
    if unit.level not in (Level.commune, Level.village):
        return None
    before, on = window.last_year(), window.last
    known = sealed_changes(snapshot, start_of(before).last, on)
    if not known:
        return None
    found = predecessors(unit.id, before.last, on, known)
    if [(one.unit, one.whole) for one in found] == [(unit.id, True)]:
        return None
    faces = tuple(face(one.unit, before.last) for one in found if _was(one.unit, before.last))
    then = [
        Counted.of(one)
        for one in figures(snapshot, list(COMPARED), [part.id for part in faces], before, boundaries=before.last)
    ]
    question = Question(snapshot.engine, [unit.id], before, on)
    inner = {
        code: became_internal(indicator(code).definition_on(before.last)[0], unit.id, question) for code in COMPARED
    }
    return Border(
        on,
        before,
        tuple(sorted(faces, key=lambda one: (one.code, one.id))),
        frozenset(one.unit for one in found if one.whole),
        FigureTable(then),
        {code: tuple(slip for thing in things for slip in thing.slips) for code, things in inner.items() if things},
        {code: len(things) for code, things in inner.items()},
        _decrees(unit.id, {one.unit for one in found}, before.first, on),
    )


def sealed_changes(snapshot: Snapshot, after: date, on: date) -> list[DatedChange]:
    """Those the seal knows: a decree entered later leaves the papers of an earlier seal as they were."""
    sql = "SELECT effective_on, old, new FROM unit_changes WHERE effective_on > $after AND effective_on <= $on"
    sealed = set(snapshot.engine.rows(sql, {"after": after, "on": on}))
    found = [change for change in changes() if after < change.effective_on <= on]
    return [c for c in found if all((c.effective_on, p.old, p.new) in sealed for p in c.passings)]


def _was(unit: int, on: date) -> bool:
    row = unit_row(unit, on)
    return row is not None and row.since <= on and (row.until is None or on < row.until)


def _decrees(unit: int, parts: set[int], first: date, on: date) -> tuple[tuple[str, date], ...]:
    rows = Change.objects.filter(effective_on__gt=first - timedelta(days=1), effective_on__lte=on)
    told = []
    for change in rows.order_by("effective_on", "pk"):
        if any(new == unit or old in parts for old, new, _ in change.plan["passings"] if old != new):
            told.append((change.decree_number, change.effective_on))
    return tuple(dict.fromkeys(told))
