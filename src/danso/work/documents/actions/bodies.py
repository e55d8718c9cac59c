"""Writing bodies and who sits on them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import NotInScope, Scope
from danso.work.documents import words
from danso.work.documents.checks import in_order, said
from danso.work.documents.models import Body, BodyMember
from danso.work.documents.refusals import AlreadyEnded, PaperIncomplete


def set_up_body(
    *,
    by: Scope,
    unit_id: int,
    name: str,
    decision: str,
    decided_on: date,
    since: date,
    term_ends: date | None = None,
    press: UUID | None = None,
) -> Body:
    """Record a body with the decision that set it up; the same press again gives the body it made.

    Raises NotInScope, PaperIncomplete, DaysOutOfOrder.
    """
    by.require(Permission.keep_office_work, unit_id)
    name, decision = said(name, words.NAME, 200), said(decision, words.DECISION, 120)
    in_order(decided_on, since, words.DECIDED_ON, words.SINCE)
    in_order(since, term_ends, words.SINCE, words.TERM)
    if (known := made_by(Body, press, unit_id=unit_id)) is not None:
        return known
    with audited("set_up_body", by=by, unit_id=unit_id) as entry:
        made, _ = once(
            Body, press, unit_id=unit_id, name=name, decision=decision, decided_on=decided_on, since=since,
            term_ends=term_ends,
        )  # fmt: skip
        entry.subject = f"body:{made.pk}"
    return made


def seat_member(
    *, by: Scope, body_id: int, full_name: str, post: str, part: str, since: date, press: UUID | None = None
) -> BodyMember:
    """Somebody sits on the body from a day on. Raises NotInScope, PaperIncomplete, AlreadyEnded."""
    body = _body(by, body_id)
    full_name, post = said(full_name, words.FULL_NAME, 120), said(post, words.POST, 200)
    if part not in BodyMember.Part.values:
        raise PaperIncomplete(words.NOT_ONE.with_(what=words.PART))
    in_order(body.since, since, words.SINCE_BODY, words.SINCE)
    if (known := made_by(BodyMember, press, body_id=body.pk)) is not None:
        return known
    with audited("seat_member", by=by, unit_id=body.unit_id, subject=f"body:{body.pk}") as entry:
        _locked(body)
        made, _ = once(BodyMember, press, body_id=body.pk, full_name=full_name, post=post, part=part, since=since)
        entry.detail["member"] = made.pk
    return made


def unseat_member(*, by: Scope, member_id: int, until: date) -> BodyMember:
    """The member sits until the day before `until`. Raises NotInScope, AlreadyEnded, DaysOutOfOrder."""
    member = BodyMember.objects.select_related("body").filter(pk=member_id).first()
    if member is None:
        raise NotInScope
    _body(by, member.body_id)
    if member.until is not None:
        raise AlreadyEnded(words.ENDED)
    in_order(date.fromordinal(member.since.toordinal() + 1), until, words.SINCE, words.UNTIL)
    detail = {"member": member.pk, "until": str(until)}
    with audited("unseat_member", by=by, unit_id=member.body.unit_id, subject=f"body:{member.body_id}", detail=detail):
        _locked(member.body)
        member = BodyMember.objects.get(pk=member.pk)
        if member.until is not None:
            raise AlreadyEnded(words.ENDED)
        member.until = until
        member.save(update_fields=["until"])
    return member


def end_body(*, by: Scope, body_id: int, until: date) -> Body:
    """The body is dissolved or follows another decision; its members leave with it."""
    body = _body(by, body_id)
    in_order(date.fromordinal(body.since.toordinal() + 1), until, words.SINCE, words.UNTIL)
    with audited("end_body", by=by, unit_id=body.unit_id, subject=f"body:{body.pk}", detail={"until": str(until)}):
        body = _locked(body)
        open_seat = Q(until__isnull=True) & Q(since__lt=until)
        BodyMember.objects.filter(open_seat, body=body).update(until=until)
        body.until = until
        body.save(update_fields=["until"])
    return body


def _body(by: Scope, body_id: int) -> Body:
    body = Body.objects.filter(pk=body_id).first()
    if body is None:
        raise NotInScope
    by.require(Permission.keep_office_work, body.unit_id)
    if body.until is not None:
        raise AlreadyEnded(words.ENDED)
    return body


def _locked(body: Body) -> Body:
    """Inside the act's transaction: nobody is seated on a body that is being dissolved, nothing ends twice."""
    found = Body.objects.select_for_update().get(pk=body.pk)
    if found.until is not None:
        raise AlreadyEnded(words.ENDED)
    return found
