"""The upload: one batch, one transaction, one durable commit, one signed answer (ADR 0017, sync.md 3).

What a device proves is kept whatever it says; what of it is a slip is written into the commune's ledger and judged
later. Nothing in a batch stops the rest of it, and the same batch again, or cut another way, changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from danso.operations.epochs import current_epoch
from danso.register.draft import SlipDraft
from danso.register.models import SlipKey
from danso.register.receiving import receive_slips
from danso.register.writing import instant
from danso.sync import keys, wire
from danso.sync.models import Clash, Device, ReceivedSlip, StoredBatch
from danso.sync.placing import owner_of
from danso.sync.quarantine import keep_clash, keep_doubtful
from danso.sync.reading import Writer, read
from danso.sync.reasons import Doubtful, Reason
from danso.sync.rights import Rights, rights_of
from danso.sync.telling import MOST_COUNTED

log = logging.getLogger("danso.sync")
Verdict = tuple[int, str, int | None, int | None, str | None]
# Of the machine or of the moment: the same slip may well be taken when it comes again.
PASSING = (OperationalError, InterfaceError, OSError, MemoryError)


@dataclass(slots=True)
class _Batch:
    """What is known before the first record is looked at, and what became of each."""

    device: Device
    id: str
    at: datetime
    today: date
    rights: Rights
    seqs: dict[int, ReceivedSlip]
    ids: dict[str, ReceivedSlip]
    ledger_ids: frozenset[str]
    writer: Writer
    breaks: bool  # the program broke on its content: nothing in it is looked at any more
    verdicts: list[Verdict] = field(default_factory=list)
    drafts: list[tuple[int, wire.Record, SlipDraft]] = field(default_factory=list)


def receive_batch(device: Device, batch: UUID, body: bytes, *, at: datetime, today: date) -> bytes:
    """The signed answer as the bytes of its JSON. Raises wire.NotARecord where the body is no batch at all."""
    found = list(wire.records(body))
    if not found:
        raise wire.NotARecord
    digest = hashlib.sha256(body).hexdigest()
    with transaction.atomic():
        # One upload of a device at a time: a batch and its repetition never meet half way.
        device = Device.objects.select_for_update().get(pk=device.pk)
        said = StoredBatch.objects.filter(device=device, batch=str(batch)).first()
        if said is not None and said.digest == digest:
            return bytes(said.reply)
        reply = _answer(device, batch, take_records(device, str(batch), found, at=at, today=today), at)
        if said is None:
            StoredBatch.objects.create(device=device, batch=str(batch), digest=digest, reply=reply, at=at)
    return reply


def take_records(
    device: Device, batch: str, found: Sequence[wire.Record], *, at: datetime, today: date
) -> list[Verdict]:
    """A verdict for each record, in the order sent. Inside the caller's transaction; the device's row is held.

    Where the program breaks on them they are taken one by one, and the one it breaks on waits for a person: the same
    slip would break it for ever, and everything behind it would never leave the phone.
    """
    try:
        with transaction.atomic():
            return _taken(device, batch, found, at=at, today=today)
    except PASSING:
        raise
    except Exception as error:
        log.error("taken one by one after %s", type(error).__name__)  # the name alone: its words may hold content
    return [verdict for record in found for verdict in _alone(device, batch, record, at=at, today=today)]


def _alone(device: Device, batch: str, record: wire.Record, *, at: datetime, today: date) -> list[Verdict]:
    try:
        with transaction.atomic():
            return _taken(device, batch, [record], at=at, today=today)
    except PASSING:
        raise
    except Exception as error:
        log.error("a slip waits for a person after %s", type(error).__name__)
    with transaction.atomic():
        return _taken(device, batch, [record], at=at, today=today, breaks=True)


def _taken(
    device: Device, batch: str, found: Sequence[wire.Record], *, at: datetime, today: date, breaks: bool = False
) -> list[Verdict]:
    mine = [one for one in found if one.header.device == device.pk and one.header.seq <= MOST_COUNTED]
    ids = [str(one.header.slip_id) for one in mine]
    rights = rights_of(device)
    here = _Batch(
        device, batch, at, today, rights,
        {one.seq: one for one in ReceivedSlip.objects.filter(device=device, seq__in=_near(mine))},
        {one.slip_id: one for one in ReceivedSlip.objects.filter(slip_id__in=ids)},
        frozenset(SlipKey.objects.filter(pk__in=ids).values_list("slip_id", flat=True)),
        Writer(device.account_id, rights.areas), breaks,
    )  # fmt: skip
    for record in found:
        _take(record, here)
    _write_down(here)
    return here.verdicts


def _near(found: Iterable[wire.Record]) -> set[int]:
    """Their numbers and those beside them: the chain is looked at on both sides."""
    return {near for one in found for near in (one.header.seq - 1, one.header.seq, one.header.seq + 1)}


def _take(record: wire.Record, here: _Batch) -> None:
    head = record.header
    if head.device != here.device.pk:
        _doubt(record, Reason.OTHER_DEVICE, here, proven=False)
    elif not record.proven_by(bytes(here.device.public_key)) or not 0 < head.seq <= MOST_COUNTED:
        _doubt(record, Reason.NOT_PROVEN, here, proven=False)
    elif (known := here.seqs.get(head.seq)) is not None:
        _again(record, known, here)
    elif str(head.slip_id) in here.ids:
        _clash(record, "id", here)
    else:
        _look_at_chain(record, here)
        _first_time(record, here)


def _again(record: wire.Record, known: ReceivedSlip, here: _Batch) -> None:
    """The same slip once more, or another one under its number: a phone copied whole writes twice."""
    before = wire.read_header(bytes(known.header))
    if (before.slip_id, before.content) == (record.header.slip_id, record.header.content):
        here.verdicts.append((record.header.seq, "duplicate", known.commune, known.position, known.reason or None))
    else:
        _clash(record, "seq", here)


def _clash(record: wire.Record, kind: str, here: _Batch) -> None:
    keep_clash(record, here.device, kind, unit=owner_of(record.header.area, here.today), at=here.at)
    here.verdicts.append((record.header.seq, "clash", None, None, Reason.CLASH.value))


def _look_at_chain(record: wire.Record, here: _Batch) -> None:
    """A slip that names another one before it than the one we hold: nothing is refused, somebody must know."""
    head = record.header
    before, after = here.seqs.get(head.seq - 1), here.seqs.get(head.seq + 1)
    broken = (before is not None and bytes(before.link) != head.prev) or (
        after is not None and wire.read_header(bytes(after.header)).prev != record.link
    )
    if broken or (head.seq == 1 and head.prev != wire.ZEROS):
        keep_clash(record, here.device, "chain", unit=owner_of(head.area, here.today), at=here.at)


def _first_time(record: wire.Record, here: _Batch) -> None:
    head = record.header
    try:
        if here.device.revoked != Device.Revoked.NONE:
            raise Doubtful(Reason.REVOKED)
        if not here.rights.at_capture(head.grant, head.area, head.seq):
            raise Doubtful(Reason.NO_RIGHT)
        if str(head.slip_id) in here.ledger_ids:
            raise Doubtful(Reason.KNOWN_ID)
        if here.breaks:
            raise Doubtful(Reason.BREAKS)
        draft = read(record, here.writer, here.today)
    except Doubtful as doubtful:
        _doubt(record, doubtful.reason, here, proven=True)
        return
    row = _received(record, here)
    here.drafts.append((len(here.verdicts), record, draft))
    here.verdicts.append((head.seq, "stored", None, None, None))
    here.seqs[head.seq] = here.ids[str(head.slip_id)] = row


def _doubt(record: wire.Record, reason: Reason, here: _Batch, *, proven: bool) -> None:
    unit = owner_of(record.header.area, here.today)
    keep_doubtful(record, here.device, reason, unit=unit, proven=proven, at=here.at)
    if proven:
        row = _received(record, here)
        row.verdict, row.reason = "quarantined", reason.value
        row.save()
        here.seqs[row.seq] = here.ids[row.slip_id] = row
    here.verdicts.append((record.header.seq, "quarantined", None, None, reason.value))


def _received(record: wire.Record, here: _Batch) -> ReceivedSlip:
    return ReceivedSlip(
        device=here.device, seq=record.header.seq, slip_id=str(record.header.slip_id), header=record.head,
        sealed_hash=record.sealed_hash, signature=record.signature, link=record.link, batch=here.id, verdict="stored",
        received_at=here.at,
    )  # fmt: skip


def _write_down(here: _Batch) -> None:
    """All slips of the batch into their communes' ledgers, and where each stands now."""
    drafts = [draft for _, _, draft in here.drafts]
    origins = {draft.id or "": (str(here.device.pk), record.header.seq) for _, record, draft in here.drafts}
    placed = receive_slips(by=here.device.account_id, drafts=drafts, origins=origins, received_at=here.at)
    rows = []
    for (n, record, _), one in zip(here.drafts, placed, strict=True):
        row = here.seqs[record.header.seq]
        row.commune, row.position = one.commune, one.position
        rows.append(row)
        here.verdicts[n] = (record.header.seq, "stored", one.commune, one.position, None)
    ReceivedSlip.objects.bulk_create(rows)


def _answer(device: Device, batch: UUID, verdicts: Sequence[Verdict], at: datetime) -> bytes:
    told = {
        "batch": str(batch), "device": str(device.pk), "epoch": current_epoch(), "at": instant(at),
        "verdicts": [list(one) for one in verdicts],
    }  # fmt: skip
    receipt = json.dumps(told, separators=(",", ":"))
    key = keys.current("receipt")
    signature = wire.to_text(wire.sign(key.private, receipt.encode()))
    return json.dumps({"receipt": receipt, "signature": signature, "key": wire.to_text(key.id)}).encode()


def seqs_of(device: Device) -> set[int]:
    """Every number of the device that is kept here, as a slip, in quarantine or beside another one."""
    found = set(ReceivedSlip.objects.filter(device=device).values_list("seq", flat=True))
    return found | set(Clash.objects.filter(device=device).exclude(kind="chain").values_list("seq", flat=True))
