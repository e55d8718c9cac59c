"""Writing what was done for communication, and what partners signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import NotInScope, Scope
from danso.work.documents import words
from danso.work.documents.checks import count, in_order, not_ahead, said, short
from danso.work.documents.models import Activity, Campaign, Commitment
from danso.work.documents.refusals import AlreadyEnded, PaperIncomplete

Line = TypeVar("Line", Activity, Commitment)


@dataclass(frozen=True, slots=True)
class Done:
    """One thing done. `times`: sessions, broadcasts, visits; `people`: those reached, None where nobody counted them."""

    held_on: date
    place: str
    form: str
    topic: str
    audience: str = ""
    times: int = 1
    people: int | None = None
    cost_dong: int | None = None


def log_activity(*, by: Scope, unit_id: int, done: Done, press: UUID, campaign_id: int | None = None) -> Activity:
    """Log it; the same press again gives the line it made. Raises PaperIncomplete, DaysOutOfOrder, NotInScope."""
    by.require(Permission.keep_office_work, unit_id)
    not_ahead(done.held_on, by.on, words.HELD_ON)
    if done.form not in words.FORMS:
        raise PaperIncomplete(words.NOT_ONE.with_(what=words.FORM))
    if campaign_id is not None and not Campaign.objects.filter(pk=campaign_id, unit_id=unit_id).exists():
        raise NotInScope
    line = {
        "held_on": done.held_on,
        "place": said(done.place, words.PLACE, 200),
        "form": done.form,
        "topic": said(done.topic, words.TOPIC, 300),
        "audience": short(done.audience, words.AUDIENCE, 200),
        "times": count(done.times, words.TIMES, least=1),
        "people": None if done.people is None else count(done.people, words.REACHED),
        "cost_dong": None if done.cost_dong is None else count(done.cost_dong, words.COST, most=10**15),
        "campaign_id": campaign_id,
        "unit_id": unit_id,
        "written_by": by.account_id,
    }
    if (known := made_by(Activity, press, unit_id=unit_id)) is not None:
        return known
    with audited("log_activity", by=by, unit_id=unit_id, detail={"form": done.form}) as entry:
        made, _ = once(Activity, press, **line)
        entry.subject = f"activity:{made.pk}"
    return made


def strike_activity(*, by: Scope, activity_id: int, reason: str) -> Activity:
    """Logged by mistake: the line stays with its reason and counts no more."""
    found = _reached(by, Activity.objects.filter(pk=activity_id).first())
    why = said(reason, words.REASON, 300)
    with audited("strike_activity", by=by, unit_id=found.unit_id, subject=f"activity:{found.pk}"):
        return _struck(found, why)


def record_commitment(
    *,
    by: Scope,
    unit_id: int,
    partner: str,
    about: str,
    signed_on: date,
    last: date | None = None,
    press: UUID | None = None,
) -> Commitment:
    """What a partner organisation signed; `last` is the last day it binds. Raises PaperIncomplete, DaysOutOfOrder."""
    by.require(Permission.keep_office_work, unit_id)
    partner, about = said(partner, words.PARTNER, 200), said(about, words.TOPIC, 500)
    not_ahead(signed_on, by.on, words.SIGNED_ON)
    in_order(signed_on, last, words.SIGNED_ON, words.LAST)
    if (known := made_by(Commitment, press, unit_id=unit_id)) is not None:
        return known
    with audited("record_commitment", by=by, unit_id=unit_id) as entry:
        made, _ = once(Commitment, press, unit_id=unit_id, partner=partner, about=about, signed_on=signed_on, last=last)
        entry.subject = f"commitment:{made.pk}"
    return made


def strike_commitment(*, by: Scope, commitment_id: int, reason: str) -> Commitment:
    """Entered by mistake: the line stays with its reason."""
    found = _reached(by, Commitment.objects.filter(pk=commitment_id).first())
    why = said(reason, words.REASON, 300)
    with audited("strike_commitment", by=by, unit_id=found.unit_id, subject=f"commitment:{found.pk}"):
        return _struck(found, why)


def _reached(by: Scope, found: Line | None) -> Line:
    """Absent and forbidden alike (NotInScope)."""
    if found is None:
        raise NotInScope
    by.require(Permission.keep_office_work, found.unit_id)
    return found


def _struck(found: Line, why: str) -> Line:
    """Under its lock: of two who strike it the first one's reason stays. Raises AlreadyEnded."""
    found = type(found)._default_manager.select_for_update().get(pk=found.pk)
    if found.struck_reason:
        raise AlreadyEnded(words.ENDED)
    found.struck_reason = why
    found.save(update_fields=["struck_reason"])
    return found
