"""The papers of a meeting: the briefing as tabled, and number, day and signer of its three letters."""

from __future__ import annotations

from datetime import date

from danso.accounts.action import audited
from danso.places.scope import Scope
from danso.values.text import clean
from danso.work.meetings.actions.acting import PREPARED, locked, reached
from danso.work.meetings.models import Letter, Meeting
from danso.work.meetings.refusals import NothingWritten


def table_briefing(*, by: Scope, meeting_id: int, digest: str, cutoff: int, report_id: int | None) -> Meeting:
    """The meeting has before it the briefing kept under `digest`; tabled again, the later one counts until the end."""
    found = reached(by, meeting_id)
    detail = {"digest": digest, "cutoff": cutoff, "report": report_id}
    with audited("table_briefing", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}", detail=detail):
        meeting = locked(found)
        meeting.paper_digest, meeting.paper_cutoff, meeting.paper_report = digest, cutoff, report_id
        meeting.save(update_fields=["paper_digest", "paper_cutoff", "paper_report"])
    return meeting


def number_letter(
    *, by: Scope, meeting_id: int, kind: str, number: str, dated: date | None, signer: str = ""
) -> Letter:
    """Văn thư gives number and day; also after the meeting is concluded, when its notice goes out."""
    found = reached(by, meeting_id)
    if kind not in Letter.Kind.values:
        raise NothingWritten
    with audited("number_letter", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}", detail={"kind": kind}):
        meeting = locked(found, (*PREPARED, Meeting.State.CONCLUDED.value))
        told = {"number": clean(number)[:60], "dated": dated, "signer": clean(signer)[:120]}
        letter, _ = Letter.objects.update_or_create(meeting=meeting, kind=kind, defaults=told)
    return letter
