"""Proving the chains: every hash recomputed from what is stored, identity included where it still is."""

from __future__ import annotations

import json

from danso.register.ledger import identities_of
from danso.register.models import CommuneChain, Identity, LedgerEntry
from danso.register.writing import chain_hash
from danso.values.digest import ZERO, salted_hash, sha256


def broken_links() -> list[str]:
    """One sentence per entry that does not agree with its chain; empty when all is whole."""
    problems: list[str] = []
    identities = identities_of(None)
    salts = dict(Identity.objects.values_list("slip_id", "salt").distinct())
    for chain in CommuneChain.objects.order_by("commune"):
        prev, expected = ZERO, 0
        for entry in LedgerEntry.objects.filter(commune=chain.commune).order_by("position").iterator():
            expected += 1
            if entry.position != expected or not _whole(entry, prev):
                problems.append(f"commune {chain.commune} position {entry.position}")
            told = json.loads(entry.body)
            for part, values in identities.get(entry.slip_id or "", {}).items():
                if told["identity"].get(part) != salted_hash(values, salts[entry.slip_id or ""]):
                    problems.append(f"commune {chain.commune} position {entry.position} identity")
            prev = entry.hash
        if (prev, expected) != (chain.hash, chain.position):
            problems.append(f"commune {chain.commune} head")
    return problems


def _whole(entry: LedgerEntry, prev: str) -> bool:
    return (
        entry.prev_hash == prev
        and entry.body_hash == sha256(entry.body)
        and entry.hash
        == chain_hash(
            prev,
            position=entry.position,
            entry=entry.entry,
            slip_id=entry.slip_id,
            body_hash=entry.body_hash,
            received_at=entry.received_at,
            by=entry.by,
        )
    )
