"""The written form of a slip: canonical body, digests, chain. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from danso.register.draft import SlipDraft
from danso.register.slips.kind import Slip
from danso.values.day import Day
from danso.values.digest import canonical_json, salted_hash, sha256

# Parts of the identity that belong to no single person: the household's address; free text, which may name anybody.
WHOLE = ""
TOLD = "told"
# Before the position of an act: the words somebody gave for it, kept with its first slip.
ACT = "act:"


def identity_parts(draft: SlipDraft) -> dict[str, dict[str, Any]]:
    """Identity by part: one per person, one for the address and one for free text, so that each can be erased."""
    parts = {p: dict(values) for p, values in draft.identity.get("persons", {}).items() if values}
    if draft.identity.get("address"):
        parts[WHOLE] = {"address": draft.identity["address"]}
    told = {k: v for k, v in draft.identity.items() if k not in ("persons", "address") and v}
    if draft.confirmed:
        told["reasons"] = dict(draft.confirmed)
    if told:
        parts[TOLD] = told
    return parts


def of_a_person(part: str) -> bool:
    """Whether a part of an identity is a person's (its name is then the person's id)."""
    return part not in (WHOLE, TOLD) and not part.startswith(ACT)


def body_text(draft: SlipDraft, parts: Mapping[str, Mapping[str, Any]], salt: str) -> str:
    """Canonical JSON of what stays for ever; of the identity only salted hashes."""
    return canonical_json(
        {
            "kind": draft.kind,
            "happened_on": draft.happened_on.text,
            "commune": draft.commune,
            "area": draft.area,
            "household": draft.household,
            "facts": dict(draft.facts),
            "told_by": draft.told_by,
            "written_by": draft.written_by,
            "on_behalf_of": draft.on_behalf_of,
            "confirmed": sorted(draft.confirmed),
            "identity": {part: salted_hash(values, salt) for part, values in parts.items()},
        }
    )


def read_slip(slip_id: str, body: str, body_hash: str) -> Slip:
    """The slip as the fold wants it."""
    told = json.loads(body)
    return Slip(
        id=slip_id,
        kind=told["kind"],
        happened_on=Day(told["happened_on"]),
        commune=told["commune"],
        area=told["area"],
        household=told["household"],
        facts=told["facts"],
        body_hash=body_hash,
        told_by=told["told_by"],
        written_by=told["written_by"],
        on_behalf_of=told["on_behalf_of"],
        confirmed=frozenset(told["confirmed"]),
        source=slip_id,
    )


def chain_hash(
    prev: str,
    *,
    position: int,
    entry: str,
    slip_id: str | None,
    body_hash: str,
    received_at: datetime,
    by: int | None,
) -> str:
    """Hash of one ledger entry over everything but its row number."""
    return sha256(prev + canonical_json([position, entry, slip_id, body_hash, instant(received_at), by]))


def instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
