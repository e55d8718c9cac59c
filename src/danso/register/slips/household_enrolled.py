"""Household enrolled: the A0 sheet goes into the register as it stands on a day (recording-and-reports.md 2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import RANK_OPENED, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.members import (
    counted_since,
    join_couple,
    member_rules,
    take_in,
)
from danso.register.state import Household, Place
from danso.values.day import Day
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings: list[Finding] = []
    members = slip.facts["members"]
    if slip.household in register.households:
        findings.append(
            hold("household_known", "Hộ này đã có trong sổ.", "This household is already in the register.")
        )
    if any(register.person(m["id"]) is not None for m in members):
        findings.append(
            hold("person_known", "Có người đã được ghi ở hộ khác.", "Somebody is already recorded in another household.")
        )
    for member in members:
        findings.extend(member_rules(member, slip.happened_on.reckoned))
    return findings


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None and slip.area is not None
    on = slip.happened_on.reckoned
    facts = slip.facts
    household = Household(slip.household, facts.get("household_kind", "family"), on, "book", slip.id)
    household.places.append(Place(on, slip.commune, slip.area, facts["number"], slip.id))
    register.households[household.id] = household
    if facts.get("head"):
        household.heads.append((on, facts["head"]))
    for member in facts["members"]:
        person = take_in(member, slip, register, person_id=member["id"], on=on)
        came_on = Day(member["came_on"]).reckoned if member.get("came_on") else on
        since, by_months = counted_since(member, came_on)
        if by_months and not member.get("came_on"):
            household.members.append(person.id)  # a short stay of unknown beginning is not counted
            continue
        register.enter(person, household.id, max(since, on), "six_months" if since > on else "book", slip.id, on)
    for member in facts["members"]:
        person = register.persons[register.canonical(member["id"]) or member["id"]]
        if member.get("marital") == "married":
            join_couple(register, person, member.get("spouse"), slip, None)


KIND = SlipKind(
    code="household_enrolled",
    words=Words("Lập Phiếu hộ dân cư (ghi vào Sổ A0)", "Household enrolled"),
    plain=Words("Ghi hộ vào sổ", "Put a household in the book"),
    rank=RANK_OPENED,
    fields=(
        Field("household", "new_household", Words("Hộ", "Household"), required=True),
        Field("number", "text", Words("Hộ số", "Household number"), required=True),
        Field("household_kind", "code", Words("Loại hộ", "Kind of household"), codes=codes.HOUSEHOLD_KIND),
        Field("head", "person", Words("Chủ hộ", "Head")),
        Field("members", "members", Words("Nhân khẩu", "Persons"), required=True),
    ),
    identity=("address", "persons"),
    judge=judge,
    apply=apply,
)
