"""Household reassigned to another collection area, or renumbered in its own; across communes only by a boundary change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import HOUSEHOLD_NUMBER, the_household
from danso.register.state import Place
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register, Stay


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_household(slip, register))


def apply(slip: Slip, register: Register) -> None:
    assert slip.household is not None
    on = slip.happened_on.reckoned
    household = register.households[slip.household]
    commune = slip.fact("to_commune", slip.commune)
    number = slip.fact("number", household.place.number)
    left = household.place.commune
    household.places.append(Place(on, commune, slip.facts["to_area"], number, slip.id))
    if commune == left:
        return
    for person in [p for m in household.members if (p := register.person(m)) is not None]:
        stay = next((s for s in person.stays if s.until is None and s.household == household.id), None)
        if stay is not None:
            _over_the_border(register, person, stay, commune, slip)


def _over_the_border(register: Register, person: Person, stay: Stay, commune: int, slip: Slip) -> None:
    """Nobody moved, the border did: out here and in there on one day, under the ground "boundary"."""
    on = slip.happened_on.reckoned
    if person.open_in(commune) is not None:  # counted there already, under another id
        register.end_stay(person, stay, on, "entered_twice", slip.id)
    elif on < stay.since:  # not counted yet on either side: the six months go on
        stay.commune = commune
    else:
        register.end_stay(person, stay, on, "boundary", slip.id)
        register.enter(person, stay.household, on, "boundary", slip.id, stay.came_on)


def key(slip: Slip) -> tuple[str, str, str] | None:
    return ("household_reassigned", slip.household or "", slip.happened_on.text)


KIND = SlipKind(
    code="household_reassigned",
    words=Words("Hộ đổi địa bàn hoặc đổi hộ số", "Household reassigned or renumbered"),
    plain=Words("Hộ đổi địa bàn hoặc đổi hộ số", "The household has another area or number"),
    rank=RANK_CHANGE,
    fields=(
        Field("household", "household", Words("Hộ", "Household"), required=True),
        Field("to_area", "unit", Words("Địa bàn mới", "New area"), required=True),
        Field(
            "to_commune",
            "unit",
            Words("Xã, phường mới (khi đổi địa giới)", "New commune (boundary change)"),
        ),
        Field("number", "text", Words("Hộ số mới", "New household number"), pattern=HOUSEHOLD_NUMBER),
    ),
    judge=judge,
    apply=apply,
    key=key,
)
