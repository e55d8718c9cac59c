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
    hold,
)
from danso.register.slips.rules import PERSON, the_household, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = [*the_person(slip, register), *the_household(slip, register, slip.facts["to_household"])]
    target = register.household(slip.facts["to_household"])
    if target is not None and target.place.commune != slip.commune:
        findings.append(
            hold(
                "other_commune",
                "Hộ nhận ở xã khác. Ghi phiếu “chuyển đi khỏi xã”.",
                "The receiving household is in another commune. Use “move out”.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    move_to(register, person, slip.facts["to_household"], slip, "move_inside")


def move_to(register: Register, person: Person, household_id: str, slip: Slip, ground: str) -> None:
    """Close the stay where the person is counted in the commune and open one in the other household."""
    on = slip.happened_on.reckoned
    if any(s.until is None and s.household == household_id for s in person.stays):
        return
    future = next((s for s in person.stays if s.until is None and s.commune == slip.commune and s.since > on), None)
    register.leave(person, on, ground, slip.id, commune=slip.commune)
    if future is None:
        register.enter(person, household_id, on, ground, slip.id)
    else:
        register.enter(person, household_id, future.since, future.ground_in, slip.id, future.came_on)


KIND = SlipKind(
    code="move_inside",
    words=Words("Chuyển trong xã", "Move inside the commune"),
    plain=Words("Dọn sang hộ khác trong xã", "Moved within the commune"),
    rank=RANK_CHANGE,
    fields=(PERSON, Field("to_household", "household", Words("Hộ nhận", "Receiving household"), required=True)),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
