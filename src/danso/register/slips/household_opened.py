"""Household opened: a new household number whose people come by slips of their own (moves in)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import RANK_OPENED, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import HOUSEHOLD_NUMBER, a_new_household
from danso.register.state import Household, Place
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(a_new_household(slip, register))


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    assert slip.area is not None
    on = slip.happened_on.reckoned
    household = Household(slip.household, slip.fact("household_kind", "family"), on, "opened", slip.id)
    household.places.append(Place(on, slip.commune, slip.area, slip.facts["number"], slip.id))
    register.households[household.id] = household


KIND = SlipKind(
    code="household_opened",
    words=Words("Lập hộ mới", "Household opened"),
    plain=Words("Có hộ mới", "A new household"),
    rank=RANK_OPENED,
    fields=(
        Field("household", "new_household", Words("Hộ", "Household"), required=True),
        Field("number", "text", Words("Hộ số", "Household number"), required=True, pattern=HOUSEHOLD_NUMBER),
        Field(
            "household_kind",
            "code",
            Words("Loại hộ", "Kind of household"),
            codes=codes.HOUSEHOLD_KIND,
        ),
    ),
    identity=("address",),
    judge=judge,
    apply=apply,
)
