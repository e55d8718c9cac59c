"""Proving the chains: every hash recomputed from what is stored, identity included where it still is."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from danso.register.models import CommuneChain, Identity, LedgerEntry
from danso.register.writing import ACT, chain_hash
from danso.values.digest import ZERO, salted_hash, sha256


def broken_links(using: str = "default") -> list[str]:
    """One sentence per entry that does not agree with its chain; empty when all is whole. `using`: another database."""
    problems: list[str] = []
    identities: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    salts: dict[tuple[str, str], str] = {}
    kept = Identity.objects.using(using).values_list("slip_id", "part", "salt", "body")
    for slip_id, part, salt, body in kept.iterator():
        identities[slip_id][part], salts[slip_id, part] = body, salt
    for chain in CommuneChain.objects.using(using).order_by("commune"):
        prev, expected = ZERO, 0
        entries = LedgerEntry.objects.using(using).filter(commune=chain.commune)
        for entry in entries.order_by("position").iterator():
            expected += 1
            if entry.position != expected or not _whole(entry, prev):
                problems.append(f"commune {chain.commune} position {entry.position}")
            told = json.loads(entry.body)
            slip_id, expected_hashes = _hashes(entry, told)
            for part, values in identities.get(slip_id, {}).items():
                belongs_here = part in expected_hashes or (entry.entry == "slip" and not part.startswith(ACT))
                if belongs_here and expected_hashes.get(part) != salted_hash(values, salts[slip_id, part]):
                    problems.append(f"commune {chain.commune} position {entry.position} identity")
            prev = entry.hash
        if (prev, expected) != (chain.hash, chain.position):
            problems.append(f"commune {chain.commune} head")
    return problems


def _hashes(entry: LedgerEntry, told: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """(slip with whose identity the words of this entry lie, salted hash by part)."""
    if entry.entry == "slip":
        return entry.slip_id or "", told["identity"]
    if "reason_hash" not in told:
        return "", {}
    return told["slips"][0][0], {f"{ACT}{entry.position}": told["reason_hash"]}


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
