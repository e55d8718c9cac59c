"""The list of phones, a code for a new one, and one phone with what can be done about it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from danso.accounts.looks import record_look
from danso.desk.accounts.key_picture import key_picture
from danso.desk.administration import words as admin_words
from danso.desk.administration.tabs import tabs
from danso.desk.administration.typed import text
from danso.desk.devices import trouble_words, words
from danso.desk.devices.shown import Phone, holder_of, holders, numbers, phone_here
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.staff.queries import worker_names
from danso.sync.actions import accept_loss, issue_code, read_recovery, revoke_device, set_lock
from danso.sync.queries import waiting_count
from danso.values.refusal import Refusal
from danso.values.words import Words

SAID_BY_STEPS = (trouble_words.DRAINING, trouble_words.WIPE_WAITS)  # the page itself shows where it stands


@page(Kind.COLLABORATORS)
def devices(request: Asking, unit: int) -> HttpResponse:
    found = holders(request, unit, timezone.now())
    context = {
        "w": admin_words,
        "d": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "devices",
        "rows": found,
        "working": sum(one.running for one in found),
        "with_phone": sum(one.running and any(p.row.revoked == "none" for p in one.phones) for one in found),
        "waiting": waiting_count(request.scope, unit),
        "current": "admin",
    }
    return render(request, "desk/devices.html", context)


@page(Kind.COLLABORATORS, methods=("POST",))
def device_code(request: Asking, unit: int, worker: int) -> HttpResponse:
    """Shown once. Pressed twice, the page shown last holds the code that works; the one before has ended."""
    post = holder_of(request, unit, worker)
    made = issue_code(by=request.scope, worker_id=worker)
    address = f"{request.scheme}://{request.get_host()}{reverse('phone')}"
    context = {
        "d": words,
        "unit": request.here,
        "name": post.name,
        "code": f"{made.code[:5]} {made.code[5:]}",
        "until": made.until,
        "address": address,
        "picture": key_picture(f"{address}#{made.code}", str(words.CODE_PICTURE)),
        "current": "admin",
    }
    return render(request, "desk/device_code.html", context)


@page(Kind.COLLABORATORS)
def device(request: Asking, unit: int, device: UUID) -> HttpResponse:
    """One phone: its state, the steps of losing it, locking it, a forgotten PIN."""
    found = phone_here(request, unit, device, timezone.now())
    context = {
        "d": words,
        "unit": request.here,
        "phone": found,
        "name": _name(request, found),
        "troubles": [one for one in found.troubles if one[1] not in SAID_BY_STEPS],
        "state": _state(found),
        "step": _step(found),
        "numbers": numbers(found.row.missing.seqs),
        "current": "admin",
    }
    return render(request, "desk/device.html", context)


@page(Kind.COLLABORATORS, methods=("POST",))
def device_act(request: Asking, unit: int, device: UUID) -> HttpResponse:
    """Take back, accept the loss, lock or unlock. What was done already is said and not done again."""
    found, act = phone_here(request, unit, device, timezone.now()), text(request, "act", 20)
    row, reason = found.row, text(request, "reason", 300)
    if act == "revoke":
        said = words.REVOKED_ALREADY if row.revoked != "none" else words.REVOKED_NOW
        if row.revoked == "none":
            revoke_device(by=request.scope, device_id=row.id, reason=reason)
    elif act == "accept":
        said = words.ACCEPTED_NOW
        if row.loss_accepted_at is None:
            accept_loss(by=request.scope, device_id=row.id, reason=reason)
    elif act in ("lock", "unlock"):
        said = words.LOCKED_NOW if act == "lock" else words.UNLOCKED_NOW
        if row.locked != (act == "lock"):
            set_lock(by=request.scope, device_id=row.id, locked=act == "lock")
    else:
        raise Refusal(words.CHOOSE_ACT)
    messages.success(request, str(said))
    return redirect("device", unit, device)


@page(Kind.COLLABORATORS, methods=("POST",))
def device_digits(request: Asking, unit: int, device: UUID) -> HttpResponse:
    """The twelve digits, once asked for; each asking stands in the trail."""
    found = phone_here(request, unit, device, timezone.now())
    told = read_recovery(by=request.scope, device_id=found.row.id)
    context = {
        "d": words,
        "unit": request.here,
        "phone": found,
        "name": _name(request, found),
        "digits": " ".join(told[i : i + 3] for i in range(0, len(told), 3)),
        "current": "admin",
    }
    return render(request, "desk/device_digits.html", context)


def _name(request: Asking, found: Phone) -> str:
    record_look(request.scope, "workers", [f"worker:{found.row.worker_id}"])
    return worker_names(request.scope, [found.row.worker_id]).get(found.row.worker_id, "")


def _state(found: Phone) -> Words:
    row = found.row
    if row.revoked == "none":
        return words.IN_USE
    if row.revoked == "wiped":
        return words.WIPED
    return words.LOSS_ACCEPTED if row.loss_accepted_at else words.DRAINING


def _step(found: Phone) -> int:
    """Where the procedure stands, from 1 to 4; 5: all done."""
    row = found.row
    if row.revoked == "none":
        return 1
    if row.revoked == "wiped":
        return 5
    return 4 if row.loss_accepted_at else 3
