"""Divorce. Resident persons are counted, each in the own commune (rules.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_MARRIAGE,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import PERSON, the_person
from danso.register.state import Marital
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    on = slip.happened_on.reckoned
    person, spouse = register.person(slip.facts["person"]), register.person(slip.facts.get("spouse"))
    assert person is not None
    parting = [person]
    for couple in list(register.couples_of(person.id, on)):
        other = register.person(couple.husband if couple.wife == person.id else couple.wife)
        if spouse is None or other is None or other.id == spouse.id:
            register.end_couple(couple, on, "divorce", slip.id)
            spouse = spouse or other
    if spouse is not None and spouse.id != person.id:
        parting.append(spouse)
    for one in parting:
        one.marital.append(Marital(on, "divorced", slip.id))
        register.record("divorce", slip.id, on, one, {"sex": one.sex})


KIND = SlipKind(
    code="divorce",
    words=Words("Ly hôn", "Divorce"),
    plain=Words("Ly hôn", "A divorce"),
    rank=RANK_MARRIAGE,
    fields=(PERSON, Field("spouse", "person", Words("Vợ hoặc chồng, nếu có trong sổ", "Spouse, if in the register"))),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
