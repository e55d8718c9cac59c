"""What is said while the meeting runs: opinions, answers, conclusions."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from danso.accounts.action import audited
from danso.places.pressed import made_by, once
from danso.places.queries import descendants
from danso.places.scope import NotInScope, Scope
from danso.values.meanwhile import unchanged
from danso.values.text import clean
from danso.work.meetings.actions.acting import RUNNING, locked, reached
from danso.work.meetings.models import Conclusion, Meeting, Opinion
from danso.work.meetings.refusals import NothingWritten, NotInvitedFromHere
from danso.work.tasks.giving import owners_in
from danso.work.tasks.refusals import OwnerElsewhere, TwoThingsToMove

T = TypeVar("T", Opinion, Conclusion)


def write_opinion(
    *,
    by: Scope,
    meeting_id: int,
    words: str,
    unit_id: int | None = None,
    who: str = "",
    answer: str = "",
    opinion_id: int | None = None,
    was: str | None = None,
    press: UUID | None = None,
) -> Opinion:
    """A new opinion, or one written again with its answer; `was`: the mark of the one the form was opened on."""
    found = reached(by, meeting_id)
    said = clean(words)[:1500]
    if not said:
        raise NothingWritten
    with audited("write_opinion", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        meeting = locked(found, RUNNING)
        _within(meeting, unit_id)
        told: dict[str, Any] = {
            "words": said,
            "unit_id": unit_id,
            "who": clean(who)[:160],
            "answer": clean(answer)[:1500],
        }
        if opinion_id is None:
            opinion = _once(Opinion, press, meeting, told)
        else:
            opinion = _part(meeting.opinions.filter(pk=opinion_id).first())
            unchanged(was, opinion.mark())
            for name, value in told.items():
                setattr(opinion, name, value)
            opinion.save()
    return opinion


def drop_opinion(*, by: Scope, meeting_id: int, opinion_id: int, was: str | None = None) -> None:
    found = reached(by, meeting_id)
    with audited("drop_opinion", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        _drop(locked(found, RUNNING).opinions.filter(pk=opinion_id).first(), was)


def write_conclusion(
    *,
    by: Scope,
    meeting_id: int,
    words: str,
    owner_id: int | None = None,
    account_id: int | None = None,
    due_on: date | None = None,
    indicator: str = "",
    work_list: str = "",
    conclusion_id: int | None = None,
    was: str | None = None,
    press: UUID | None = None,
) -> Conclusion:
    """A new conclusion, or one written again (`was`: as the form was opened on it). Owner and day may follow, until the
    meeting is concluded. Raises NothingWritten, ChangedMeanwhile, OwnerElsewhere."""
    found = reached(by, meeting_id)
    said = clean(words)[:400]
    if not said:
        raise NothingWritten
    if indicator and work_list:
        raise TwoThingsToMove
    with audited("write_conclusion", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}") as entry:
        meeting = locked(found, RUNNING)
        _within(meeting, owner_id)
        if account_id is not None and (owner_id is None or account_id not in owners_in(owner_id, by.on)):
            raise OwnerElsewhere  # said now, not when all is concluded; another's account is not even called by its name
        told: dict[str, Any] = {"words": said, "owner_id": owner_id, "account_id": account_id, "due_on": due_on}
        told |= {"indicator": indicator[:80], "work_list": work_list[:80]}
        if conclusion_id is None:
            one = _once(Conclusion, press, meeting, told)
        else:
            one = _part(meeting.conclusions.filter(pk=conclusion_id).first())
            unchanged(was, one.mark())
            for name, value in told.items():
                setattr(one, name, value)
            one.save()
        entry.detail = {"conclusion": one.pk, "indicator": one.indicator, "list": one.work_list}
    return one


def drop_conclusion(*, by: Scope, meeting_id: int, conclusion_id: int, was: str | None = None) -> None:
    found = reached(by, meeting_id)
    with audited("drop_conclusion", by=by, unit_id=found.unit_id, subject=f"meeting:{found.pk}"):
        _drop(locked(found, RUNNING).conclusions.filter(pk=conclusion_id).first(), was)


def _within(meeting: Meeting, unit_id: int | None) -> None:
    if unit_id is not None and unit_id not in descendants(meeting.unit_id, meeting.on_day):
        raise NotInvitedFromHere


def _once(model: type[T], press: UUID | None, meeting: Meeting, told: dict[str, Any]) -> T:
    """Pressed twice it is one; without a press the same words under one item of the agenda are."""
    if press is None:
        made, _ = model._default_manager.get_or_create(meeting=meeting, item=meeting.showing, **told)
        return made
    known = made_by(model, press, meeting_id=meeting.pk)
    return known or once(model, press, meeting=meeting, item=meeting.showing, **told)[0]


def _drop(found: Opinion | Conclusion | None, was: str | None) -> None:
    if found is None:
        raise NotInScope
    unchanged(was, found.mark())
    found.delete()


def _part(found: T | None) -> T:
    if found is None:
        raise NotInScope
    return found
