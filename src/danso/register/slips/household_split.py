"""Household split: some people go on as a new household. The part with the head keeps the id (design.md 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_OPENED, Field, Finding, Slip, SlipKind, ask, hold
from danso.register.slips.move_inside import move_to
from danso.register.slips.rules import HOUSEHOLD_NUMBER, a_new_household, other_commune, the_household, unknown_person
from danso.register.state import Household, Place
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    source = register.household(slip.facts["from_household"])
    findings = [
        *a_new_household(slip, register),
        *the_household(slip, register, slip.facts["from_household"]),
    ]
    people = [register.person(p) for p in slip.facts["people"]]
    if any(person is None for person in people):
        findings.append(unknown_person())
    if source is not None and source.place.commune != slip.commune:
        findings.append(other_commune())
    elif source is not None:
        findings.extend(_parting(source, [p for p in people if p is not None], slip))
    return findings


def _parting(source: Household, people: list[Person], slip: Slip) -> Iterator[Finding]:
    stays = [person.open_in(slip.commune) for person in people]
    if any(stay is None or stay.household != source.id for stay in stays):
        yield hold(
            "not_in_household",
            "Có người không còn tính ở hộ tách. Xem lại giúp danh sách người sang hộ mới.",
            "Somebody is not counted in the household that splits. Check who goes.",
        )
    if source.heads and source.heads[-1][1] in {person.id for person in people}:
        yield ask(
            "head_goes",
            "Chủ hộ nằm trong phần tách ra; phần có chủ hộ giữ hộ số cũ. Xem lại giúp; nếu đúng, ghi lý do.",
            "The head is among those who go; the part with the head keeps the household. Check; if right, say so.",
        )


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    assert slip.area is not None
    on = slip.happened_on.reckoned
    household = Household(slip.household, slip.fact("household_kind", "family"), on, "split", slip.id)
    household.places.append(Place(on, slip.commune, slip.area, slip.facts["number"], slip.id))
    register.households[household.id] = household
    if slip.facts.get("head"):
        household.heads.append((on, register.canonical(slip.facts["head"]) or ""))
    for person_id in slip.facts["people"]:
        person = register.person(person_id)
        stay = person.open_in(slip.commune) if person is not None else None
        if person is not None and stay is not None:
            move_to(register, person, stay, household.id, slip, "split")


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
        Field("number", "text", Words("Hộ số mới", "New household number"), required=True, pattern=HOUSEHOLD_NUMBER),
        Field("from_household", "household", Words("Tách từ hộ", "Split from"), required=True),
        Field("people", "people", Words("Người sang hộ mới", "People who go"), required=True),
        Field("head", "person", Words("Chủ hộ mới", "Head of the new household")),
    ),
    identity=("address",),
    judge=judge,
    apply=apply,
    key=key,
)
