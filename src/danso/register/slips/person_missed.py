"""Person missed before (bỏ sót): lived here when the book was opened and was not written. An adjustment, not a move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_ARRIVED, Field, Finding, Slip, SlipKind
from danso.register.slips.members import (
    MEMBER_FIELDS,
    MEMBER_IDENTITY,
    join_couple,
    member_rules,
    take_in,
)
from danso.register.slips.rules import already_counted, living, the_household
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    known = register.person(slip.facts["person"])
    return [
        *the_household(slip, register, receives=True),
        *member_rules(slip.facts, slip.happened_on.reckoned),
        *(living(known, slip) if known is not None else ()),
        *already_counted(known, slip, register),
    ]


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    on = slip.happened_on.reckoned
    person = take_in(slip.facts, slip, register, person_id=slip.facts["person"], on=on)
    register.enter(person, slip.household, on, "missed", slip.id)
    if slip.fact("marital") == "married":
        join_couple(register, person, slip.fact("spouse"), slip, None)


KIND = SlipKind(
    code="person_missed",
    words=Words("Người bỏ sót", "Person missed before"),
    plain=Words("Người chưa được ghi từ trước", "Somebody not yet in the book"),
    rank=RANK_ARRIVED,
    fields=(
        Field("household", "household", Words("Hộ", "Household"), required=True),
        Field("person", "new_person", Words("Người", "Person"), required=True),
        *MEMBER_FIELDS,
    ),
    identity=("persons", *MEMBER_IDENTITY),
    judge=judge,
    apply=apply,
)
