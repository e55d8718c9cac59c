"""Phones remembered outside the database: a register restored from before an enrolment knows its phones again, and one
restored from before a revocation does not trust a phone that was taken back.

One line for each enrolment, revocation and wipe, the last one counts. It lies with the keys and has their backup: no
secret is in it that is not sealed or hashed, and no name.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.models import Account
from danso.places.scope import scope_of
from danso.staff.models import Worker
from danso.sync.keys import folder
from danso.sync.models import Device

_ORDER = {Device.Revoked.NONE: 0, Device.Revoked.DRAIN: 1, Device.Revoked.WIPED: 2}


def remember(device: Device) -> None:
    """On the disk before the transaction ends: what is committed is remembered."""
    told = {
        "device": str(device.pk), "worker": device.worker_id, "account": device.account_id,
        "public_key": bytes(device.public_key).hex(), "token_hash": device.token_hash, "pass_hash": device.pass_hash,
        "recovery": device.recovery, "enrolled_at": device.enrolled_at.isoformat(), "revoked": device.revoked,
    }  # fmt: skip
    file = _file()
    file.parent.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, f"\n{json.dumps(told)}\n".encode())  # begins anew after a line that a power cut left half
        os.fsync(handle)
    finally:
        os.close(handle)


def as_remembered(number: UUID, device: Device | None, at: datetime) -> Device | None:
    """The device as the database knows it, or as it is remembered where the database was set back."""
    told = _lines().get(str(number))
    if told is None:
        return device
    if device is None:
        return _brought_back(number, told, at)
    if _ORDER[Device.Revoked(told["revoked"])] > _ORDER[Device.Revoked(device.revoked)]:
        device.revoked, device.revoked_at = told["revoked"], device.revoked_at or at
        device.save(update_fields=["revoked", "revoked_at"])
    return device


def _brought_back(number: UUID, told: dict[str, Any], at: datetime) -> Device | None:
    """Its row made again, where its worker is known still; its areas follow at the next hello."""
    worker = Worker.objects.filter(pk=told["worker"], account=told["account"]).first()
    account = Account.objects.filter(pk=told["account"]).first()
    if worker is None or account is None:
        return None
    fields = {
        "worker": worker, "account": account, "public_key": bytes.fromhex(told["public_key"]),
        "token_hash": told["token_hash"], "pass_hash": told["pass_hash"], "recovery": told["recovery"],
        "enrolled_at": datetime.fromisoformat(told["enrolled_at"]), "revoked": told["revoked"],
        "revoked_at": None if told["revoked"] == Device.Revoked.NONE else at,
    }  # fmt: skip
    with transaction.atomic():
        device, new = Device.objects.get_or_create(pk=number, defaults=fields)
        if new:
            with audited("remember_device", by=scope_of(account, at.date()), subject=f"device:{number}"):
                pass
    return device


def _lines() -> dict[str, dict[str, Any]]:
    file = _file()
    try:
        about = file.stat()
    except FileNotFoundError:
        return {}
    return _read(file, about.st_size, about.st_mtime_ns)


@lru_cache(maxsize=2)
def _read(file: Path, size: int, changed_ns: int) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            told = json.loads(line)
        except ValueError:  # a line cut short by a power cut: its transaction was not committed
            continue
        found[told["device"]] = told
    return found


def _file() -> Path:
    return folder() / "devices.jsonl"
