"""Household enrolled: the A0 sheet goes into the register as it stands on a day (recording-and-reports.md 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from danso.register import codes
from danso.register.slips.kind import RANK_OPENED, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.members import (
    counted_since,
    join_couple,
    member_rules,
    take_in,
)
from danso.register.slips.rules import HOUSEHOLD_NUMBER, a_new_household
from danso.register.state import Household, Place
from danso.values.day import Day
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = list(a_new_household(slip, register))
    members = slip.facts["members"]
    ids = [m["id"] for m in members]
    if len(set(ids)) < len(ids) or any(register.brought(i) for i in ids):
        findings.append(
            hold(
                "person_known",
                "Có người đã được ghi ở hộ khác hoặc ghi hai lần trong hộ. Xem lại giúp.",
                "Somebody is already recorded in another household, or twice in this one. Check.",
            )
        )
    for member in members:
        findings.extend(member_rules(member, slip.happened_on.reckoned))
    return findings


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    assert slip.area is not None
    on = slip.happened_on.reckoned
    kind = slip.fact("household_kind", "family")
    household = Household(slip.household, kind, on, "book", slip.id)
    household.places.append(Place(on, slip.commune, slip.area, slip.facts["number"], slip.id))
    register.households[household.id] = household
    if slip.fact("head"):
        household.heads.append((on, register.canonical(slip.facts["head"]) or ""))
    people = [_found(member, slip, register) for member in slip.facts["members"]]
    for member, person in zip(slip.facts["members"], people, strict=True):
        if member.get("marital") == "married":
            spouse = member.get("spouse") or _named_as_spouse_by(member["id"], slip)
            join_couple(register, person, spouse, slip, None)


def _found(member: Mapping[str, Any], slip: Slip, register: Register) -> Person:
    """A person found living in the household on the day of the book."""
    assert slip.household is not None
    on = slip.happened_on.reckoned
    person = take_in(member, slip, register, person_id=member["id"], on=on)
    if person.died_on is not None or person.open_in(slip.commune) is not None:
        # An id joined to somebody counted here already, or dead: in the household's list, not counted again.
        register.households[slip.household].members.append(person.id)
        return person
    came_on = Day(member["came_on"]).reckoned if member.get("came_on") else on
    since, _ = counted_since(member, came_on)  # a short stay of unknown beginning: at the latest today
    ground = "six_months" if since > on else "book"
    register.enter(person, slip.household, max(since, on), ground, slip.id, came_on)
    return person


def _named_as_spouse_by(person_id: str, slip: Slip) -> str | None:
    return next((m["id"] for m in slip.facts["members"] if m.get("spouse") == person_id), None)


KIND = SlipKind(
    code="household_enrolled",
    words=Words("Lập Phiếu hộ dân cư (ghi vào Sổ A0)", "Household enrolled"),
    plain=Words("Ghi hộ vào sổ", "Put a household in the book"),
    rank=RANK_OPENED,
    fields=(
        Field("household", "new_household", Words("Hộ", "Household"), required=True),
        Field("number", "text", Words("Hộ số", "Household number"), required=True, pattern=HOUSEHOLD_NUMBER),
        Field(
            "household_kind",
            "code",
            Words("Loại hộ", "Kind of household"),
            codes=codes.HOUSEHOLD_KIND,
        ),
        Field("head", "person", Words("Chủ hộ", "Head")),
        Field("members", "members", Words("Nhân khẩu", "Persons"), required=True),
    ),
    identity=("address", "persons"),
    judge=judge,
    apply=apply,
)
