"""Death (P0 list 3: người chết). One per person; two days are held until a person decides.

Somebody counted in two communes dies where a slip says so: a commune that has not told of it goes on counting her
until its own slip (rules.md 8, docs/adr/0007).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from danso.register.slips.kind import RANK_DEATH, Finding, Slip, SlipKind
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.register.state import Marital
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    on = slip.happened_on.reckoned
    told = {slip.commune: slip.id, **slip.also_told}
    # Of two communes that told, the one where she came last counts the death.
    counting = sorted((s for s in person.stays if s.open_on(on) and s.commune in told), key=lambda s: s.since)
    here = counting[-1] if counting else None
    if here is not None:
        facts = {"sex": person.sex, "age": person.age(on)}
        register.record("death", slip.id, on, person, facts, commune=here.commune)
    person.died_on = on
    for stay in [s for s in person.stays if s.until is None and s.commune in told]:
        # One death; the other commune that told of it corrects its book.
        register.end_stay(person, stay, on, "died" if stay is here else "entered_twice", told[stay.commune])
    register.end_spell(person, on, "died", slip.id)
    for couple in list(register.couples_of(person.id, on)):
        register.end_couple(couple, on, "death", slip.id)
        other = register.person(couple.husband if couple.wife == person.id else couple.wife)
        if other is not None and other.marital_on(on) == "married":
            other.marital.append(Marital(on, "widowed", slip.id))


def key(slip: Slip) -> tuple[Any, ...] | None:
    return ("death", slip.facts.get("person"))


KIND = SlipKind(
    code="death",
    words=Words("Người chết", "Death"),
    plain=Words("Mất", "A death"),
    rank=RANK_DEATH,
    p0_list=3,
    fields=(PERSON, NOTE),
    judge=judge,
    apply=apply,
    key=key,
)
