"""A sealed file that a phone made because it could not send: brought by hand, read as if it had come over the wire."""

from __future__ import annotations

from collections import Counter, defaultdict
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
    """Take in every slip of the file; taken in before, it changes nothing. Raises NotAPhonesFile."""
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
    with audited("import_phone_file", by=by) as entry:
        for number, records in sorted(of_device.items()):
            device = Device.objects.select_for_update().filter(pk=number).first()
            if device is None or not _in_reach(by, device):
                unknown += len(records)
                continue
            for n in range(0, len(records), AT_ONCE):
                verdicts = take_records(device, "", records[n : n + AT_ONCE], at=at, today=by.on)
                counted.update(verdict for _, verdict, *_ in verdicts)
        if not counted:
            raise NotInScope
        entry.detail = {"verdicts": dict(counted), "unknown": unknown}
    return Imported(dict(counted), unknown)


def _in_reach(by: Scope, device: Device) -> bool:
    return any(by.may(Permission.import_file, area) for area in rights_of(device).areas)
