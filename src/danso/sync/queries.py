"""What the office sees of phones: which there are, how they fare, what they miss, what waits for a decision. No name of
anybody in the register; collaborators are named by their worker's id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.staff.models import Coverage
from danso.sync.deciding import owns
from danso.sync.devices import device_in_reach
from danso.sync.models import Clash, Device, DeviceGrant, Quarantined
from danso.sync.push import seqs_of
from danso.sync.reasons import Reason
from danso.sync.safe import what_is_safe


@dataclass(frozen=True, slots=True)
class Missing:
    """What a phone said it captured, beside what is here. `seqs`: numbers that never came; `unsafe`: came, and would
    not be in every backup yet."""

    captured: int
    received: int
    seqs: list[int]
    unsafe: list[int]


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One phone. `offset_seconds`: how far its clock is off; `canary`: what it says of its own store."""

    id: str
    worker_id: int
    enrolled_at: datetime
    met_at: datetime | None
    revoked: str
    frozen: bool
    locked: bool
    app: str
    persisted: bool | None
    canary: str
    offset_seconds: int
    clock_jumps: int
    missing: Missing
    drained_at: datetime | None
    loss_accepted_at: datetime | None
    wipe_confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item in quarantine. Nothing of its content."""

    id: int
    device: str
    seq: int | None
    slip_id: str
    reason: Reason
    received_at: datetime


def devices_of(scope: Scope, unit_id: int) -> list[DeviceRow]:
    """Phones of collaborators who work, or worked, in areas of the unit; in use first, then by last contact."""
    scope.require(Permission.manage_collaborators, unit_id)
    areas = descendants(unit_id, scope.on, "area")
    by_grant = DeviceGrant.objects.filter(area__in=areas).values("device")
    by_post = Coverage.objects.filter(area_id__in=areas).values("worker")
    found = Device.objects.filter(Q(pk__in=by_grant) | Q(worker__in=by_post)).distinct()
    rows = [_row(one) for one in found]
    return sorted(rows, key=lambda one: (one.revoked != Device.Revoked.NONE, one.met_at or one.enrolled_at, one.id))


def device(scope: Scope, device_id: str) -> DeviceRow:
    """One phone; absent and out of reach look the same."""
    return _row(device_in_reach(scope, device_id))


def missing_of(one: Device) -> Missing:
    here = seqs_of(one)
    captured = max(one.captured, one.highest, max(here, default=0))
    safe = what_is_safe(one)
    lost = [seq for seq in range(1, captured + 1) if seq not in here]
    unsafe = sorted(here - safe.seqs)
    return Missing(captured, len(here), lost, unsafe)


def quarantined(scope: Scope, unit_id: int | None) -> list[Waiting]:
    """What waits for the unit's officer, the oldest first; `None`: what names no unit there is."""
    if not owns(scope, unit_id):
        return []
    rows = Quarantined.objects.filter(unit=unit_id, state=Quarantined.State.OPEN).order_by("pk")
    return [
        Waiting(row.pk, str(row.device_id), row.seq, row.slip_id, Reason(row.reason), row.received_at) for row in rows
    ]


def clashes(scope: Scope, unit_id: int | None) -> list[Clash]:
    """Two slips where there can be one, not settled yet."""
    if not owns(scope, unit_id):
        return []
    return list(Clash.objects.filter(unit=unit_id, settled_at__isnull=True).order_by("pk"))


def canary_alarm(said: str) -> bool:
    """Whether what a phone says of its own store means that part of it is gone."""
    return said not in ("", "ok", "good")


def waiting_count(scope: Scope, unit_id: int) -> int:
    """How many items of the unit wait for its officer; none for whoever does not decide there."""
    if not owns(scope, unit_id):
        return 0
    waiting = Quarantined.objects.filter(unit=unit_id, state=Quarantined.State.OPEN).count()
    return waiting + Clash.objects.filter(unit=unit_id, settled_at__isnull=True).count()


def _row(one: Device) -> DeviceRow:
    offsets = sorted(one.clock_offsets)
    told = one.storage
    return DeviceRow(
        str(one.pk), one.worker_id, one.enrolled_at, one.met_at, one.revoked, one.frozen, one.locked, one.app,
        told.get("persisted"), str(told.get("canary", "")), offsets[len(offsets) // 2] // 1000 if offsets else 0,
        one.clock_jumps, missing_of(one), one.drained_at, one.loss_accepted_at, one.wipe_confirmed_at,
    )  # fmt: skip
