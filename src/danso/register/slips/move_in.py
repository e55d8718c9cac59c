"""Move in from another commune (P0 list 4: chuyển đến từ xã khác).

`happened_on` is the day of coming; the person is counted from that day where the intent to stay is clear,
else after the months of the setting (rules.md 1). A mover gets a new id here; `same_person` joins the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_ARRIVED, Field, Finding, Slip, SlipKind
from danso.register.slips.members import (
    MEMBER_FIELDS,
    MEMBER_IDENTITY,
    counted_since,
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
    since, by_months = counted_since(slip.facts, on, newcomer=True)
    register.enter(person, slip.household, since, "six_months" if by_months else "move_in", slip.id, on)
    if slip.fact("relation") == "head":
        register.households[slip.household].heads.append((on, person.id))
    if slip.fact("marital") == "married":
        join_couple(register, person, slip.fact("spouse"), slip, None)


KIND = SlipKind(
    code="move_in",
    words=Words("Chuyển đến từ xã khác", "Move in from another commune"),
    plain=Words("Dọn đến", "Somebody moved in"),
    rank=RANK_ARRIVED,
    p0_list=4,
    fields=(
        Field("household", "household", Words("Hộ", "Household"), required=True),
        Field("person", "new_person", Words("Người", "Person"), required=True),
        *MEMBER_FIELDS,
        Field("intent", "bool", Words("Ở ổn định, lâu dài", "Means to stay")),
        Field("from_unit", "text", Words("Nơi đi", "Where from"), identity=True),
    ),
    identity=("persons", *MEMBER_IDENTITY),
    judge=judge,
    apply=apply,
)
