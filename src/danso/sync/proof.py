"""What stays of a sealed slip that nobody will open again: who sent what, and no readable word (ADR 0024).

The office's key opens what is sealed, so sealed bytes that wait are somebody's name all the same. They go when a person
has decided, and when somebody they name is erased by law.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import UTC, datetime

from danso.places.scope import Scope
from danso.register.erasure import says_name
from danso.sync import keys, wire
from danso.sync.models import Clash, Quarantined

ERASED = "Có người trong phiếu đã được xóa khỏi sổ theo luật."


def proof_of(raw: bytes) -> bytes:
    """Header, SHA-256 of the sealed part, signature: what shows that the device signed it."""
    return raw if len(raw) <= wire.PROOF else next(wire.records(raw)).proof


def forget_sealed(sender: object, by: Scope, ids: Collection[str], names: Collection[str], **more: object) -> None:
    """Receiver of `person_erased`: no bytes kept beside the ledgers say her id or her whole name any more.

    An open item in quarantine is set aside with it, since nobody can read it again. A clash stays open: what an officer
    decides there is whether the phone was copied.
    """
    for item in Quarantined.objects.exclude(raw=b"").order_by("pk").iterator(chunk_size=200):
        if _speaks_of(bytes(item.raw), ids, names):
            item.raw = proof_of(bytes(item.raw))
            if item.state == Quarantined.State.OPEN:
                item.state, item.why = Quarantined.State.DISCARDED, ERASED
                item.decided_at, item.decided_by = datetime.now(UTC), by.account_id
            item.save(update_fields=["raw", "state", "why", "decided_at", "decided_by"])
    for clash in Clash.objects.order_by("pk").iterator(chunk_size=200):
        if _speaks_of(bytes(clash.raw), ids, names):
            Clash.objects.filter(pk=clash.pk).update(raw=proof_of(bytes(clash.raw)))


def _speaks_of(raw: bytes, ids: Collection[str], names: Collection[str]) -> bool:
    """What no key here opens says nothing to anybody."""
    if len(raw) <= wire.PROOF:
        return False
    record = next(wire.records(raw))
    key = keys.key_of("seal", record.header.key_id)
    try:
        plain = wire.open_sealed(record, key.private) if key is not None else b""
    except wire.CannotOpen:
        return False
    try:
        texts = list(_texts(json.loads(plain)))
    except (ValueError, RecursionError):
        texts = [plain.decode(errors="replace")]
    return any(any(one in text for one in ids) or says_name(text, names) for text in texts)


def _texts(value: object) -> Iterator[str]:
    """Every text in it, those that name a part too: whose name it is stands there."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        yield from _texts(list(value.values()))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
