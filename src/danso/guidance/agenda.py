"""What a giao ban should speak of: what was promised and whether it moved, then what is red, late, or waiting long.

Figures without direction are never proposed: paces do not judge them (rules.md 7), and what was promised before is
shown with its figure and no judgement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from danso.guidance.follow_up import Moved, moved
from danso.guidance.leader.data import shown_names
from danso.guidance.pace import Pace, paces_of
from danso.places.levels import Level, english_name
from danso.places.queries import unit_row, unit_rows
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.handed_in import handed_in
from danso.register.lists.waiting_long import LONG, waiting_long
from danso.reports.closing.communes import communes_closing
from danso.reports.faces import face, parts_of
from danso.values.day import shown_date
from danso.values.period import Window, month
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import conclusions_until, last_concluded, meeting_sheet
from danso.work.tasks.models import Task
from danso.work.tasks.queries import tasks_from
from danso.work.tasks.reminding import days_late

MOST_PROMISED = 12


@dataclass(frozen=True, slots=True)
class Proposed:
    """`key` names the proposal, so that it is taken up once; `unit`, `indicator`: what it speaks of."""

    source: str
    key: str
    title: Words
    note: Words
    unit: int | None = None
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Promised:
    task: Task
    owner: Words
    moved: Moved | None


def proposed(scope: Scope, meeting: Meeting, snapshot: Snapshot) -> list[Proposed]:
    """In the order of the meeting. Raises NotInScope."""
    unit = unit_row(meeting.unit_id, meeting.on_day)
    assert unit is not None
    return [
        *promises(scope, meeting, snapshot),
        *_paces(scope, meeting, snapshot),
        *_late(scope, unit, meeting),
        *_queues(scope, unit),
    ]


def promises(scope: Scope, meeting: Meeting, snapshot: Snapshot) -> list[Proposed]:
    """What the agenda opens with."""
    return [_promise(one, scope.on) for one in promised(scope, meeting, snapshot)]


def promised(scope: Scope, meeting: Meeting, snapshot: Snapshot) -> list[Promised]:
    """Tasks of the last concluded meeting in their order, then what is still open of earlier ones, the oldest first."""
    before = last_concluded(scope, meeting.unit_id, meeting.on_day)
    if before is None:
        return []
    newest = [one.pk for one in meeting_sheet(scope, before.pk).conclusions]
    older = [one for one in conclusions_until(scope, meeting.unit_id, meeting.on_day) if one not in newest]
    tasks = [
        *tasks_from(scope, Task.Origin.CONCLUSION, newest),
        *(one for one in tasks_from(scope, Task.Origin.CONCLUSION, older) if one.state == Task.State.OPEN),
    ][:MOST_PROMISED]
    told = moved(scope, tasks, min(meeting.last, snapshot.made_on), snapshot)
    return [Promised(one, unit_words(one.unit_id, scope.on), told.get(one.pk)) for one in tasks]


def state_of(task: Task, today: date) -> Words:
    """Done with its evidence, cancelled with its reason, open, or late."""
    if task.state == Task.State.DONE:
        return DONE.with_(day=shown_date(task.closed_on or today), what=task.outcome)
    if task.state == Task.State.CANCELLED:
        return CANCELLED.with_(what=task.outcome)
    late = days_late(task.due_on, today)
    return (LATE if late else OPEN).with_(day=shown_date(task.due_on), n=late)


def unit_words(unit_id: int, on: date) -> Words:
    row = unit_row(unit_id, on)
    return Words(row.name, english_name(row.kind, row.name)) if row else Words("", "")


def _promise(one: Promised, today: date) -> Proposed:
    task = one.task
    title = PROMISED.with_(owner=one.owner, title=task.title)
    note = state_of(task, today)
    if one.moved is not None:
        note = _and(note, one.moved.words)
    return Proposed("promised", f"task:{task.pk}", title, note, task.unit_id, task.indicator)


def _paces(scope: Scope, meeting: Meeting, snapshot: Snapshot) -> list[Proposed]:
    """The unit's red targets, each with the parts that are red in it too."""
    last = meeting.last
    window = Window(date(last.year, 1, 1), last) if last <= snapshot.made_on else None
    own = face(meeting.unit_id, last)
    parts = parts_of(own, last)
    found = paces_of(scope, [own.id, *(one.id for one in parts)], on=last, seal=snapshot, window=window)
    names = {one.id: one.name for one in parts}
    behind: dict[str, list[Words]] = {one.indicator: [] for one in found[own.id]}
    for part in parts:
        for one in found[part.id]:
            if one.status == "red" and one.indicator in behind:
                behind[one.indicator].append(names[part.id])
    return [_pace(one, behind[one.indicator]) for one in found[own.id] if one.status == "red"]


