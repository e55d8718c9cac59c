"""What the three papers of a meeting are drawn from. Plain values; `gather` asks the rooms below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from danso.places.levels import Level, english_name
from danso.places.queries import unit_rows
from danso.places.scope import Scope
from danso.reports.faces import Office, UnitFace, face, inside, office_of
from danso.values.period import Window
from danso.values.words import Words
from danso.work.meetings.models import Invitation, Letter, Meeting
from danso.work.meetings.queries import Sheet, meeting_sheet
from danso.work.tasks.models import Task
from danso.work.tasks.queries import tasks_from

Naming = Callable[[str, str], Words | None]  # (indicator, work list) -> its name


@dataclass(frozen=True, slots=True)
class Item:
    """One of the agenda; `source`: what proposed it."""

    title: str
    note: str = ""
    source: str = "own"


@dataclass(frozen=True, slots=True)
class Said:
    """An opinion and the answer given. `who`: a unit, and what the minutes add to it."""

    who: str
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class Concluded:
    words: str
    owner: str
    due_on: date | None
    moves: str


@dataclass(frozen=True)
class MeetingFacts:
    """`units`: how many of the units within are asked, of which `level`; `guests` by name; `came`, `away`: of all."""

    unit: UnitFace
    office: Office
    kind: str
    window: Window
    on_day: date
    begins_at: time
    place: str
    chair: str
    secretary: str
    today: date
    level: str
    units: tuple[str, ...]
    guests: tuple[str, ...]
    present: tuple[str, ...]
    excused: tuple[str, ...]
    absent: tuple[str, ...]
    agenda: tuple[Item, ...]
    opinions: tuple[Said, ...]
    conclusions: tuple[Concluded, ...]
    closing_words: str
    letters: Mapping[str, Letter]

    @property
    def issuer(self) -> str:
        """The office with its place: Trạm Y tế xã Đồi Chè, Trung tâm Y tế thành phố Bắc Kạn."""
        return _with_place(self.office, self.unit)

    def letter(self, kind: str) -> Letter:
        return self.letters.get(kind) or Letter(kind=kind)


def facts(scope: Scope, meeting_id: int, naming: Naming) -> MeetingFacts:
    """Raises NotInScope. `naming` says what a task should move; indicators are named by those who know them."""
    sheet = meeting_sheet(scope, meeting_id)
    meeting = sheet.meeting
    unit = face(meeting.unit_id, meeting.on_day)
    names = _names(sheet)
    office = office_of(unit, meeting.on_day)
    units = tuple(_asked(one, names) for one in sheet.invitations if one.unit_id)
    return MeetingFacts(
        unit=unit,
        office=office,
        kind=meeting.kind,
        window=sheet.window,
        on_day=meeting.on_day,
        begins_at=meeting.begins_at,
        place=meeting.place,
        chair=meeting.chair,
        secretary=meeting.secretary,
        today=scope.on,
        level=Level.area if meeting.kind == Meeting.Kind.MONTHLY else Level.commune,
        units=units,
        guests=tuple(one.label for one in sheet.invitations if not one.unit_id),
        present=_who(sheet, names, "yes", "late"),
        excused=_who(sheet, names, "excused"),
        absent=_who(sheet, names, "no"),
        agenda=tuple(Item(one.title, one.note, one.source) for one in sheet.agenda),
        opinions=tuple(
            Said(", ".join(part for part in (one.who, names.get(one.unit_id or 0, "")) if part), one.words, one.answer)
            for one in sheet.opinions
        ),
        conclusions=_concluded(scope, sheet, names | {unit.id: _with_place(office, unit)}, naming),
        closing_words=meeting.closing_words,
        letters={one.kind: one for one in sheet.letters},
    )


def _concluded(scope: Scope, sheet: Sheet, names: Mapping[int, str], naming: Naming) -> tuple[Concluded, ...]:
    """As given: a day put off later does not change what the notice said."""
    given = {one.origin_id: one for one in tasks_from(scope, Task.Origin.CONCLUSION, [c.pk for c in sheet.conclusions])}
    found = []
    for one in sheet.conclusions:
        task = given.get(one.pk)
        moves = naming(one.indicator, one.work_list)
        due_on = task.first_due_on if task else one.due_on
        found.append(Concluded(one.words, names.get(one.owner_id or 0, ""), due_on, moves.vi if moves else ""))
    return tuple(found)


def _with_place(office: Office, unit: UnitFace) -> str:
    place = inside(unit.name).vi
    return office.issuer.vi if place in office.issuer.vi else f"{office.issuer.vi} {place}"


def _names(sheet: Sheet) -> dict[int, str]:
    """Official names on the meeting's day."""
    wanted = {one.unit_id for one in sheet.invitations} | {one.unit_id for one in sheet.opinions}
    wanted |= {one.owner_id for one in sheet.conclusions}
    rows = unit_rows(sheet.meeting.on_day, [unit for unit in wanted if unit])
    return {row.id: Words(row.name, english_name(row.kind, row.name)).vi for row in rows}


def _asked(one: Invitation, names: Mapping[int, str]) -> str:
    name = names.get(one.unit_id or 0, "")
    return f"{one.label}, {name}" if one.label and name else one.label or name


def _who(sheet: Sheet, names: Mapping[int, str], *came: str) -> tuple[str, ...]:
    return tuple(_asked(one, names) for one in sheet.invitations if one.came in came)
