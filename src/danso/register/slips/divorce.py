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
    ask,
)
from danso.register.slips.rules import PERSON, the_person
from danso.register.state import Marital
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    person = register.person(slip.facts.get("person"))
    findings = list(the_person(slip, register))
    status = person.marital_on(slip.happened_on.reckoned) if person is not None else None
    if status not in (None, "married"):
        findings.append(
            ask(
                "not_married",
                "Sổ đang ghi người này không có vợ hoặc chồng. Xem lại giúp; nếu đúng, ghi lý do.",
                "The book says this person is not married. Check; if right, say so.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    on = slip.happened_on.reckoned
    person = register.person(slip.facts["person"])
    assert person is not None
    spouse = register.person(slip.facts.get("spouse"))
    for couple in list(register.couples_of(person.id, on)):
        other = register.person(couple.husband if couple.wife == person.id else couple.wife)
        if spouse is None or other is None or other.id == spouse.id:
            register.end_couple(couple, on, "divorce", slip.id)
            spouse = spouse or other
    for one in (person, spouse):
        if one is None or (one is spouse and one.id == person.id):
            continue
        one.marital.append(Marital(on, "divorced", slip.id))
        register.record("divorce", slip.id, on, one, {"sex": one.sex})


def key(slip: Slip) -> tuple[str, ...] | None:
    """The two who part and the day, whichever of them tells it."""
    pair = sorted((slip.fact("person", ""), slip.fact("spouse", "")))
    return ("divorce", *pair, slip.happened_on.text)


KIND = SlipKind(
    code="divorce",
    words=Words("Ly hôn", "Divorce"),
    plain=Words("Ly hôn", "A divorce"),
    rank=RANK_MARRIAGE,
    fields=(
        PERSON,
        Field(
            "spouse",
            "person",
            Words("Vợ hoặc chồng, nếu có trong sổ", "Spouse, if in the register"),
        ),
    ),
    judge=judge,
    apply=apply,
    key=key,
)
