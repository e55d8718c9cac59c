"""The agenda: taken from the proposal or written, put in order, and what the room is looking at."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max

from danso.accounts.action import audited
from danso.places.scope import NotInScope, Scope
from danso.values.meanwhile import unchanged
from danso.values.text import clean
from danso.work.meetings.actions.acting import RUNNING, locked, reached
from danso.work.meetings.models import AgendaItem, Meeting
from danso.work.meetings.refusals import NothingWritten


@dataclass(frozen=True, slots=True)
class About:
    """What an item of the agenda speaks of, when a proposal made it."""

    source: str = "own"
    key: str = ""
    unit: int | None = None
    indicator: str = ""


def write_agenda_item(
    *,
    by: Scope,
    meeting_id: int,
    title: str,
    note: str = "",
    item_id: int | None = None,
    about: About | None = None,
    was: str | None = None,
) -> AgendaItem:
    """A new item at the end, or other words for one that stands. The same proposal, or press, is taken up once; `was`:
    the mark of the item the form was opened on. Raises NothingWritten, ChangedMeanwhile."""
    found = reached(by, meeting_id)
    said = clean(title)[:400]
    if not said:
        raise NothingWritten
    with audited("write_agenda_item", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}") as entry:
        meeting = locked(found)
        if item_id is not None:
            item = _item(meeting, item_id)
            unchanged(was, item.mark())
            item.title, item.note = said, clean(note)[:1000]
            item.save(update_fields=["title", "note"])
            return item
        of = about or About()
        entry.detail = {"source": of.source}
        if of.key and (known := meeting.agenda.filter(key=of.key).first()):
            return known
        last = meeting.agenda.aggregate(last=Max("order"))["last"] or 0
        return AgendaItem.objects.create(
            meeting=meeting,
            order=last + 1,
            source=of.source,
            title=said,
            note=clean(note)[:1000],
            unit_ref=of.unit,
            indicator=of.indicator,
            key=of.key,
        )


def move_agenda_item(*, by: Scope, meeting_id: int, item_id: int, up: bool) -> None:
    """One place up or down; at the end it stays."""
    found = reached(by, meeting_id)
    with audited("move_agenda_item", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found)
        item = _item(meeting, item_id)
        ordered = list(meeting.agenda.all())
        at = [one.pk for one in ordered].index(item.pk)
        to = min(max(at + (-1 if up else 1), 0), len(ordered) - 1)
        ordered.insert(to, ordered.pop(at))
        for place, one in enumerate(ordered, start=1):
            one.order = place
        AgendaItem.objects.bulk_update(ordered, ["order"])


def drop_agenda_item(*, by: Scope, meeting_id: int, item_id: int, was: str | None = None) -> None:
    """Not what another wrote into it since the form was opened. Raises ChangedMeanwhile."""
    found = reached(by, meeting_id)
    with audited("drop_agenda_item", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found)
        item = _item(meeting, item_id)
        unchanged(was, item.mark())
        item.delete()
        if meeting.showing == item_id:
            meeting.showing = None
            meeting.save(update_fields=["showing"])


def show_agenda_item(*, by: Scope, meeting_id: int, item_id: int) -> Meeting:
    """The item on the room's screen."""
    found = reached(by, meeting_id)
    with audited("show_agenda_item", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found, RUNNING)
        meeting.showing = _item(meeting, item_id).pk
        meeting.save(update_fields=["showing"])
    return meeting


def _item(meeting: Meeting, item_id: int) -> AgendaItem:
    item = meeting.agenda.filter(pk=item_id).first()
    if item is None:
        raise NotInScope
    return item
