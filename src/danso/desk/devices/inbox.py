"""What came from phones and waits: each item with its reason in a sentence, and one step to answer it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.desk.administration.tabs import tabs
from danso.desk.administration.typed import text
from danso.desk.devices import inbox_words as words
from danso.desk.devices.words import CHOOSE_ACT
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.register.lists.lines import Line, lines
from danso.register.lists.places import lies_in
from danso.register.models import SlipKey, SlipRow
from danso.staff.queries import worker_names
from danso.sync.actions import discard, settle_clash, take_again, typed_by_hand
from danso.sync.models import Clash, Device, DeviceGrant, Quarantined
from danso.sync.queries import clashes, quarantined
from danso.sync.refusals import DecidedAlready, ReasonMissing, StillDoubtful
from danso.values.words import Words

_TYPED_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose phone: a name where the office may see it, and the areas the phone has worked."""

    name: str
    areas: str


@page(Kind.HELD)
def phone_inbox(request: Asking, unit: int) -> HttpResponse:
    """What waits for the unit, the oldest first, and the pairs under one number."""
    waiting, pairs = quarantined(request.scope, unit), clashes(request.scope, unit)
    may_type = request.scope.may(Permission.record_slip, unit)
    typed = _typed(request, waiting[0].received_at) if may_type and waiting else []
    context = {
        "waiting": waiting,
        "clashes": [(one, words.CLASH[one.kind].with_(seq=one.seq)) for one in pairs],
        "whose": _whose(request, {one.device for one in waiting} | {str(one.device_id) for one in pairs}),
        "typed": typed,
        "may_type": may_type,
        "areas": area_names([one.where for one in typed], request.today),
        "may_settle": request.scope.may(Permission.manage_collaborators, unit),
        "current": "held",
    }
    return _shown(request, words.TITLE, "phone_item", context)


@page(Kind.UNITS_CHANGED)
def unplaced(request: Asking, unit: int) -> HttpResponse:
    """What names no unit there is: the operator's, who manages units. No collaborator is named."""
    context = {
        "waiting": quarantined(request.scope, None),
        "whose": {},
        "tabs": tabs(request.scope, unit),
        "tab": "unplaced",
        "current": "admin",
    }
    return _shown(request, words.UNPLACED, "unplaced_item", context)


@page(Kind.HELD, methods=("POST",))
def phone_item(request: Asking, unit: int, item: int) -> HttpResponse:
    _answer(request, item, unit)
    return redirect("phone_inbox", unit)


@page(Kind.UNITS_CHANGED, methods=("POST",))
def unplaced_item(request: Asking, unit: int, item: int) -> HttpResponse:
    _answer(request, item, None)
    return redirect("unplaced", unit)


@page(Kind.COLLABORATORS, methods=("POST",))
def phone_clash(request: Asking, unit: int, clash: int) -> HttpResponse:
    found = Clash.objects.filter(pk=clash, unit=unit).first()
    if found is None:
        raise NotInScope
    said = words.SETTLED_ALREADY
    if found.settled_at is None:
        settle_clash(by=request.scope, clash_id=clash, reason=text(request, "reason", 300))
        said = words.SETTLED_NOW
    messages.success(request, str(said))
    return redirect("phone_inbox", unit)


def _answer(request: Asking, item: int, owner: int | None) -> None:
    """One answer to one item of the owner named in the address; what cannot be done is said on the list."""
    if not Quarantined.objects.filter(pk=item, unit=owner).exists():
        raise NotInScope
    try:
        messages.success(request, str(_answered(request, item)))
    except (DecidedAlready, ReasonMissing, StillDoubtful) as refusal:
        messages.warning(request, str(refusal))


def _answered(request: Asking, item: int) -> Words:
    act, reason = text(request, "act", 20), text(request, "reason", 300)
    if act == "again":
        take_again(by=request.scope, item_id=item, reason=reason)
        return words.TAKEN_NOW
    if act == "typed":
        slip = text(request, "slip", 36)
        if not slip:
            raise StillDoubtful(words.NO_LINE)
        typed_by_hand(by=request.scope, item_id=item, slip_id=slip, reason=reason)
        return words.TYPED_NOW
    if act != "discard":
        raise StillDoubtful(CHOOSE_ACT)
    discard(by=request.scope, item_id=item, reason=reason)
    return words.DISCARDED_NOW


def _shown(request: Asking, title: Words, to: str, context: Mapping[str, object]) -> HttpResponse:
    shown = {"i": words, "unit": request.here, "title": title, "to": to, **context}
    return render(request, "desk/phone_inbox.html", shown)


def _whose(request: Asking, devices: set[str]) -> dict[str, Whose]:
    """By phone. Names only for whoever keeps the list of collaborators; the look is recorded."""
    ids = [UUID(one) for one in devices]
    workers = {str(pk): worker for pk, worker in Device.objects.filter(pk__in=ids).values_list("pk", "worker_id")}
    names: dict[int, str] = {}
    if workers and request.scope.may(Permission.manage_staff, request.here.id):
        names = worker_names(request.scope, sorted(set(workers.values())))
        record_look(request.scope, "workers", [f"worker:{one}" for one in sorted(names)])
    held: dict[str, set[int]] = defaultdict(set)
    for pk, area in DeviceGrant.objects.filter(device__in=ids).values_list("device", "area"):
        held[str(pk)].add(area)
    areas = area_names(sorted({one for those in held.values() for one in those}), request.today)
    return {
        pk: Whose(names.get(worker, ""), ", ".join(sorted(areas.get(one, "") for one in held[pk])))
        for pk, worker in workers.items()
    }


def _typed(request: Asking, since: datetime) -> list[Line]:
    """The last lines that the office wrote by hand since the oldest item came: what a waiting one may be."""
    rows = SlipRow.objects.filter(lies_in(request.here, request.today), received_at__gte=since)
    of_phones = SlipKey.objects.filter(device__isnull=False).values("slip_id")
    return lines(rows.exclude(pk__in=of_phones).order_by("-received_at")[:_TYPED_SHOWN])
