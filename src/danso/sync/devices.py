"""Phones as the office has them: a code for a new one, taking one back, accepting what is lost with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.staff.models import Coverage, Worker
from danso.sync.enrolment import STANDS, code_hash, new_code, recovery_of
from danso.sync.models import Clash, Device, DeviceGrant, EnrolmentCode
from danso.sync.proof import proof_of
from danso.sync.refusals import (
    NO_ACCOUNT,
    NOT_DRAINING,
    REASON_MISSING,
    NotDraining,
    ReasonMissing,
    WorkerWithoutAccount,
)
from danso.sync.remembered import remember
from danso.values.text import clean


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """Told once, to whoever hands it over; only its digest is kept."""

    code: str
    until: datetime


def issue_code(*, by: Scope, worker_id: int) -> IssuedCode:
    """A code that makes one phone a device of this collaborator within three days. Earlier unused ones end."""
    worker = _worker(by, worker_id)
    if worker.account is None or not worker.account.is_active:
        raise WorkerWithoutAccount(NO_ACCOUNT)
    at = datetime.now(UTC)
    with audited("issue_enrolment_code", by=by, subject=f"worker:{worker_id}"):
        EnrolmentCode.objects.filter(worker=worker, used_at__isnull=True, until__gt=at).update(until=at)
        code = new_code()
        EnrolmentCode.objects.create(
            code_hash=code_hash(code), worker=worker, issued_by=by.account_id, issued_at=at, until=at + STANDS
        )
    return IssuedCode(code, at + STANDS)


def revoke_device(*, by: Scope, device_id: str, reason: str) -> Device:
    """Take a phone back: it may still send what it wrote and is told nothing more. Done twice, it is done once."""
    device, reason = device_in_reach(by, device_id), _reason(reason)
    with audited("revoke_device", by=by, subject=f"device:{device.pk}", detail={"reason": reason}):
        if device.revoked == Device.Revoked.NONE:
            device.revoked, device.revoked_at = Device.Revoked.DRAIN, datetime.now(UTC)
            device.save(update_fields=["revoked", "revoked_at"])
            remember(device)
    return device


def accept_loss(*, by: Scope, device_id: str, reason: str) -> Device:
    """The phone will not bring the rest: it is wiped when next met, and opens nothing from now on.

    What is lost is listed first (`queries.what_is_missing`), and stands in the trail by number.
    """
    device, reason = device_in_reach(by, device_id), _reason(reason)
    if device.revoked != Device.Revoked.DRAIN:
        raise NotDraining(NOT_DRAINING)
    from danso.sync.queries import missing_of

    lost = missing_of(device)
    detail = {"reason": reason, "captured": lost.captured, "received": lost.received, "lost": lost.seqs[:200]}
    with audited("accept_loss", by=by, subject=f"device:{device.pk}", detail=detail):
        device.loss_accepted_at = datetime.now(UTC)
        device.save(update_fields=["loss_accepted_at"])
    return device


def set_lock(*, by: Scope, device_id: str, locked: bool) -> Device:
    """Ask for the PIN at the next contact, whoever holds the phone; or no more."""
    device = device_in_reach(by, device_id)
    with audited("lock_device", by=by, subject=f"device:{device.pk}", detail={"locked": locked}):
        device.locked = locked
        device.save(update_fields=["locked"])
    return device


def read_recovery(*, by: Scope, device_id: str) -> str:
    """Twelve digits to be read over the telephone to a collaborator who forgot the PIN."""
    device = device_in_reach(by, device_id)
    with audited("read_recovery", by=by, subject=f"device:{device.pk}"):
        return recovery_of(device)


def settle_clash(*, by: Scope, clash_id: int, reason: str) -> Clash:
    """An officer has looked at two slips under one number; with the last one settled the phone works again."""
    clash = Clash.objects.select_related("device").filter(pk=clash_id).first()
    if clash is None:
        raise NotInScope
    device, reason = device_in_reach(by, str(clash.device_id)), _reason(reason)
    with audited("settle_clash", by=by, unit_id=clash.unit, subject=f"clash:{clash.pk}", detail={"reason": reason}):
        clash.settled_at, clash.settled_by, clash.why = datetime.now(UTC), by.account_id, reason
        clash.raw = proof_of(bytes(clash.raw))
        clash.save(update_fields=["settled_at", "settled_by", "why", "raw"])
        if not Clash.objects.filter(device=device, settled_at__isnull=True).exists():
            Device.objects.filter(pk=device.pk).update(frozen=False)
    return clash


def device_in_reach(by: Scope, device_id: str) -> Device:
    """A device of a collaborator whose area the scope manages, or of one it managed. Absent and out of reach alike."""
    from uuid import UUID

    try:
        device = Device.objects.select_related("account").filter(pk=UUID(device_id)).first()
    except ValueError:
        device = None
    if device is None:
        raise NotInScope
    areas = set(DeviceGrant.objects.filter(device=device).values_list("area", flat=True))
    areas |= set(Coverage.objects.filter(worker=device.worker_id).values_list("area_id", flat=True))
    if not any(by.may(Permission.manage_collaborators, area) for area in areas):
        raise NotInScope
    return device


def _worker(by: Scope, worker_id: int) -> Worker:
    worker = Worker.objects.select_related("account").filter(pk=worker_id, kind=Worker.Kind.COLLABORATOR).first()
    running = Coverage.objects.filter(worker_id=worker_id, until__isnull=True).values_list("area_id", flat=True)
    if worker is None or not any(by.may(Permission.manage_collaborators, area) for area in running):
        raise NotInScope
    return worker


def _reason(text: str) -> str:
    reason = clean(text)[:300]
    if not reason:
        raise ReasonMissing(REASON_MISSING)
    return reason
