"""Slips written down without being judged: what a phone sent is committed first, and judged right after by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from danso.register import ledger
from danso.register.draft import SlipDraft
from danso.register.settling import settled

Origin = tuple[str, int]  # device, seq


@dataclass(frozen=True, slots=True)
class Received:
    """Where a slip stands in its commune's ledger."""

    slip_id: str
    commune: int
    position: int


def receive_slips(
    *, by: int | None, drafts: Sequence[SlipDraft], origins: Mapping[str, Origin], received_at: datetime
) -> list[Received]:
    """Append to the communes' chains, in the order given, with identity and subjects, inside the door's transaction.

    The door has proven who wrote them and that they have the shape of their kind (`checks`); nobody's right of today
    is asked. Whatever folds the same households from now on folds these too, also before they are judged.
    """
    drafts = [settled(draft) for draft in drafts]
    communes = sorted({draft.commune for draft in drafts})
    for commune in communes if len(communes) > 1 else ():
        ledger.Chain(commune)  # locks in one order, whatever the order of the slips
    written = ledger.append_slips(drafts, by=by, received_at=received_at, origins=origins)
    return [Received(w.slip.id, w.slip.commune, w.position) for w in written]
