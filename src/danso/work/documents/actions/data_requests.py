"""Writing requests for figures: who asks what by when, and the answer as it was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import NotInScope, Scope
from danso.work.documents import words
from danso.work.documents.checks import in_order, not_ahead, said
from danso.work.documents.models import DataRequest
from danso.work.documents.refusals import AlreadyEnded


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as it was given: its id (indicator, unit, window, series, cut-off), its name, value and measure as shown."""

    id: str
    name: str
    shown: str
    measure: str


def receive_data_request(
    *, by: Scope, unit_id: int, asker: str, what: str, received_on: date, press: UUID, due_on: date | None = None
) -> DataRequest:
    """Record the request; the same press again gives the one it made. Raises PaperIncomplete, DaysOutOfOrder."""
    by.require(Permission.keep_office_work, unit_id)
    asker, what = said(asker, words.ASKER, 200), said(what, words.WHAT, 500)
    not_ahead(received_on, by.on, words.RECEIVED_ON)
    in_order(received_on, due_on, words.RECEIVED_ON, words.DUE_ON)
    line: dict[str, Any] = {
        "unit_id": unit_id,
        "asker": asker,
        "what": what,
        "received_on": received_on,
        "due_on": due_on,
    }
    if (known := made_by(DataRequest, press, unit_id=unit_id)) is not None:
        return known
    with audited("receive_data_request", by=by, unit_id=unit_id) as entry:
        made, _ = once(DataRequest, press, **line)
        entry.subject = f"data_request:{made.pk}"
    return made


def answer_data_request(
    *, by: Scope, request_id: int, answer: str, figures: Sequence[Given] = (), cutoff: int | None = None
) -> DataRequest:
    """Answered once: the words and figures are kept as given, with the seal they were counted on."""
    found = DataRequest.objects.filter(pk=request_id).first()
    if found is None:
        raise NotInScope
    by.require(Permission.keep_office_work, found.unit_id)
    if found.answered_on is not None:
        raise AlreadyEnded(words.ENDED)
    answer = said(answer, words.ANSWER, 2000)
    detail = {"figures": [one.id for one in figures], "cutoff": cutoff}
    with audited(
        "answer_data_request", by=by, unit_id=found.unit_id, subject=f"data_request:{found.pk}", detail=detail
    ):
        found = DataRequest.objects.select_for_update().get(pk=found.pk)
        if found.answered_on is not None:  # answered by another meanwhile: what was given out is never written over
            raise AlreadyEnded(words.ENDED)
        found.answered_on, found.answer, found.cutoff = by.on, answer, cutoff
        found.figures = [asdict(one) for one in figures]
        found.save(update_fields=["answered_on", "answer", "cutoff", "figures"])
    return found
