"""Households joined: everybody of one household goes on in the other, whose head remains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.move_inside import move_to
from danso.register.slips.rules import other_commune, the_household
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    into = slip.facts["into_household"]
    findings = [
        *the_household(slip, register, receives=True),
        *the_household(slip, register, into, receives=True),
    ]
    one, other = register.household(slip.household), register.household(into)
    if one is not None and other is not None and one.place.commune != other.place.commune:
        findings.append(other_commune())
    if one is not None and one is other:
        findings.append(
            hold(
                "one_household",
                "Hai hộ là một. Xem lại giúp hộ số.",
                "Both are one household. Check.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    on = slip.happened_on.reckoned
    leaving = register.households[slip.household]
    for person in [p for m in leaving.members if (p := register.person(m)) is not None]:
        for stay in [s for s in person.stays if s.until is None and s.household == leaving.id]:
            move_to(register, person, stay, slip.facts["into_household"], slip, "joined")
    leaving.closed_on, leaving.slip_closed = on, slip.id


def key(slip: Slip) -> tuple[str, str] | None:
    return ("household_joined", slip.household or "")


KIND = SlipKind(
    code="household_joined",
    words=Words("Nhập hộ", "Households joined"),
    plain=Words("Nhập hai hộ làm một", "Two households became one"),
    rank=RANK_CHANGE,
    fields=(
        Field("household", "household", Words("Hộ nhập đi", "Household that ends"), required=True),
        Field("into_household", "household", Words("Hộ nhận", "Household that goes on"), required=True),
    ),
    judge=judge,
    apply=apply,
    key=key,
)
