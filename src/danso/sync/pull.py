"""The download: what changed of a device's areas since its cursor, or the whole of them (ADR 0017).

The cursor names an epoch, a scope and an earlier answer. Another epoch or scope, or an answer no longer remembered:
everything anew. An answer shows the register as far as it is judged and is named by a number that the device says back.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from danso.accounts.looks import record_look
from danso.operations.epochs import current_epoch
from danso.places.levels import Level
from danso.places.models import UnitClosure
from danso.places.passed_on import with_closed
from danso.places.scope import scope_of
from danso.register import bulk
from danso.register.judging import judged_up_to
from danso.register.models import (
    HouseholdPlaceRow,
    HouseholdRow,
    LedgerEntry,
    SlipAct,
    SlipKey,
    SlipSubject,
    StayRow,
)
from danso.register.projection import component
from danso.sync import wire
from danso.sync.contract import SCHEMA
from danso.sync.models import Device, DevicePull
from danso.sync.pulled_households import households_told
from danso.sync.pulled_slips import month_told, slips_told
from danso.sync.pulled_tasks import tasks_told
from danso.sync.rights import assigned, bring_up_to_date
from danso.sync.telling import Said

MOST_NEW = 400  # slips since the cursor; beyond that the whole is quicker to make and to take
REMEMBERED = 5  # answers whose number a device may name back: replies get lost


class NotToBeTold(Exception):
    """A device that is being taken back, is frozen, or cannot name its pass downloads nothing."""


@dataclass(frozen=True, slots=True)
class _Now:
    """What an answer rests on. `areas`: written area -> the one that holds it today."""

    epoch: str
    areas: dict[int, int]
    judged: dict[int, int]
    strangers: str


def pull(device: Device, said: Said, *, at: datetime, today: date) -> dict[str, Any]:
    """Raises NotToBeTold. The look at every household told is committed before the answer is given."""
    _admit(device, said)
    areas = assigned(device, today)
    now = _now([one.area for one in areas], today)  # read before the lock: uploads do not wait for it
    with transaction.atomic():
        device = Device.objects.select_for_update(of=("self",)).select_related("account").get(pk=device.pk)
        bring_up_to_date(device, areas, at)
        if said.either("scope") == str(device.scope) and said.either("epoch") == current_epoch():
            device.scope_met = device.scope
        device.save()
        before = _before(device, said, now)
        number = _remember(device, now, today)
    changed = None if before is None else _changed(before, now)
    homes, gone = _homes(now, changed)
    told = households_told(homes, now.areas, today)
    scope = scope_of(device.account, today)
    shown = {one["id"] for one in told} | {person["id"] for one in told for person in one["people"]}
    answer = {
        "epoch": now.epoch,
        "scope": device.scope,
        "position": number,
        "whole": changed is None,
        "households": told,
        "gone": gone,
        "slips": slips_told(device, None if changed is None else changed.slips, now.judged),
        "month": month_told(device, [one.area for one in areas], today),
        "codes": {"schema": SCHEMA},
    }
    # What there is to do follows from the register and the day: where neither moved, the phone has it.
    if before is None or before.day != today or changed is None or changed.slips or changed.subjects:
        answer["tasks"] = tasks_told(scope, [one.area for one in areas])
    record_look(scope, "phone", sorted(shown))
    return answer


def _admit(device: Device, said: Said) -> None:
    if device.revoked != Device.Revoked.NONE or device.frozen or not device.account.is_active:
        raise NotToBeTold
    try:
        named = hashlib.sha256(wire.from_text(said.text("pass", ""))).hexdigest()
    except ValueError:
        raise NotToBeTold from None
    if not hmac.compare_digest(named, device.pass_hash):
        raise NotToBeTold


def _now(areas: list[int], today: date) -> _Now:
    held = {written: area for area in areas for written in with_closed([area], Level.area, today)}
    rows = UnitClosure.objects.filter(descendant_id__in=held, ancestor__level=Level.commune.value)
    communes = sorted(set(rows.values_list("ancestor_id", flat=True)))
    return _Now(current_epoch(), held, judged_up_to(communes), _strangers(held, communes))


def _strangers(areas: dict[int, int], communes: list[int]) -> str:
    """Digest of what other communes wrote about these people: a mover known there, one person under two ids. Their
    ledgers are not ours to follow; when it changes, everything is told anew."""
    homes = list(HouseholdRow.objects.filter(area__in=areas).values_list("id", flat=True))
    people: set[str] = set()  # also who lived here and is counted elsewhere now
    for some in bulk.chunks(homes, bulk.IN_LIST):
        people.update(StayRow.objects.filter(household__in=some).values_list("person", flat=True))
    ours = SlipKey.objects.filter(pk=OuterRef("slip_id"), commune__in=communes)
    found: set[str] = set()
    for some in bulk.chunks([*homes, *sorted(people)], bulk.IN_LIST):
        found.update(SlipSubject.objects.filter(~Exists(ours), subject__in=some).values_list("slip_id", flat=True))
    acts: list[tuple[str, int, int]] = []
    for some in bulk.chunks(sorted(found), bulk.IN_LIST):
        acts.extend(SlipAct.objects.filter(slip_id__in=some).values_list("slip_id", "commune", "position"))
    return hashlib.sha256(repr((sorted(found), sorted(acts))).encode()).hexdigest()


def _before(device: Device, said: Said, now: _Now) -> DevicePull | None:
    """The answer the cursor names, where it can be gone on from."""
    if said.either("epoch") != now.epoch or said.either("scope") != str(device.scope):
        return None
    row = DevicePull.objects.filter(device=device, number=said.number("position")).first()
    same = row is not None and (row.epoch, row.scope, row.strangers) == (now.epoch, device.scope, now.strangers)
    return row if same and row is not None and set(row.judged) == {str(c) for c in now.judged} else None


def _remember(device: Device, now: _Now, today: date) -> int:
    """The number of this answer; the oldest ones are forgotten."""
    rows = DevicePull.objects.filter(device=device)
    last = rows.order_by("-number").values_list("number", flat=True).first() or 0
    DevicePull.objects.create(
        device=device, number=last + 1, epoch=now.epoch, scope=device.scope,
        judged={str(commune): position for commune, position in now.judged.items()}, strangers=now.strangers,
        day=today,
    )  # fmt: skip
    rows.filter(number__lte=last + 1 - REMEMBERED).delete()
    return last + 1


@dataclass(frozen=True, slots=True)
class _Changed:
    """All that was folded anew with what was judged since."""

    slips: frozenset[str]
    subjects: frozenset[str]


def _changed(before: DevicePull, now: _Now) -> _Changed | None:
    """None: too much to tell apart from the rest."""
    fresh: set[str] = set()
    for commune, upto in now.judged.items():
        since = before.judged[str(commune)]
        if since < upto:
            span = {"commune": commune, "position__gt": since, "position__lte": upto}
            entries = LedgerEntry.objects.filter(entry="slip", **span)
            fresh.update(one or "" for one in entries.values_list("slip_id", flat=True)[: MOST_NEW + 1])
            fresh.update(SlipAct.objects.filter(**span).values_list("slip_id", flat=True)[: MOST_NEW + 1])
        if len(fresh) > MOST_NEW:
            return None
    slips, subjects = component(fresh)
    return _Changed(frozenset(slips), frozenset(subjects))


def _homes(now: _Now, changed: _Changed | None) -> tuple[list[HouseholdRow], list[str]]:
    """(households to tell, ids of those that are the device's no longer)."""
    here = HouseholdRow.objects.filter(area__in=now.areas, closed_on__isnull=True)
    if changed is None:
        return list(here.order_by("area", "number", "id")), []
    found: list[HouseholdRow] = []
    gone: set[str] = set()
    for some in bulk.chunks(sorted(changed.subjects), bulk.IN_LIST):
        rows = list(here.filter(pk__in=some))
        found.extend(rows)
        lay = HouseholdPlaceRow.objects.filter(household__in=some, area__in=now.areas)
        gone.update(set(lay.values_list("household", flat=True)) - {row.id for row in rows})
    return found, sorted(gone)
