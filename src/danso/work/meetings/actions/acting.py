"""What every act on a meeting begins with: within reach, under its lock, in a state that allows it."""

from __future__ import annotations

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.work.meetings.models import Meeting
from danso.work.meetings.refusals import MeetingNotInState

KEEP, LEAD = Permission.keep_office_work, Permission.lead_office_work
PREPARED = (Meeting.State.CALLED.value, Meeting.State.HELD.value)
RUNNING = (Meeting.State.HELD.value,)


def reached(by: Scope, meeting_id: int, permission: Permission = KEEP) -> Meeting:
    """Absent and another's answer alike (NotInScope). Its unit never changes, so this is asked before the lock."""
    found = Meeting.objects.filter(pk=meeting_id).first()
    if found is None or not by.may(permission, found.unit_id):
        raise NotInScope
    return found


def locked(meeting: Meeting, states: tuple[str, ...] = PREPARED) -> Meeting:
    """The row under its lock, inside the act's transaction. Raises MeetingNotInState."""
    found = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if found.state not in states:
        raise MeetingNotInState(found.get_state_display())
    return found
