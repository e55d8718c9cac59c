"""Household closed: nobody of it is left. The fold closes it too when the last member is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CLOSED, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.rules import the_household
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = list(the_household(slip, register))
    household = register.household(slip.household)
    if household is not None and _somebody_left(household.members, slip, register):
        findings.append(
            hold(
                "people_left",
                "Hộ còn người đang tính. Ghi phiếu chuyển đi hoặc mất của từng người trước.",
                "People of this household are still counted. Write their moves or deaths first.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    household = register.households[slip.household]
    household.closed_on, household.slip_closed = slip.happened_on.reckoned, slip.id


def _somebody_left(members: list[str], slip: Slip, register: Register) -> bool:
    people = (register.person(m) for m in members)
    return any(s.until is None and s.household == slip.household for p in people if p is not None for s in p.stays)


KIND = SlipKind(
    code="household_closed",
    words=Words("Hộ không còn", "Household closed"),
    plain=Words("Hộ không còn ai", "Nobody is left"),
    rank=RANK_CLOSED,
    fields=(Field("household", "household", Words("Hộ", "Household"), required=True),),
    judge=judge,
    apply=apply,
)
