"""The one gate of files with named persons: small ones pass and leave a trace, large ones need a reason and consent.

Who is in the file is what its making looked at: every read of named persons leaves a look before it answers, and the gate
counts those. Printing a work list of the own commune is no file; it has its own purpose and trace.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.looks import looking
from danso.accounts.permissions import Permission, permissions_of
from danso.accounts.roles import Role
from danso.exchange.models import FileRequest
from danso.places.in_force import in_force
from danso.places.models import Grant
from danso.places.queries import commune_of
from danso.places.scope import NotInScope, Scope
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

MOST_WITHOUT_REASON = 500
CONSENT_LASTS = timedelta(hours=24)
T = TypeVar("T")


class ReasonNeeded(Refusal):
    """The file names more than 500 persons and nobody said what for."""


class ConsentNeeded(Refusal):
    """A second person of the unit has to consent; the request is written down."""


def hand_out(*, by: Scope, unit_id: int, what: str, key: str, make: Callable[[], T], reason: str = "") -> T:
    """Make a file of named persons and let it go, or say what is missing. The reason is asked only of large files.

    `make` reads and draws; it may open no transaction of the looks database. Raises NotInScope, ReasonNeeded or
    ConsentNeeded; then nothing is handed over.
    """
    with looking() as shown:
        made = make()
    persons = len(shown)
    detail = {"what": what, "key": key, "persons": persons}
    if persons > MOST_WITHOUT_REASON:
        by.require(Permission.export_persons, unit_id)
        request = _request(by, unit_id, what, key, persons, clean(reason)[:300])
        detail["request"] = request.pk
        FileRequest.objects.filter(pk=request.pk).update(handed_at=datetime.now(UTC))
    with audited("hand_out_file", by=by, unit_id=unit_id, detail=detail):
        return made


def answer_file_request(*, by: Scope, request_id: int, consent: bool) -> FileRequest:
    """The second person's answer. The asker's own is none."""
    with transaction.atomic():
        request = FileRequest.objects.select_for_update().filter(pk=request_id).first()
        if request is None or not by.may(Permission.export_persons, request.unit):
            raise NotInScope
        if request.asked_by == by.account_id or request.consented is not None or by.account_id is None:
            raise Refusal(
                Words(
                    "Yêu cầu này đã được trả lời, hoặc là của chính mình: cần người thứ hai.",
                    "This request has been answered, or is one's own: a second person is needed.",
                )
            )
        with audited("answer_file_request", by=by, unit_id=request.unit, subject=f"file_request:{request_id}") as entry:
            entry.detail["consent"] = consent
            request.consented, request.answered_at = consent, datetime.now(UTC)
            request.answered_by, request.answered_by_label = by.account_id, by.label
            request.save()
    return request


def _request(by: Scope, unit_id: int, what: str, key: str, persons: int, reason: str) -> FileRequest:
    """A request that lets the file go now: consented by another in the last day, or of a unit with nobody else."""
    if by.account_id is None:
        raise NotInScope
    mine = FileRequest.objects.filter(unit=unit_id, what=what, key=key, asked_by=by.account_id, handed_at=None)
    fresh = mine.filter(asked_at__gt=datetime.now(UTC) - CONSENT_LASTS).order_by("-pk")
    granted = fresh.filter(consented=True, persons__gte=persons).first()
    if granted is not None:
        return granted
    if not reason and not fresh.filter(consented=None).exists():
        raise ReasonNeeded(
            Words(
                "Tệp này có {n} người, hộ. Tệp trên {most} người phải ghi lý do.",
                "This file names {n} persons or households. A file of more than {most} needs a reason.",
            ).with_(n=persons, most=MOST_WITHOUT_REASON)
        )
    alone = not _another_with_the_right(by, unit_id)
    waiting = fresh.filter(consented=None, alone=False).first()
    if waiting is None or alone:
        verb = "ask_for_file"
        with audited(verb, by=by, unit_id=unit_id, detail={"what": what, "key": key, "alone": alone}) as entry:
            waiting = FileRequest.objects.create(
                unit=unit_id, what=what, key=key, persons=persons, reason=reason, asked_by=by.account_id,
                asked_by_label=by.label, asked_at=datetime.now(UTC), alone=alone,
            )  # fmt: skip
            entry.subject = f"file_request:{waiting.pk}"
    if alone:
        return waiting
    raise ConsentNeeded(
        Words(
            "Tệp có {n} người, hộ nên cần người thứ hai của đơn vị đồng ý. Yêu cầu đã ghi; khi có đồng ý thì tải lại trong "
            "24 giờ.",
            "The file names {n} persons or households, so a second person of the unit must consent. The request is written "
            "down; once consented, download again within 24 hours.",
        ).with_(n=persons)
    )


def _another_with_the_right(by: Scope, unit_id: int) -> bool:
    """Whether the unit itself, an area's commune, not the level above, has another account in use that may export."""
    office = commune_of(unit_id, by.on) or unit_id
    roles = [role.value for role in Role if Permission.export_persons in permissions_of(role)]
    grants = Grant.objects.filter(in_force(by.on), unit_id=office, role__in=roles, account__is_active=True)
    return any(account != by.account_id for account in grants.values_list("account_id", flat=True))
