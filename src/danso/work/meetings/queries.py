"""Reading meetings. Figures and offices; no person of the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import children, descendants, unit_row
from danso.places.scope import NotInScope, Scope
from danso.values.calendar import is_working_day, working_days_after
from danso.values.period import Window, month, quarter
from danso.work.meetings.calendar_rule import DEFAULTS, Rule, last_period, next_meeting
from danso.work.meetings.models import AgendaItem, Conclusion, Invitation, Letter, Meeting, MeetingRule, Opinion

VIEW = Permission.view_office_work


@dataclass(frozen=True, slots=True)
class Sheet:
    """A meeting with all that was written in it, in order."""

    meeting: Meeting
    invitations: tuple[Invitation, ...]
    agenda: tuple[AgendaItem, ...]
    opinions: tuple[Opinion, ...]
    conclusions: tuple[Conclusion, ...]
    letters: tuple[Letter, ...]

    @property
    def window(self) -> Window:
        return Window(self.meeting.first, self.meeting.last)

    def letter(self, kind: str) -> Letter | None:
        return next((one for one in self.letters if one.kind == kind), None)


def meetings_of(scope: Scope, unit_id: int) -> list[Meeting]:
    """The newest first."""
    scope.require(VIEW, unit_id)
    return list(Meeting.objects.filter(unit_id=unit_id).order_by("-on_day", "-pk"))


def meeting_sheet(scope: Scope, meeting_id: int) -> Sheet:
    """Raises NotInScope where it is absent or another's."""
    meeting = Meeting.objects.filter(pk=meeting_id).first()
    if meeting is None or not scope.may(VIEW, meeting.unit_id):
        raise NotInScope
    return Sheet(
        meeting,
        tuple(meeting.invitations.all()),
        tuple(meeting.agenda.all()),
        tuple(meeting.opinions.all()),
        tuple(meeting.conclusions.all()),
        tuple(meeting.letters.all()),
    )


def unit_of_meeting(meeting_id: int) -> int | None:
    """For the gate: whose meeting it is; says nothing else."""
    return Meeting.objects.filter(pk=meeting_id).values_list("unit_id", flat=True).first()


def last_concluded(scope: Scope, unit_id: int, before: date) -> Meeting | None:
    """The unit's latest meeting, of either kind, concluded on a day before `before`."""
    scope.require(VIEW, unit_id)
    rows = Meeting.objects.filter(unit_id=unit_id, state=Meeting.State.CONCLUDED, on_day__lt=before)
    return rows.order_by("-on_day", "-pk").first()


def conclusions_until(scope: Scope, unit_id: int, before: date) -> list[int]:
    """Ids of all conclusions of the unit's meetings before a day."""
    scope.require(VIEW, unit_id)
    rows = Conclusion.objects.filter(meeting__unit_id=unit_id, meeting__on_day__lt=before, task__isnull=False)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def rule_of(scope: Scope, unit_id: int, kind: str) -> Rule:
    """The unit's own rule in force on the scope's day, else the default of its kind."""
    scope.require(VIEW, unit_id)
    own = MeetingRule.objects.filter(unit_id=unit_id, kind=kind, since__lte=scope.on).order_by("-since").first()
    return Rule(own.first_day, own.last_day, own.quarter_month) if own else DEFAULTS[kind]


def next_of(scope: Scope, unit_id: int, kind: str) -> tuple[date, Window]:
    """(the next day by the rule, the period it looks back on). Where the rule's day went by and the last period was not
    met about: the next working day."""
    rule, missed = rule_of(scope, unit_id, kind), last_period(kind, scope.on)
    by_rule = next_meeting(kind, rule, scope.on)
    held = Meeting.objects.filter(unit_id=unit_id, kind=kind, first=missed.first, last=missed.last)
    if by_rule[1] == missed or held.exclude(state=Meeting.State.CANCELLED).exists():
        return by_rule
    return (scope.on if is_working_day(scope.on) else working_days_after(scope.on, 1)), missed


def periods(kind: str, today: date) -> list[Window]:
    """What a meeting may look back on: the period that runs, the last one, the one before."""
    last = last_period(kind, today)
    before = last_period(kind, last.first)
    running = month(today.year, today.month) if kind == "monthly" else quarter(today.year, (today.month + 2) // 3)
    return [running, last, before]


def kind_of(unit_id: int, on: date) -> str:
    """What a unit holds: a commune meets its collaborators each month, a level above its communes each quarter."""
    row = unit_row(unit_id, on)
    above = row is not None and row.level in (Level.province, Level.district)
    return Meeting.Kind.QUARTERLY.value if above else Meeting.Kind.MONTHLY.value


def asked_by_rule(unit_id: int, kind: str, on: date) -> list[int]:
    """Units to invite: the areas of a commune (each stands for its collaborator), the communes of a level above."""
    wanted = Level.area if kind == Meeting.Kind.MONTHLY else Level.commune
    return descendants(unit_id, on, wanted) or children(unit_id, on)
