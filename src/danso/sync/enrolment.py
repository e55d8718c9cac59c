"""A code from the office makes a phone a device: once, within three days, by whoever holds the code."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.sealed_text import open_text, seal_text
from danso.places.scope import scope_of
from danso.sync import wire
from danso.sync.models import Device, EnrolmentCode
from danso.sync.remembered import as_remembered, remember
from danso.sync.rights import assigned, bring_up_to_date
from danso.sync.telling import Said

STANDS = timedelta(hours=72)
_TOKEN = 32


class CodeUnknown(Exception):
    """No such code, or its time is over. The two answer alike."""


class CodeUsed(Exception):
    """The code has made a device already."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    device: Device
    token: str
    recovery: str


def new_code() -> str:
    """Ten digits, as they are read aloud: 01234 56789."""
    return f"{secrets.randbelow(10**10):010d}"


def code_hash(code: str) -> str:
    """Keyed: ten digits alone could be tried out against a copy of the database."""
    digits = "".join(one for one in code if one.isdecimal())
    return hmac.new(settings.DANSO_INDEX_KEY, f"enrolment {digits}".encode(), hashlib.sha256).hexdigest()


def token_hash(token: bytes) -> str:
    return hashlib.sha256(token).hexdigest()


def enrol(said: Said, *, at: datetime, today: date) -> Enrolled:
    """A new device of the code's worker. Raises CodeUnknown, CodeUsed; ValueError for a key that is none."""
    public = wire.from_text(said.text("public_key"))
    wire.read_public(public)
    pass_hash = wire.from_text(said.text("pass_hash")) if said.has("pass_hash") else b""
    with transaction.atomic():
        code = (
            EnrolmentCode.objects.select_for_update(of=("self",))
            .select_related("worker__account")
            .filter(code_hash=code_hash(said.text("code")))
            .first()
        )
        if code is None or code.until <= at or code.worker.account is None or not code.worker.account.is_active:
            raise CodeUnknown
        if code.used_at is not None:
            raise CodeUsed
        account = code.worker.account
        token, recovery = secrets.token_bytes(_TOKEN), f"{secrets.randbelow(10**12):012d}"
        by = scope_of(account, today)
        with audited("enrol_device", by=by) as entry:
            device = Device.objects.create(
                worker=code.worker, account=account, public_key=public, token_hash=token_hash(token),
                pass_hash=pass_hash.hex(), recovery=seal_text(recovery), enrolled_at=at, met_at=at, **_of_itself(said),
            )  # fmt: skip
            entry.subject = f"device:{device.pk}"
            if unsent := said.number("unsent"):  # slips of an earlier enrolment that she knows to be on the phone
                entry.detail = {"unsent": unsent}
        code.used_at, code.device = at, device
        code.save(update_fields=["used_at", "device"])
        areas = assigned(device, today)
        bring_up_to_date(device, areas, at)
        device.save()
        remember(device)
    return Enrolled(device, wire.to_text(token), recovery)


def device_of(header: str, at: datetime) -> Device | None:
    """The device that the `Authorization` line proves; None for any other, and for one that was wiped."""
    word, _, rest = header.partition(" ")
    name, _, text = rest.partition(".")
    if word != "Danso":
        return None
    try:
        number, token = UUID(name), wire.from_text(text)
    except (ValueError, UnicodeEncodeError):
        return None
    device = as_remembered(number, Device.objects.select_related("account").filter(pk=number).first(), at)
    kept = device.token_hash if device is not None else "0" * 64
    right = hmac.compare_digest(kept, token_hash(token))
    return device if right and device is not None and device.revoked != Device.Revoked.WIPED else None


def recovery_of(device: Device) -> str:
    return open_text(device.recovery)


def _of_itself(said: Said) -> dict[str, Any]:
    return {
        "app": said.text("app", "")[:40], "schemas": said.numbers("schemas"), "storage": said.storage(),
    }  # fmt: skip
