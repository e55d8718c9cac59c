"""From the read sheet to the slips it is written as."""

from __future__ import annotations

from typing import Any

from danso.desk.register.enrolment.rows import Row, members
from danso.desk.register.enrolment.sheet_head import SheetHead
from danso.register.draft import SlipDraft
from danso.values.ids import derived_id


def drafts_of(head: SheetHead, rows: list[Row], commune: int, slip_id: str) -> list[SlipDraft]:
    """One enrolment; or, of a household that came, its opening and a move in for each person."""
    people, names = members(rows, lambda number: derived_id("desk", slip_id, f"member-{number}"))
    household = derived_id("desk", slip_id, "household")
    if head.came:
        return _came(head, people, names, commune, household, slip_id)
    return [_slip("household_enrolled", head, commune, household, slip_id, enrolled(head, people), names)]


def enrolled(head: SheetHead, people: list[dict[str, Any]]) -> dict[str, Any]:
    first = next((one["id"] for one in people if one.get("relation") == "head"), None)
    return {**head.facts, "members": people} | ({"head": first} if first else {})


def _came(
    head: SheetHead,
    people: list[dict[str, Any]],
    names: dict[str, dict[str, str]],
    commune: int,
    household: str,
    slip_id: str,
) -> list[SlipDraft]:
    made = [_slip("household_opened", head, commune, household, slip_id, head.facts, {})]
    known: set[str] = set()
    for one in people:
        facts = {key: value for key, value in one.items() if key != "id"}
        for link in ("spouse", "mother"):  # a slip names only who stands before it; the couple is joined by the second
            if facts.get(link) not in known:
                facts.pop(link, None)
        facts |= {"person": one["id"], "intent": facts.get("residence") != "temporary"}
        if head.typed["from_unit"]:
            facts["from_unit"] = head.typed["from_unit"]
        own = {one["id"]: names[one["id"]]} if one["id"] in names else {}
        known.add(one["id"])
        move_id = derived_id("desk", slip_id, f"move-{one['id']}")
        made.append(_slip("move_in", head, commune, household, move_id, facts, own, address=False))
    return made


def _slip(
    kind: str,
    head: SheetHead,
    commune: int,
    household: str,
    slip_id: str,
    facts: dict[str, Any],
    persons: dict[str, dict[str, str]],
    *,
    address: bool = True,
) -> SlipDraft:
    assert head.on is not None
    identity: dict[str, Any] = {"persons": persons} if persons else {}
    if address and head.typed["address"]:
        identity["address"] = head.typed["address"]
    return SlipDraft(
        kind, head.on, commune, head.area, household, facts, identity, told_by=head.typed["told_by"], id=slip_id
    )
