"""Phones as the office reads them: whose they are, how they fare, what is wrong in a sentence with what to do."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from danso.accounts.looks import record_look
from danso.desk.devices import trouble_words as words
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.places.scope import NotInScope
from danso.staff.posts import Post, posts
from danso.staff.queries import worker_names
from danso.sync.queries import DeviceRow, canary_alarm, devices_of
from danso.values.text import sort_key
from danso.values.words import Words

ASK, URGENT = 3, 5  # days without contact
CLOCK = 600  # seconds off
_LISTED = 12

Trouble = tuple[str, Words]  # tone of the note, sentence


@dataclass(frozen=True, slots=True)
class Phone:
    """`safe`: how many of those received lie in every backup."""

    row: DeviceRow
    safe: int
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A collaborator of the unit with her phones. `running`: has an area today."""

    worker_id: int
    name: str
    areas: str
    running: bool
    has_account: bool
    phones: tuple[Phone, ...]


def holders(request: Asking, unit: int, now: datetime) -> list[Holder]:
    """Whoever has an area of the unit, and whoever had one and still holds a phone. The look is recorded."""
    of_worker: dict[int, list[Phone]] = defaultdict(list)
    for row in devices_of(request.scope, unit):
        of_worker[row.worker_id].append(phone(row, now))
    by_worker = _posts(request, unit)
    names = worker_names(request.scope, sorted(of_worker.keys() - by_worker.keys()))
    areas = area_names(sorted({p.area_id for those in by_worker.values() for p in those}), request.today)
    found = []
    for worker in sorted(by_worker.keys() | of_worker.keys()):
        those = by_worker.get(worker, [])
        running = [one for one in those if one.runs(request.today)]
        phones = [one for one in of_worker.get(worker, ()) if running or one.row.revoked != "wiped"]
        if running or phones:
            where = ", ".join(sorted({areas.get(p.area_id, "") for p in running or those}, key=sort_key))
            name = those[0].name if those else names.get(worker, "")
            account = any(one.account_active for one in those)
            found.append(Holder(worker, name, where, bool(running), account, tuple(phones)))
    record_look(request.scope, "workers", [f"worker:{one.worker_id}" for one in found])
    return sorted(found, key=lambda one: (not one.running, sort_key(one.areas), sort_key(one.name)))


def holder_of(request: Asking, unit: int, worker: int) -> Post:
    """Who has an area of the unit today. Raises NotInScope."""
    found = next((one for one in _posts(request, unit).get(worker, []) if one.runs(request.today)), None)
    if found is None:
        raise NotInScope
    record_look(request.scope, "workers", [f"worker:{worker}"])
    return found


def phone_here(request: Asking, unit: int, device: object, now: datetime) -> Phone:
    """A phone of the unit named in the address. Raises NotInScope."""
    found = next((row for row in devices_of(request.scope, unit) if row.id == str(device)), None)
    if found is None:
        raise NotInScope
    return phone(found, now)


def phone(row: DeviceRow, now: datetime) -> Phone:
    return Phone(row, row.missing.received - len(row.missing.unsafe), tuple(_troubles(row, now)))


def numbers(seqs: list[int]) -> str:
    """46, 47; of many the first dozen and how many more."""
    first = ", ".join(str(seq) for seq in seqs[:_LISTED])
    more = len(seqs) - _LISTED
    return str(words.AND_MORE.with_(first=first, n=more)) if more > 0 else first


def _troubles(row: DeviceRow, now: datetime) -> list[Trouble]:
    if row.revoked == "wiped":
        return []
    found: list[Trouble] = [("note-stop", words.CANARY)] if canary_alarm(row.canary) else []
    if row.revoked == "drain":
        return [*found, ("note-ask", words.WIPE_WAITS if row.loss_accepted_at else words.DRAINING)]
    if row.frozen:
        found.append(("note-stop", words.FROZEN))
    if row.missing.seqs:
        found.append(("note-ask", words.LOST.with_(numbers=numbers(row.missing.seqs))))
    silent = (now - (row.met_at or row.enrolled_at)) // timedelta(days=1)
    if silent >= ASK:
        found.append(("note-stop" if silent >= URGENT else "note-ask", words.SILENT.with_(n=silent)))
    if abs(row.offset_seconds) >= CLOCK:
        said = words.CLOCK_SLOW if row.offset_seconds > 0 else words.CLOCK_FAST
        found.append(("note-ask", said.with_(n=abs(row.offset_seconds) // 60)))
    if row.clock_jumps:
        found.append(("note-ask", words.JUMPED.with_(n=row.clock_jumps)))
    if row.persisted is False:
        found.append(("note-ask", words.NOT_KEPT))
    return found


def _posts(request: Asking, unit: int) -> dict[int, list[Post]]:
    found: dict[int, list[Post]] = defaultdict(list)
    for those in posts(request.scope, unit).values():
        for one in those:
            found[one.worker_id].append(one)
    return found
