"""Head of household changed (P0 list 6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import PERSON, the_household, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return [*the_household(slip, register), *the_person(slip, register)]


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    person = register.person(slip.facts["person"])
    assert person is not None
    register.households[slip.household].heads.append((slip.happened_on.reckoned, person.id))


def key(slip: Slip) -> tuple[str, str, str] | None:
    return ("head_changed", slip.household or "", slip.happened_on.text)


KIND = SlipKind(
    code="head_changed",
    words=Words("Thay đổi chủ hộ", "Head of household changed"),
    plain=Words("Đổi chủ hộ", "A new head"),
    rank=RANK_CHANGE,
    p0_list=6,
    fields=(Field("household", "household", Words("Hộ", "Household"), required=True), PERSON),
    judge=judge,
    apply=apply,
    key=key,
)
