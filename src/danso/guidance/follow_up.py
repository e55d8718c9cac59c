"""From a task to the indicator or list it should move: where that stood when the task was given, where it stands now.

Then and now are counted over a window that begins on the same day (1 January of the year the task was given), each on a
sealed snapshot: what was cumulated then goes on being cumulated. Work lists are counted live, and shorter is better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danso.indicators.catalogue import INDICATORS
from danso.indicators.figure import shown_number
from danso.places.passed_on import heir
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.lists.worklists.catalogue import BY_CODE
from danso.register.lists.worklists.work_list import where
from danso.reports.counting import count
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.text import MINUS, NBSP
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot
from danso.work.meetings.actions import conclude_meeting
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import meeting_sheet
from danso.work.tasks.giving import Gauge
from danso.work.tasks.models import Task

Wanted = tuple[int, str, str]  # unit, indicator, work list


@dataclass(frozen=True, slots=True)
class Moved:
    """`toward`: whether it moved where its direction points; None where it has none, did not move or is not known."""

    name: Words
    sign: str
    decimals: int
    direction: str
    then: Decimal | None
    then_on: date | None
    now: Decimal | None
    now_on: date

    @property
    def change(self) -> Decimal | None:
        return None if self.then is None or self.now is None else self.now - self.then

    @property
    def toward(self) -> bool | None:
        if not self.change or self.direction not in ("up", "down"):
            return None
        return (self.change > 0) == (self.direction == "up")

    @property
    def words(self) -> Words:
        """Sàng lọc sơ sinh: 62,1% (đến ngày 31/10/2020), nay 64,0% (đến ngày 30/11/2020), tăng 1,9 điểm %."""
        if self.now is None:
            return NOT_KNOWN.with_(name=self.name)
        now = NOW.with_(value=self._shown(self.now), day=shown_date(self.now_on))
        if self.then is None or self.then_on is None or self.change is None:
            return ALONE.with_(name=self.name, now=now)
        then = NOW.with_(value=self._shown(self.then), day=shown_date(self.then_on))
        moved = SAME if not self.change else UP if self.change > 0 else DOWN
        size = self._shown(abs(self.change), difference=True)
        judged = {True: BETTER, False: WORSE, None: Words("", "")}[self.toward]
        return BOTH.with_(name=self.name, then=then, now=now, moved=moved.with_(n=size), judged=judged)

    def _shown(self, value: Decimal, *, difference: bool = False) -> Words:
        vi, en = (shown_number(float(value), self.decimals, language).replace("-", MINUS) for language in ("vi", "en"))
        if difference and self.sign == "%":
            return Words(f"{vi}{NBSP}điểm{NBSP}%", f"{en} points")
        return Words(vi + self.sign, en + self.sign)


def gauge(scope: Scope, wanted: Wanted, to: date, snapshot: Snapshot) -> Gauge | None:
    """Where it stands at the end of the day `to`; None where the task moves nothing that is counted."""
    return gauges(scope, [wanted], to, snapshot).get(wanted)


def gauges(scope: Scope, wanted: Sequence[Wanted], to: date, snapshot: Snapshot) -> dict[Wanted, Gauge]:
    """For tasks being given: each counted from 1 January of the day's year."""
    first = date(to.year, 1, 1)
    found = _values(scope, [(one, first) for one in wanted], to, snapshot)
    return {
        one: Gauge(
            value, None if one[2] else first, scope.on if one[2] else to, scope.on if one[2] else snapshot.made_on
        )
        for (one, _), value in found.items()
    }


def moved(scope: Scope, tasks: Sequence[Task], to: date, snapshot: Snapshot) -> dict[int, Moved]:
    """By task, of those that should move something: then, as kept with the task, and now."""
    asked = {
        task.pk: ((task.unit_id, task.indicator, task.work_list), task.value_first or date(to.year, 1, 1))
        for task in tasks
        if task.indicator or task.work_list
    }
    values = _values(scope, list(asked.values()), to, snapshot)
    found = {}
    for task in tasks:
        if (one := asked.get(task.pk)) in values and one is not None:
            found[task.pk] = _moved(task, values[one], scope.on if task.work_list else to)
    return found


def conclude(*, by: Scope, meeting_id: int, snapshot: Snapshot, closing_words: str = "") -> Meeting:
    """The meeting concluded, each conclusion with where its indicator stands at the end of the period looked back on."""
    sheet = meeting_sheet(by, meeting_id)
    wanted = {
        one.pk: (one.owner_id, one.indicator, one.work_list)
        for one in sheet.conclusions
        if one.owner_id is not None and (one.indicator or one.work_list)
    }
    found = gauges(by, list(wanted.values()), min(sheet.meeting.last, snapshot.made_on), snapshot)
    known: Mapping[int, Gauge] = {pk: found[one] for pk, one in wanted.items() if one in found}
    return conclude_meeting(by=by, meeting_id=meeting_id, gauges=known, closing_words=closing_words)


def thing_words(indicator: str, work_list: str) -> Words | None:
    """The name of what a task should move."""
    if indicator in INDICATORS:
        return INDICATORS[indicator].name
    return BY_CODE[work_list].words if work_list in BY_CODE else None


def _values(
    scope: Scope, asked: Sequence[tuple[Wanted, date]], to: date, snapshot: Snapshot
) -> dict[tuple[Wanted, date], Decimal | None]:
    """(what, since when) -> its value; what is neither an indicator nor a list has none."""
    holders = {unit: heir(unit, to) or unit for (unit, _, _), _ in asked}
    counted = {one for one in asked if one[0][1] in INDICATORS and one[1] <= to}
    windows = sorted({(code, holders[unit], first) for (unit, code, _), first in counted})
    table = (
        count(snapshot, [((code,), [unit], Window(first, to)) for code, unit, first in windows]) if windows else None
    )
    found: dict[tuple[Wanted, date], Decimal | None] = {}
    for one in asked:
        (unit, code, listed), first = one
        if one in counted and table is not None:
            figure = table.get(code, holders[unit], Window(first, to))
            found[one] = figure.decimal if figure else None
        elif listed in BY_CODE:
            found[one] = _length(scope, holders[unit], listed)
    return found


def _length(scope: Scope, unit_id: int, code: str) -> Decimal | None:
    """None where lists are not this scope's business: they are made for a commune, by who may call on people."""
    row = unit_row(unit_id, scope.on)
    try:
        return Decimal(len(BY_CODE[code].find(scope, where(scope, row)))) if row else None
    except NotInScope:
        return None


def _moved(task: Task, now: Decimal | None, on: date) -> Moved:
    if task.work_list:
        name = BY_CODE[task.work_list].words
        return Moved(name, "", 0, "down", task.value_then, task.value_last, now, on)
    one = INDICATORS[task.indicator]
    sign = one.unit.vi if one.unit.vi in ("%", "‰") else ""
    return Moved(one.name, sign, one.decimals, one.direction_on(on), task.value_then, task.value_last, now, on)


NOW = Words("{value} (đến ngày {day})", "{value} (to {day})")
ALONE = Words("{name}: {now}", "{name}: {now}")
BOTH = Words("{name}: {then}, nay {now}, {moved}{judged}", "{name}: {then}, now {now}, {moved}{judged}")
SAME, UP, DOWN = Words("không đổi", "unchanged"), Words("tăng {n}", "up {n}"), Words("giảm {n}", "down {n}")
BETTER, WORSE = Words(" (đúng hướng)", " (the right way)"), Words(" (chưa đúng hướng)", " (not the right way)")
NOT_KNOWN = Words("{name}: chưa có số liệu", "{name}: no figure yet")
