"""Adopted child: from outside the register it arrives (no birth); from another household it moves inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_ARRIVED, Field, Finding, Slip, SlipKind
from danso.register.slips.members import MEMBER_FIELDS, MEMBER_IDENTITY, member_rules, take_in
from danso.register.slips.move_inside import move_to
from danso.register.slips.rules import living, the_household
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    known = register.person(slip.facts["person"])
    return [
        *the_household(slip, register, receives=True),
        *(living(known, slip) if known is not None else ()),
        *member_rules(slip.facts, slip.happened_on.reckoned),
    ]


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    on = slip.happened_on.reckoned
    child = take_in(slip.facts, slip, register, person_id=slip.facts["person"], on=on)
    child.relation = slip.fact("relation", "adopted")
    stay = child.open_in(register.households[slip.household].place.commune)
    if stay is not None:
        move_to(register, child, stay, slip.household, slip, "move_inside")
    else:
        register.enter(child, slip.household, on, "adopted", slip.id)


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
