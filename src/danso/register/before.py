"""What a detail was before a change of it, as earlier slips of that person told it. No look: the caller's duty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from danso.register import bulk, ledger
from danso.register.models import SlipRow, SlipSubject
from danso.register.references import corrected_body
from danso.register.secret_fields import opened
from danso.register.slips.kind import Slip

IN_CLEAR = ("name", "address")


def values_before(changes: Iterable[Slip]) -> dict[str, str]:
    """By slip of a change: the code, name or number told last before it; nothing where no earlier slip told one."""
    wanted = [slip for slip in changes if slip.kind == "details_changed"]
    if not wanted:
        return {}
    told = _slips_about({slip.facts["person"] for slip in wanted})
    identities = ledger.identities_of(slip.id for slip in told)
    found: dict[str, str] = {}
    for change in wanted:
        person, detail = change.facts["person"], change.facts["detail"]
        earlier = (slip for slip in told if slip.id != change.id and _day(slip) <= _day(change))
        values = [value for slip in earlier if (value := _told(slip, person, detail, identities.get(slip.id, {})))]
        if values:
            found[change.id] = values[-1]
    return found


def _day(slip: Slip) -> Any:
    return slip.happened_on.reckoned


def _slips_about(persons: set[str]) -> list[Slip]:
    """Standing slips that speak of these persons, as corrected, in the order of what happened."""
    ids = {slip for (slip,) in bulk.select(SlipSubject, ("slip_id",), "subject", sorted(persons))}
    standing = {
        slip for (slip, state) in bulk.select(SlipRow, ("slip_id", "state"), "slip_id", ids) if state == "standing"
    }
    written = sorted(ledger.slips_by_id(standing), key=lambda w: (w.slip.happened_on.reckoned, w.position))
    slips = [corrected_body(w.slip, w.slip) if w.slip.kind == "correction" else w.slip for w in written]
    return sorted(slips, key=_day)


def _told(slip: Slip, person: str, detail: str, identity: Mapping[str, Mapping[str, Any]]) -> str:
    if detail in IN_CLEAR or detail in ("card", "citizen"):
        value = identity.get(person, {}).get(detail)
        return "" if not value else value if detail in IN_CLEAR else opened(value)
    if slip.kind == "details_changed":
        same = slip.facts["person"] == person and slip.facts["detail"] == detail
        return str(slip.facts.get("value") or "") if same else ""
    return next((str(m[detail]) for m in _members(slip.facts) if m.get("id") == person and m.get(detail)), "")


def _members(facts: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Whoever a slip brings into the book: the members of a household, or the one person it is about."""
    yield from facts.get("members") or ()
    yield {**facts, "id": facts.get("person") or facts.get("child")}
