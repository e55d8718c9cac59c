"""Keeping what a person must look at: the bytes as they came, once."""

from __future__ import annotations

import hashlib
from datetime import datetime

from danso.sync import wire
from danso.sync.models import Clash, Device, Quarantined, QuarantineOrder
from danso.sync.reasons import Reason


def keep_doubtful(
    record: wire.Record, device: Device, reason: Reason, *, unit: int | None, proven: bool, at: datetime
) -> None:
    """Unproven bytes claim no number of the device: a stranger with its token cannot say that a slip has arrived."""
    _in_order_of_commits()
    head = record.header
    Quarantined.objects.get_or_create(
        raw_hash=_hash(record),
        defaults={
            "device": device, "seq": head.seq if proven else None, "slip_id": str(head.slip_id), "raw": record.raw,
            "reason": reason.value, "unit": unit, "received_at": at,
        },
    )  # fmt: skip


def keep_clash(record: wire.Record, device: Device, kind: str, *, unit: int | None, at: datetime) -> None:
    """Both are kept, and the device downloads nothing more until an officer has looked."""
    _in_order_of_commits()
    head = record.header
    told = {
        "device": device, "seq": head.seq, "slip_id": str(head.slip_id), "raw": record.raw, "unit": unit, "at": at,
    }  # fmt: skip
    _, new = Clash.objects.get_or_create(raw_hash=_hash(record), kind=kind, defaults=told)
    if new:
        Device.objects.filter(pk=device.pk).update(frozen=True)


def _in_order_of_commits() -> None:
    """Until this transaction ends nobody else numbers a row here: a backup with one row has every row before it."""
    QuarantineOrder.objects.get_or_create(pk=1)
    QuarantineOrder.objects.select_for_update().get(pk=1)


def _hash(record: wire.Record) -> str:
    return hashlib.sha256(record.raw).hexdigest()
