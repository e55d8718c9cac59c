"""Move inside the commune: to another household of the same commune; not a move out (recording-and-reports.md 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_CHANGE,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import PERSON, other_commune, the_household, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register, Stay


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    person, target = register.person(slip.facts["person"]), register.household(slip.facts["to_household"])
    findings = [
        *the_person(slip, register),
        *the_household(slip, register, slip.facts["to_household"], receives=True),
    ]
    if not findings and person is not None and target is not None and person.open_in(target.place.commune) is None:
        findings.append(other_commune())
    return findings


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    target = register.households[slip.facts["to_household"]]
    stay = person.open_in(target.place.commune)
    assert stay is not None
    move_to(register, person, stay, target.id, slip, "move_inside")


def move_to(register: Register, person: Person, stay: Stay, household_id: str, slip: Slip, ground: str) -> None:
    """Close the stay and open one in another household of its commune."""
    on = slip.happened_on.reckoned
    if stay.household == household_id:
        return
    register.end_stay(person, stay, on, ground, slip.id)
    if stay.since <= on:
        register.enter(person, household_id, on, ground, slip.id)
    else:  # not counted yet: the six months go on in the other household
        register.enter(person, household_id, stay.since, stay.ground_in, slip.id, stay.came_on)


KIND = SlipKind(
    code="move_inside",
    words=Words("Chuyển trong xã", "Move inside the commune"),
    plain=Words("Dọn sang hộ khác trong xã", "Moved within the commune"),
    rank=RANK_CHANGE,
    fields=(
        PERSON,
        Field("to_household", "household", Words("Hộ nhận", "Receiving household"), required=True),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
