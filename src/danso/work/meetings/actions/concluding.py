"""The meeting is concluded: each conclusion becomes a task in the same act."""

from __future__ import annotations

from collections.abc import Mapping

from danso.accounts.action import audited
from danso.places.scope import Scope
from danso.values.text import clean
from danso.work.meetings.actions.acting import LEAD, RUNNING, locked, reached
from danso.work.meetings.models import Meeting
from danso.work.meetings.refusals import ConclusionIncomplete
from danso.work.tasks.giving import Gauge, written_task
from danso.work.tasks.models import Task


def conclude_meeting(
    *, by: Scope, meeting_id: int, gauges: Mapping[int, Gauge] | None = None, closing_words: str = ""
) -> Meeting:
    """`gauges`: by conclusion, where its indicator or list stands now, measured by whoever calls; this room reads no
    figure. From here on nothing in the meeting changes. Raises ConclusionIncomplete, OwnerElsewhere."""
    found = reached(by, meeting_id, LEAD)
    with audited("conclude_meeting", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}") as entry:
        meeting = locked(found, RUNNING)
        conclusions = list(meeting.conclusions.all())
        missing = sum(one.owner_id is None or one.due_on is None for one in conclusions)
        if missing:
            raise ConclusionIncomplete(missing)
        for one in conclusions:
            assert one.owner_id is not None and one.due_on is not None
            task = written_task(
                by=by,
                unit_id=one.owner_id,
                title=one.words,
                due=one.due_on,
                origin_kind=Task.Origin.CONCLUSION,
                origin_id=one.pk,
                account_id=one.account_id,
                indicator=one.indicator,
                work_list=one.work_list,
                gauge=(gauges or {}).get(one.pk),
            )
            one.task = task.pk
            one.save(update_fields=["task"])
        meeting.state, meeting.concluded_by = Meeting.State.CONCLUDED.value, by.account_id
        meeting.concluded_on, meeting.closing_words = by.on, clean(closing_words)[:1000]
        meeting.save(update_fields=["state", "concluded_by", "concluded_on", "closing_words"])
        entry.detail = {"tasks": [one.task for one in conclusions]}
    return meeting