def _pace(one: Pace, behind: Sequence[Words]) -> Proposed:
    note = one.reason
    if behind:
        note = _and(note, RED_PARTS.with_(names=shown_names(behind)))
    return Proposed("pace", f"pace:{one.indicator}", RED.with_(name=one.name), note, one.unit, one.indicator)


def _and(first: Words, second: Words) -> Words:
    """Two sentences, one stop between them."""
    return AND.with_(first=Words(first.vi.rstrip("."), first.en.rstrip(".")), second=second)


def _opening(said: Words) -> Words:
    """A sentence of its own: with a capital."""
    return Words(said.vi[:1].upper() + said.vi[1:], said.en[:1].upper() + said.en[1:])


def _late(scope: Scope, unit: UnitRow, meeting: Meeting) -> list[Proposed]:
    """Communes that have not closed, or areas that have not handed in, the last month looked back on."""
    of_month = month(meeting.last.year, meeting.last.month)
    if scope.on <= of_month.last:
        return []
    if unit.level in (Level.province, Level.district):
        _, communes = communes_closing(scope, unit, of_month)
        names = [one.face.name for one in communes if not one.closed]
        title, whole = NOT_CLOSED, len(communes)
    else:
        areas = handed_in(scope, unit, of_month)
        absent = [one.area for one in areas if one.state == "none"]
        names = [Words(row.name, english_name(row.kind, row.name)) for row in unit_rows(of_month.last, absent)]
        title, whole = NOT_HANDED, len(areas)
    if not names:
        return []
    said = title.with_(n=len(names), all=whole, month=of_month.words())
    return [Proposed("late", f"late:{of_month.first}", said, _opening(shown_names(names, most=8)), unit.id)]


def _queues(scope: Scope, unit: UnitRow) -> list[Proposed]:
    found = waiting_long(scope, unit, scope.on)
    if not found:
        return []
    note = QUEUE_NOTE.with_(held=found.held, returned=found.returned, unappraised=found.unappraised)
    return [Proposed("queue", f"queue:{scope.on}", QUEUE.with_(n=LONG), note, unit.id)]


PROMISED = Words("{owner}: {title}", "{owner}: {title}")
DONE = Words("Đã xong ngày {day}: {what}", "Done on {day}: {what}")
CANCELLED = Words("Thôi không làm: {what}", "Cancelled: {what}")
OPEN = Words("Đang thực hiện, hạn {day}", "Open, due {day}")
LATE = Words("Quá hạn {n} ngày (hạn {day})", "{n} days late (due {day})")
AND = Words("{first}. {second}", "{first}. {second}")
RED = Words("Dưới tiến độ: {name}", "Behind the pace: {name}")
RED_PARTS = Words("Cùng dưới tiến độ: {names}", "Behind as well: {names}")
NOT_CLOSED = Words(
    "{n} trong {all} xã, phường, đặc khu chưa chốt {month}", "{n} of {all} communes have not closed {month}"
)
NOT_HANDED = Words(
    "{n} trong {all} địa bàn chưa nộp phiếu {month}", "{n} of {all} areas have not handed in for {month}"
)
QUEUE = Words("Dòng phiếu chờ quá {n} ngày", "Lines waiting for more than {n} days")
QUEUE_NOTE = Words(
    "Cần xem lại {held} dòng; trả lại chưa đính chính {returned} dòng; chưa thẩm định {unappraised} dòng",
    "{held} to be looked at; {returned} returned and not mended; {unappraised} not yet appraised",
)
