"""The giao ban of a demo as they were held, one after the other, through the acts an office does them with.

Chairs and signers are invented; no person of the register is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.guidance.agenda import promises, proposed
from danso.guidance.follow_up import conclude
from danso.places.levels import Level
from danso.places.models import Grant
from danso.places.queries import commune_of, descendants, unit_rows
from danso.places.scope import Scope, scope_of
from danso.staff.queries import coverage_rows
from danso.synth.any_quarter import any_quarter
from danso.synth.bac_kan import BAC_KAN
from danso.synth.bac_kan_quarter import BAC_KAN_QUARTER
from danso.synth.script import OWN, Done, Held
from danso.warehouse.sealed import Snapshot
from danso.work.meetings import actions
from danso.work.meetings.actions.agenda import About
from danso.work.meetings.calendar_rule import last_period
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import kind_of
from danso.work.tasks.actions import finish_task
from danso.work.tasks.models import Task

AGENDA = ("Kết quả công tác trong kỳ", "Ý kiến, kiến nghị của các đơn vị")
_KEPT = ("promised", "pace")


@dataclass(frozen=True, slots=True)
class _Office:
    """Who holds a level's meetings; `parts` by name and in order."""

    account: Account
    unit: int
    level: Level

    def by(self, on: date) -> Scope:
        return scope_of(self.account, on)

    def part(self, owner: str | int, on: date) -> int:
        parts = descendants(self.unit, on, self.level) or [self.unit]
        if isinstance(owner, int):
            return parts[(owner - 1) % len(parts)]
        return self.unit if owner == OWN else next(row.id for row in unit_rows(on, parts) if row.name == owner)


def hold_giao_ban(today: date, snapshot: Snapshot) -> int:
    """All that the demo's script tells, in order of day; how many. Nothing where one is on record."""
    if Meeting.objects.exists():
        return 0
    offices = {True: _office(Role.supervisor, Level.commune), False: _office(Role.commune_head, Level.area)}
    held = 0
    waiting: list[tuple[date, int, str, _Office]] = []
    for one in sorted(_script(today, offices[False]), key=lambda one: one.on):
        office = offices[one.above]
        if office is None:
            continue
        waiting = _finished(waiting, one.on)
        waiting += _hold(office, one, today, snapshot)
        held += 1
    _finished(waiting, today)
    return held


def _script(today: date, office: _Office | None) -> tuple[Held, ...]:
    """The city's own quarter where this is the demo city on its day."""
    city = office is not None and unit_rows(today, [office.unit])[0].name == BAC_KAN.communes[0].name
    return BAC_KAN_QUARTER if city and today == BAC_KAN.shape.today else any_quarter(today)


def _office(role: Role, parts: Level) -> _Office | None:
    grant = Grant.objects.filter(role=role, unit_id__isnull=False).order_by("pk").first()
    if grant is None or grant.unit_id is None:
        return None
    return _Office(Account.objects.get(pk=grant.account_id), grant.unit_id, parts)


def _hold(office: _Office, one: Held, today: date, snapshot: Snapshot) -> list[tuple[date, int, str, _Office]]:
    """What it gave and when that will be done: (day, task, evidence, by whom)."""
    kind = kind_of(office.unit, one.on)
    by = office.by(today if one.prepared else one.on)
    meeting = actions.call_meeting(
        by=by, unit_id=office.unit, kind=kind, window=last_period(kind, one.on), on_day=one.on, begins_at=one.begins,
        place=one.place, chair=one.chair, secretary=one.secretary,
    )  # fmt: skip
    for guest in one.guests:
        actions.invite(by=by, meeting_id=meeting.pk, label=guest, part="guest")
    _prepare(by, one, meeting, snapshot)
    for paper in one.papers:
        actions.number_letter(
            by=by, meeting_id=meeting.pk, kind=paper.kind, number=paper.number, dated=paper.dated, signer=paper.signer
        )
    if one.prepared:
        return []
    actions.mark_attendance(by=by, meeting_id=meeting.pk, came=_came(meeting))
    actions.hold_meeting(by=by, meeting_id=meeting.pk)
    for said in one.opinions:
        unit = office.part(said.owner, one.on)
        actions.write_opinion(by=by, meeting_id=meeting.pk, words=said.words, answer=said.answer, unit_id=unit)
    done: dict[int, Done] = {}
    for told in one.told:
        made = actions.write_conclusion(
            by=by, meeting_id=meeting.pk, words=told.words, owner_id=office.part(told.owner, one.on), due_on=told.due,
            indicator=told.indicator, work_list=told.work_list,
        )  # fmt: skip
        if told.done is not None:
            done[made.pk] = told.done
    conclude(by=by, meeting_id=meeting.pk, snapshot=snapshot, closing_words=one.closing)
    given = Task.objects.filter(origin_kind=Task.Origin.CONCLUSION, origin_id__in=done)
    return [(of.on, task.pk, of.evidence, office) for task in given if (of := done.get(task.origin_id or 0))]


def _prepare(by: Scope, one: Held, meeting: Meeting, snapshot: Snapshot) -> None:
    """What was promised, what the figures propose, then what an office always speaks of.

    Of a past meeting sheets and queues are left out: they are of today and belong to the next one only.
    """
    if one.prepared:
        items = proposed(by, meeting, snapshot)
    elif one.above:
        items = [item for item in proposed(by, meeting, snapshot) if item.source in _KEPT]
    else:
        items = promises(by, meeting, snapshot)
    for item in items:
        about = About(item.source, item.key, item.unit, item.indicator)
        actions.write_agenda_item(by=by, meeting_id=meeting.pk, title=item.title.vi, note=item.note.vi, about=about)
    for title in AGENDA:
        actions.write_agenda_item(by=by, meeting_id=meeting.pk, title=title)


def _came(meeting: Meeting) -> dict[int, str]:
    """A collaborator who stopped is asked for her area and does not come; of the others a few are late or excused."""
    stopped = {row.area_id for row in coverage_rows(meeting.on_day) if row.inactive(meeting.on_day)}
    came, n = {}, 0
    for pk, unit in meeting.invitations.values_list("pk", "unit_id"):
        if unit in stopped:
            came[pk] = "no"
            continue
        n += 1
        came[pk] = {4: "late", 9: "excused"}.get(n % 10, "yes")
    return came


def _finished(waiting: list[tuple[date, int, str, _Office]], before: date) -> list[tuple[date, int, str, _Office]]:
    """Done by the office that owns the task; what is left to be done on `before` or later."""
    for on, task, evidence, office in sorted((one for one in waiting if one[0] < before), key=lambda one: one[:2]):
        owner = Task.objects.values_list("unit_id", flat=True).get(pk=task)
        finish_task(by=_of_commune(owner, on) or office.by(on), task_id=task, evidence=evidence)
    return [one for one in waiting if one[0] >= before]


def _of_commune(unit: int, on: date) -> Scope | None:
    commune = commune_of(unit, on)
    grant = Grant.objects.filter(role=Role.commune_officer, unit_id=commune).first() if commune else None
    return scope_of(Account.objects.get(pk=grant.account_id), on) if grant else None
