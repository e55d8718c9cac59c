"""Who is asked, and who came."""

from __future__ import annotations

from danso.accounts.action import audited
from danso.places.queries import descendants
from danso.places.scope import NotInScope, Scope
from danso.values.text import clean
from danso.work.meetings.actions.acting import locked, reached
from danso.work.meetings.models import Invitation
from danso.work.meetings.refusals import NothingWritten, NotInvitedFromHere


def invite(
    *, by: Scope, meeting_id: int, unit_id: int | None = None, label: str = "", part: str = "member"
) -> Invitation:
    """A unit within, or a body by its name. Asked twice, a unit has one invitation, with the later part."""
    found = reached(by, meeting_id)
    said = clean(label)[:200]
    if (unit_id is None and not said) or part not in Invitation.Part.values:
        raise NothingWritten
    with audited("invite", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}", detail={"unit": unit_id}):
        meeting = locked(found)
        if unit_id is None:
            guest, _ = Invitation.objects.get_or_create(meeting=meeting, unit=None, label=said, part=part)
            return guest  # pressed twice it is one
        if unit_id not in descendants(meeting.unit_id, meeting.on_day):
            raise NotInvitedFromHere
        told = {"label": said, "part": part}
        invitation, _ = Invitation.objects.update_or_create(meeting=meeting, unit_id=unit_id, defaults=told)
    return invitation


def uninvite(*, by: Scope, meeting_id: int, invitation_id: int) -> None:
    found = reached(by, meeting_id)
    with audited("uninvite", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        removed, _ = Invitation.objects.filter(meeting=locked(found), pk=invitation_id).delete()
        if not removed:
            raise NotInScope


def mark_attendance(*, by: Scope, meeting_id: int, came: dict[int, str]) -> int:
    """Invitation id -> "yes", "late", "excused", "no" or "" again. How many were changed."""
    found = reached(by, meeting_id)
    if not came or any(one not in Invitation.Came.values for one in came.values()):
        raise NothingWritten
    with audited("mark_attendance", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}") as entry:
        meeting = locked(found)
        changed = 0
        for one in meeting.invitations.filter(pk__in=list(came)):
            if one.came != came[one.pk]:
                one.came = came[one.pk]
                one.save(update_fields=["came"])
                changed += 1
        entry.detail = {"changed": changed}
    return changed
