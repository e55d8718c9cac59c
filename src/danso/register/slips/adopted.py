"""Adopted child: from outside the register it arrives (no birth); from another household it moves inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_ARRIVED, Field, Finding, Slip, SlipKind
from danso.register.slips.members import MEMBER_FIELDS, MEMBER_IDENTITY, take_in
from danso.register.slips.move_inside import move_to
from danso.register.slips.rules import the_household
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_household(slip, register))


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    known = register.person(slip.facts["person"])
    on = slip.happened_on.reckoned
    if known is not None and any(s.until is None for s in known.stays):
        move_to(register, known, slip.household, slip, "move_inside")
        return
    person = take_in(slip.facts, slip, register, person_id=slip.facts["person"], on=on)
    register.enter(person, slip.household, on, "adopted", slip.id)


KIND = SlipKind(
    code="adopted",
    words=Words("Nhận con nuôi", "Adopted child"),
    plain=Words("Nhận con nuôi", "An adopted child"),
    rank=RANK_ARRIVED,
    fields=(
        Field("household", "household", Words("Hộ", "Household"), required=True),
        Field("person", "new_person", Words("Trẻ", "Child"), required=True),
        *MEMBER_FIELDS,
    ),
    identity=("persons", *MEMBER_IDENTITY),
    judge=judge,
    apply=apply,
)
