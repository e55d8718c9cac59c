"""A meeting is called by the rule or on another day, changed, begun, or not held."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from uuid import UUID

from django.db import IntegrityError

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import Scope
from danso.values.meanwhile import unchanged
from danso.values.period import Window
from danso.values.text import clean
from danso.work.meetings.actions.acting import KEEP, LEAD, locked, reached
from danso.work.meetings.models import Invitation, Meeting, MeetingRule
from danso.work.meetings.queries import asked_by_rule
from danso.work.meetings.refusals import BadRule, MeetingIncomplete, MeetingOnThatDay, NothingWritten

CALLED = (Meeting.State.CALLED.value,)


def set_meeting_rule(
    *, by: Scope, unit_id: int, kind: str, first_day: int, last_day: int, quarter_month: int = 1
) -> MeetingRule:
    """From the scope's day on the unit meets on these days of the month. Said twice on one day, the later counts."""
    by.require(Permission.lead_office_work, unit_id)
    if kind not in Meeting.Kind.values or not 1 <= first_day <= last_day <= 28 or quarter_month not in (0, 1):
        raise BadRule
    detail = {"kind": kind, "first": first_day, "last": last_day, "month": quarter_month}
    with audited("set_meeting_rule", by=by, unit_id=unit_id, detail=detail):
        said = {"first_day": first_day, "last_day": last_day, "quarter_month": quarter_month}
        rule, _ = MeetingRule.objects.update_or_create(unit_id=unit_id, kind=kind, since=by.on, defaults=said)
    return rule


def call_meeting(
    *,
    by: Scope,
    unit_id: int,
    kind: str,
    window: Window,
    on_day: date,
    begins_at: time,
    place: str,
    chair: str,
    secretary: str = "",
    press: UUID | None = None,
) -> Meeting:
    """Called, with everybody invited whom the rule asks: areas for a month, communes for a quarter. The same press again
    gives the meeting it called. Raises MeetingIncomplete, MeetingOnThatDay."""
    by.require(KEEP, unit_id)
    if kind not in Meeting.Kind.values or not clean(place) or not clean(chair):
        raise MeetingIncomplete
    if (known := made_by(Meeting, press, unit_id=unit_id)) is not None:
        return known
    with (
        _one_a_day(unit_id, kind, on_day),
        audited("call_meeting", by=by, unit_id=unit_id, detail={"kind": kind, "on": str(on_day)}) as entry,
    ):
        meeting, fresh = once(
            Meeting,
            press,
            unit_id=unit_id,
            kind=kind,
            first=window.first,
            last=window.last,
            on_day=on_day,
            begins_at=begins_at,
            place=clean(place)[:200],
            chair=clean(chair)[:160],
            secretary=clean(secretary)[:160],
            called_by=by.account_id,
        )
        if fresh:
            Invitation.objects.bulk_create(
                [Invitation(meeting=meeting, unit_id=one) for one in asked_by_rule(unit_id, kind, on_day)]
            )
        entry.subject = f"meeting:{meeting.pk}"
    return meeting


def change_meeting(
    *,
    by: Scope,
    meeting_id: int,
    on_day: date,
    begins_at: time,
    place: str,
    chair: str,
    secretary: str = "",
    was: str | None = None,
) -> Meeting:
    """Another day, hour, place or chair, until it is concluded. `was`: the mark of what the form was opened on.

    Raises MeetingIncomplete, MeetingOnThatDay, ChangedMeanwhile.
    """
    found = reached(by, meeting_id)
    if not clean(place) or not clean(chair):
        raise MeetingIncomplete
    detail = {"on": str(on_day)}
    with (
        _one_a_day(found.unit_id, found.kind, on_day, but=found.pk),
        audited("change_meeting", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}", detail=detail),
    ):
        meeting = locked(found)
        unchanged(was, meeting.mark())
        meeting.on_day, meeting.begins_at = on_day, begins_at
        meeting.place, meeting.chair = clean(place)[:200], clean(chair)[:160]
        meeting.secretary = clean(secretary)[:160]
        meeting.save(update_fields=["on_day", "begins_at", "place", "chair", "secretary"])
    return meeting


def hold_meeting(*, by: Scope, meeting_id: int) -> Meeting:
    """It begins: from now on minutes are taken."""
    found = reached(by, meeting_id)
    with audited("hold_meeting", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found, CALLED)
        meeting.state = Meeting.State.HELD.value
        first = meeting.agenda.first()
        meeting.showing = first.pk if first else None
        meeting.save(update_fields=["state", "showing"])
    return meeting


def cancel_meeting(*, by: Scope, meeting_id: int, reason: str) -> Meeting:
    """Called and not held; whoever leads says why."""
    found = reached(by, meeting_id, LEAD)
    if not clean(reason):
        raise NothingWritten
    with audited("cancel_meeting", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found, CALLED)
        meeting.state, meeting.cancel_reason = Meeting.State.CANCELLED.value, clean(reason)[:400]
        meeting.save(update_fields=["state", "cancel_reason"])
    return meeting


@contextmanager
def _one_a_day(unit_id: int, kind: str, on_day: date, but: int | None = None) -> Iterator[None]:
    """Of two called at the same moment the second, whom the database refuses, is told the same as one who comes later."""
    same = Meeting.objects.filter(unit_id=unit_id, kind=kind, on_day=on_day).exclude(state=Meeting.State.CANCELLED)
    others = same if but is None else same.exclude(pk=but)
    if others.exists():
        raise MeetingOnThatDay
    try:
        yield
    except IntegrityError:
        if others.exists():
            raise MeetingOnThatDay from None
        raise
