"""Hello: what the server has of a device, what of it is safe, what the office wants of it, where it works now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from danso.accounts.looks import record_look
from danso.accounts.models import AuditEntry
from danso.operations.epochs import current_epoch
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.scope import scope_of
from danso.register.models import LedgerEntry, SlipSubject
from danso.sync import keys
from danso.sync.contract import MINIMUM_APP, SCHEMA
from danso.sync.models import Device
from danso.sync.push import seqs_of
from danso.sync.remembered import remember
from danso.sync.rights import Assigned, area_names, assigned, bring_up_to_date, close_ended, rights_of
from danso.sync.safe import covered, what_is_safe
from danso.sync.telling import Said

SLOT_HOURS = 48
_OFFSETS = 5


class AnotherServer(Exception):
    """The device belongs to another installation; nothing else is said."""


def hello(device: Device, said: Said, *, at: datetime, today: date) -> dict[str, Any]:
    """The answer to a hello. Raises AnotherServer."""
    if said.either("environment") != keys.environment():
        raise AnotherServer
    with transaction.atomic():
        device = Device.objects.select_for_update(of=("self",)).select_related("account").get(pk=device.pk)
        _note(device, said, at)
        close_ended(device, device.highest)
        areas = assigned(device, today)
        bring_up_to_date(device, areas, at)
        have, safe = seqs_of(device), what_is_safe(device)
        orders = _orders(device, have, safe.seqs if safe.known else frozenset(), at)
        device.save()
    _opened_offline(device, said.counts("opened"), today)
    names = area_names(areas, today)
    return {
        "epoch": current_epoch(),
        "server_time": int(at.timestamp() * 1000),
        "today": today.isoformat(),
        "have": covered(have),
        "safe": covered(safe.seqs),
        "safe_known": safe.known,
        "orders": orders,
        "areas": [_area(one, names) for one in areas],
        "scope": device.scope,
        "position": 0,
        "minimum": MINIMUM_APP,
        "schema": SCHEMA,
        "seal_key": keys.current("seal").told(),
        "receipt_key": keys.current("receipt").told(),
        "slot": slot(device),
    }


def slot(device: Device) -> dict[str, int]:
    """When to come at the month's end: an hour of the last two days, spread by the device's own number."""
    return {"hour": int.from_bytes(hashlib.sha256(device.pk.bytes).digest()[:4], "big") % SLOT_HOURS}


def _note(device: Device, said: Said, at: datetime) -> None:
    device.epoch = said.either("epoch")[:40]
    device.highest = max(said.number("highest"), 0)
    device.captured = said.number("captured")
    device.head = said.text("head", "")[:64]
    device.schemas, device.storage = said.numbers("schemas"), said.storage()
    device.app = said.text("app", "")[:40]
    device.clock_jumps = said.number("clock_jumps")
    device.erased = sorted({*device.erased, *said.texts("erased")})
    if clock := said.number("clock", most=1 << 53):
        device.clock_offsets = [*device.clock_offsets, int(at.timestamp() * 1000) - clock][-_OFFSETS:]
    device.met_at = at


def _orders(device: Device, have: set[int], safe: Iterable[int], at: datetime) -> list[Any]:
    """Drain, and wipe only when all it holds is safe or an officer has accepted the listed loss (ADR 0015)."""
    if not device.account.is_active and device.revoked == Device.Revoked.NONE:
        device.revoked, device.revoked_at = Device.Revoked.DRAIN, at
        remember(device)
    if device.revoked == Device.Revoked.DRAIN:
        return ["wipe"] if device.loss_accepted_at is not None or _nothing_left(device, safe) else ["drain"]
    orders: list[Any] = []
    if device.locked or device.frozen:
        orders.append("lock")
    if erased := _to_erase(device):
        orders.append({"erase": erased})
    return orders


def _nothing_left(device: Device, safe: Iterable[int]) -> bool:
    """All the phone ever numbered is safe: by its own count, and by what is known here."""
    every = set(range(1, max(device.highest, device.captured) + 1)) | seqs_of(device)
    return every <= set(safe)


def _to_erase(device: Device) -> list[str]:
    """Persons of its areas erased by law since the phone came into use, until it says that it has erased them too."""
    done = set(device.erased)
    rows = AuditEntry.objects.filter(verb="erase_person", at__gte=device.enrolled_at).order_by("pk")
    wanted = [one for one in rows.values_list("subject", flat=True) if one not in done]
    areas = with_closed(rights_of(device).areas, Level.area, date.max) if wanted else frozenset()
    return [one for one in wanted if _was_in(one, areas)]


def _was_in(person: str, areas: frozenset[int]) -> bool:
    told = SlipSubject.objects.filter(subject=person).values("slip_id")
    return LedgerEntry.objects.filter(slip_id__in=told, area__in=areas).exists()


def _opened_offline(device: Device, opened: dict[str, int], today: date) -> None:
    """Cards opened away from the office are looks like any other."""
    if opened:
        record_look(scope_of(device.account, today), "phone_card", sorted(opened))


def _area(one: Assigned, names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": one.area, "name": names.get(one.area, ""), "grant": one.grant, "commune": one.commune,
        "commune_name": names.get(one.commune, ""),
    }  # fmt: skip
