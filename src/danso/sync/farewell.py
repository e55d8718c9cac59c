"""A phone that is taken back says what it still had, and that it has forgotten everything."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from danso.accounts.action import audited
from danso.places.scope import scope_of
from danso.sync.models import Device
from danso.sync.remembered import remember
from danso.sync.telling import Said


def drained(device: Device, said: Said, *, at: datetime) -> None:
    """All it had is sent, it says. What is missing of it is counted from this."""
    with transaction.atomic():
        device = Device.objects.select_for_update().get(pk=device.pk)
        if device.revoked == Device.Revoked.DRAIN:
            device.drained_at = device.drained_at or at
            device.highest, device.captured = said.number("highest"), said.number("captured")
            device.save(update_fields=["drained_at", "highest", "captured"])


def wiped(device: Device, *, at: datetime) -> bool:
    """It has forgotten everything: its token opens nothing from now on. Nothing is done for a device in use."""
    with transaction.atomic():
        device = Device.objects.select_for_update(of=("self",)).select_related("account").get(pk=device.pk)
        if device.revoked != Device.Revoked.DRAIN:
            return False
        with audited("confirm_wipe", by=scope_of(device.account, at.date()), subject=f"device:{device.pk}"):
            device.revoked, device.wipe_confirmed_at = Device.Revoked.WIPED, at
            device.save(update_fields=["revoked", "wipe_confirmed_at"])
            remember(device)
    return True
