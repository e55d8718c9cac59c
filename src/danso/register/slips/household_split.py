"""Household split: some people go on as a new household. The part with the head keeps the id (design.md 5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_OPENED, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.move_inside import move_to
from danso.register.slips.rules import the_household, unknown_person
from danso.register.state import Household, Place
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = list(the_household(slip, register, slip.facts["from_household"]))
    if slip.household in register.households:
        findings.append(hold("household_known", "Hộ mới này đã có trong sổ.", "The new household is already in the register."))
    if any(register.person(p) is None for p in slip.facts["people"]):
        findings.append(unknown_person())
    return findings


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None and slip.area is not None
    on = slip.happened_on.reckoned
    household = Household(slip.household, slip.fact("household_kind", "family"), on, "split", slip.id)
    household.places.append(Place(on, slip.commune, slip.area, slip.facts["number"], slip.id))
    register.households[household.id] = household
    if slip.facts.get("head"):
        household.heads.append((on, slip.facts["head"]))
    for person_id in slip.facts["people"]:
        person = register.person(person_id)
        if person is not None:
            move_to(register, person, household.id, slip, "split")


def key(slip: Slip) -> tuple[str, str, str] | None:
    """Two structural changes of one household on one day are looked at by a person."""
    return ("household_split", slip.facts["from_household"], slip.happened_on.text)


KIND = SlipKind(
    code="household_split",
    words=Words("Tách hộ", "Household split"),
    plain=Words("Tách hộ", "A household split"),
    rank=RANK_OPENED,
    fields=(
        Field("household", "new_household", Words("Hộ mới", "New household"), required=True),
        Field("number", "text", Words("Hộ số mới", "New household number"), required=True),
        Field("from_household", "household", Words("Tách từ hộ", "Split from"), required=True),
        Field("people", "people", Words("Người sang hộ mới", "People who go"), required=True),
        Field("head", "person", Words("Chủ hộ mới", "Head of the new household")),
    ),
    identity=("address",),
    judge=judge,
    apply=apply,
    key=key,
)
