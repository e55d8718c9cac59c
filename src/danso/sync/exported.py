"""A sealed file that a phone made because it could not send: brought by hand, read as if it had come over the wire."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.sync import wire
from danso.sync.models import Device
from danso.sync.push import take_records
from danso.sync.refusals import NO_FILE, NotAPhonesFile
from danso.sync.rights import rights_of

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Imported:
    """By verdict how many; `unknown`: of devices this installation does not know, or of areas out of reach."""

    verdicts: dict[str, int]
    unknown: int


def import_file(*, by: Scope, content: bytes) -> Imported:
    """Take in every slip of the file; taken in before, it changes nothing. Raises NotAPhonesFile.

    A transaction and an entry in the trail for each hundred slips of a phone: two files, or a file and an upload, that
    hold several phones and communes at once could otherwise wait for each other for ever. Cut off half way, what was
    taken in stands, and the file is brought again.
    """
    by.require(Permission.import_file)
    try:
        found = list(wire.records(content))
    except wire.NotARecord:
        found = []
    if not found:
        raise NotAPhonesFile(NO_FILE)
    at, counted, unknown = datetime.now(UTC), Counter[str](), 0
    of_device = defaultdict(list)
    for record in found:
        of_device[record.header.device].append(record)
    for number, records in sorted(of_device.items()):
        device = Device.objects.filter(pk=number).first()
        if device is None or not _in_reach(by, device):
            unknown += len(records)
            continue
        for n in range(0, len(records), AT_ONCE):
            counted.update(_taken(by, device, records[n : n + AT_ONCE], at))
    if not counted:
        raise NotInScope
    return Imported(dict(counted), unknown)


def _taken(by: Scope, device: Device, records: Sequence[wire.Record], at: datetime) -> Counter[str]:
    """By verdict how many."""
    with audited("import_phone_file", by=by, subject=f"device:{device.pk}") as entry:
        held = Device.objects.select_for_update().get(pk=device.pk)
        verdicts = Counter(verdict for _, verdict, *_ in take_records(held, "", records, at=at, today=by.on))
        entry.detail = {"verdicts": dict(verdicts)}
    return verdicts


def _in_reach(by: Scope, device: Device) -> bool:
    return any(by.may(Permission.import_file, area) for area in rights_of(device).areas)
