"""Review mark (đã rà soát): somebody visited the household and found the sheet right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CLOSED, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import the_household
from danso.register.state import Event
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_household(slip, register))


def apply(slip: Slip, register: Register) -> None:
    on = slip.happened_on.reckoned
    place = register.households[slip.household or ""].place_on(on)
    if place is not None:
        register.events.append(Event("reviewed", slip.id, on, None, slip.household, place.commune, place.area, {}))


KIND = SlipKind(
    code="reviewed",
    words=Words("Đã rà soát", "Reviewed"),
    plain=Words("Đã rà soát hộ", "Household reviewed"),
    rank=RANK_CLOSED,
    fields=(Field("household", "household", Words("Hộ", "Household"), required=True),),
    judge=judge,
    apply=apply,
)
