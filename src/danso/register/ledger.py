"""Appending to a commune's chain, and reading it back. The only file that writes ledger tables."""

from __future__ import annotations

import json
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Sum

from danso.register import bulk
from danso.register.draft import SlipDraft
from danso.register.fold import Acts
from danso.register.models import (
    CommuneChain,
    Cutoff,
    Identity,
    LedgerEntry,
    SlipAct,
    SlipKey,
    SlipSubject,
)
from danso.register.references import subjects
from danso.register.secret_fields import sealed_identity
from danso.register.slips.kind import Slip
from danso.register.writing import (
    ACT,
    TOLD,
    body_text,
    chain_hash,
    identity_parts,
    instant,
    of_a_person,
    read_slip,
)
from danso.values.digest import ZERO, canonical_json, salted_hash, sha256
from danso.values.ids import new_id

_ENTRY = (
    "commune", "position", "entry", "slip_id", "kind", "happened_on", "area", "household",
    "body", "body_hash", "received_at", "by", "prev_hash", "hash",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A slip with its place in the ledger."""

    slip: Slip
    position: int
    received_at: datetime
    by: int | None


class Chain:
    """A commune's chain held under its lock until the transaction ends."""

    def __init__(self, commune: int) -> None:
        held = CommuneChain.objects.select_for_update().filter(commune=commune)
        head = held.first()
        if head is None:
            CommuneChain.objects.get_or_create(commune=commune, defaults={"hash": ZERO})
            head = held.get()
        self.head = head
        self.rows: list[tuple[Any, ...]] = []

    def append(
        self,
        entry: str,
        body: str,
        body_hash: str,
        received_at: datetime,
        by: int | None,
        slip: tuple[str, str, str, int | None, str | None] = (
            None,
            None,
            None,
            None,
            None,
        ),  # type: ignore[assignment]
    ) -> int:
        head = self.head
        head.position += 1
        prev = head.hash
        head.hash = chain_hash(
            prev,
            position=head.position,
            entry=entry,
            slip_id=slip[0],
            body_hash=body_hash,
            received_at=received_at,
            by=by,
        )
        self.rows.append(
            (
                head.commune,
                head.position,
                entry,
                *slip,
                body,
                body_hash,
                received_at,
                by,
                prev,
                head.hash,
            )
        )
        return head.position

    def close(self) -> None:
        bulk.insert(LedgerEntry, _ENTRY, self.rows)
        self.head.save()
        self.rows = []


NO_ORIGINS: Mapping[str, tuple[str, int]] = {}


@dataclass(frozen=True, slots=True)
class Worded:
    """A slip in its written form, without its place in a ledger yet."""

    slip: Slip
    body: str
    salt: str
    parts: Mapping[str, Mapping[str, Any]]


def worded(drafts: Sequence[SlipDraft]) -> list[Worded]:
    """Drafts in their written form, identity sealed. Takes no lock."""
    made = []
    for draft in drafts:
        salt = secrets.token_hex(16)
        parts = {p: sealed_identity(v) if of_a_person(p) else v for p, v in identity_parts(draft).items()}
        body = body_text(draft, parts, salt)
        made.append(Worded(read_slip(draft.id or new_id(), body, sha256(body)), body, salt, parts))
    return made


def append_slips(
    drafts: Sequence[SlipDraft],
    *,
    by: int | None,
    received_at: datetime,
    origins: Mapping[str, tuple[str, int]] = NO_ORIGINS,
) -> list[Written]:
    """Write drafts to their communes' chains, in the order given. Inside the caller's transaction.

    `origins`: by slip the device that wrote it and the device's own number for it.
    """
    return append_worded(worded(drafts), by=by, received_at=received_at, origins=origins)


def append_worded(
    slips: Sequence[Worded],
    *,
    by: int | None,
    received_at: datetime,
    origins: Mapping[str, tuple[str, int]] = NO_ORIGINS,
) -> list[Written]:
    """As `append_slips`, of slips worded before the lock was taken."""
    chains: dict[int, Chain] = {}
    written: list[Written] = []
    keys: list[tuple[Any, ...]] = []
    identities: list[tuple[Any, ...]] = []
    for one in slips:
        slip = one.slip
        chain = chains.get(slip.commune) or chains.setdefault(slip.commune, Chain(slip.commune))
        told = (slip.id, slip.kind, slip.happened_on.text, slip.area, slip.household)
        position = chain.append("slip", one.body, slip.body_hash, received_at, by, told)
        device, seq = origins.get(slip.id, (None, None))
        keys.append((slip.id, device, seq, slip.commune, position, slip.body_hash))
        identities.extend((slip.id, part, one.salt, values) for part, values in one.parts.items())
        written.append(Written(slip, position, received_at, by))
    for _, chain in sorted(chains.items()):
        chain.close()
    bulk.insert(SlipKey, ("slip_id", "device", "seq", "commune", "position", "body_hash"), keys)
    bulk.insert(Identity, ("slip_id", "part", "salt", "body"), identities)
    index_subjects(w.slip for w in written)
    return written


def height() -> int:
    """How many entries all ledgers hold together: unchanged as long as nobody writes into any."""
    return CommuneChain.objects.aggregate(height=Sum("position"))["height"] or 0


def index_subjects(slips: Iterable[Slip]) -> None:
    bulk.insert(
        SlipSubject,
        ("slip_id", "subject"),
        ((s.id, t) for s in slips for t in sorted(subjects(s))),
    )


_WHAT = {"appraisal": "appraised", "return": "returned"}


def append_act(
    entry: str,
    targets: Sequence[tuple[str, str]],
    *,
    commune: int,
    by: int | None,
    received_at: datetime,
    reason: str = "",
    **told: Any,
) -> int:
    """Write one appraisal, return or decision over slips given as (id, body hash). Returns its position.

    The reason is free text: the chain holds its salted hash, the words lie with the first slip's identity.
    """
    chain = Chain(commune)
    if reason:
        salt, words = secrets.token_hex(16), {"reason": reason}
        told["reason_hash"] = salted_hash(words, salt)
        part = f"{ACT}{chain.head.position + 1}"
        bulk.insert(Identity, ("slip_id", "part", "salt", "body"), [(targets[0][0], part, salt, words)])
    body = canonical_json({"slips": [list(t) for t in targets], **told})
    position = chain.append(entry, body, sha256(body), received_at, by)
    chain.close()
    what = _WHAT.get(entry) or told["what"]
    columns = ("slip_id", "body_hash", "what", "commune", "position", "by")
    bulk.insert(SlipAct, columns, ((i, h, what, commune, position, by) for i, h in targets))
    return position


# -- reading -------------------------------------------------------------------------------------


def entries(cutoff: Cutoff | None = None) -> Iterator[LedgerEntry]:
    """Every entry up to a cut-off (all of them without one), by commune and position."""
    found = LedgerEntry.objects.order_by("commune", "position")
    if cutoff is None:
        yield from found.iterator(chunk_size=bulk.BATCH)
        return
    for commune, position in sorted((int(c), p) for c, p in cutoff.positions.items()):
        yield from found.filter(commune=commune, position__lte=position).iterator(chunk_size=bulk.BATCH)


def as_json(entry: LedgerEntry) -> dict[str, Any]:
    """An entry without identity, as anybody who recounts reads it."""
    base = {
        "commune": entry.commune,
        "position": entry.position,
        "entry": entry.entry,
        "received_at": instant(entry.received_at),
        "by": entry.by,
    }
    told = json.loads(entry.body)
    if entry.entry == "slip":
        told.pop("identity")
        return base | {"slip_id": entry.slip_id, "body_hash": entry.body_hash} | told
    return base | told


def read(found: Iterable[LedgerEntry]) -> tuple[list[Written], Acts]:
    """Slips and acts of some entries. Entries of one commune must come by position."""
    slips: list[Written] = []
    acts = _ActsReader()
    for entry in found:
        if entry.entry == "slip":
            assert entry.slip_id is not None
            slip = read_slip(entry.slip_id, entry.body, entry.body_hash)
            slips.append(Written(slip, entry.position, entry.received_at, entry.by))
        else:
            told = json.loads(entry.body)
            what = _WHAT.get(entry.entry) or told["what"]
            for slip_id, body_hash in told["slips"]:
                acts.note(what, slip_id, body_hash)
    return slips, acts.result()


def slips_by_id(slip_ids: Iterable[str]) -> list[Written]:
    columns = ("slip_id", "body", "body_hash", "position", "received_at", "by")
    return [
        Written(read_slip(slip_id, body, body_hash), position, bulk.read_instant(received_at), by)
        for slip_id, body, body_hash, position, received_at, by in bulk.select(
            LedgerEntry, columns, "slip_id", slip_ids
        )
    ]


def written_by(slip_ids: Iterable[str], cutoff: Cutoff) -> list[str]:
    """Those of the slips that stood in the ledger when the cut-off was taken, in order of id."""
    rows = bulk.select(SlipKey, ("slip_id", "commune", "position"), "slip_id", slip_ids)
    return sorted(slip_id for slip_id, commune, position in rows if position <= _reached(cutoff, commune))


def acts_on(slip_ids: Iterable[str], cutoff: Cutoff | None = None) -> tuple[Acts, dict[str, int | None]]:
    """Acts on some slips, all or those up to a cut-off, and who appraised each."""
    acts = _ActsReader()
    appraisers: dict[str, int | None] = {}
    columns = ("commune", "position", "id", "what", "slip_id", "body_hash", "by")
    for commune, position, _, what, slip_id, body_hash, by in sorted(
        bulk.select(SlipAct, columns, "slip_id", slip_ids)
    ):
        if cutoff is not None and position > _reached(cutoff, commune):
            continue
        acts.note(what, slip_id, body_hash)
        if what == "appraised":
            appraisers[slip_id] = by
    return acts.result(), appraisers


def _reached(cutoff: Cutoff, commune: int) -> int:
    return int(cutoff.positions.get(str(commune), 0))


def act_rows() -> Iterator[tuple[Any, ...]]:
    """Rows of SlipAct as the ledger's own entries say them."""
    for entry in LedgerEntry.objects.exclude(entry="slip").order_by("commune", "position").iterator():
        told = json.loads(entry.body)
        what = _WHAT.get(entry.entry) or told["what"]
        for slip_id, body_hash in told["slips"]:
            yield (slip_id, body_hash, what, entry.commune, entry.position, entry.by)


class _ActsReader:
    """Later acts on a slip overrule earlier ones; their order is their position in the commune's ledger."""

    def __init__(self) -> None:
        self.state: dict[tuple[str, str], str] = {}
        self.let_stand: set[str] = set()
        self.chosen: set[str] = set()

    def note(self, what: str, slip_id: str, body_hash: str) -> None:
        if what in ("appraised", "returned"):
            self.state[slip_id, body_hash] = what
        elif what == "let_stand":
            self.let_stand.add(slip_id)
        elif what == "choose":
            self.chosen.add(slip_id)

    def result(self) -> Acts:
        return Acts(
            frozenset(k for k, v in self.state.items() if v == "appraised"),
            frozenset(k for k, v in self.state.items() if v == "returned"),
            frozenset(self.let_stand),
            frozenset(self.chosen),
        )


def free_text_of(slip_ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Free text told with slips (note, where from, where to), by slip: for pages that may show names."""
    found: dict[str, dict[str, str]] = {}
    for slip_id, part, body in bulk.select(Identity, ("slip_id", "part", "body"), "slip_id", slip_ids):
        if part == TOLD:
            found[slip_id] = {k: v for k, v in bulk.read_json(body).items() if isinstance(v, str)}
    return found


def identities_of(slip_ids: Iterable[str] | None) -> Mapping[str, dict[str, dict[str, Any]]]:
    """Identity by slip and part; all of it for None."""
    result: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    rows: Iterable[tuple[Any, ...]]
    if slip_ids is None:
        rows = Identity.objects.values_list("slip_id", "part", "body").iterator()
    else:
        rows = bulk.select(Identity, ("slip_id", "part", "body"), "slip_id", slip_ids)
    for slip_id, part, body in rows:
        result[slip_id][part] = bulk.read_json(body)
    return result
