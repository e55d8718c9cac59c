"""Contraception confirmed: a month mark of A0 section II, an injection, an issue of condoms or pills (rules.md 4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import (
    RANK_CONFIRMED,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import WIFE, a_woman, the_person
from danso.register.state import Mark
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    person = register.person(slip.facts.get("person"))
    return [*the_person(slip, register), *(a_woman(person) if person else ())]


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    on = slip.happened_on.reckoned
    spell = person.spell_on(on)
    method = slip.fact("method") or (spell.method if spell else None)
    person.marks.append(Mark(on, method, slip.fact("channel"), slip.id))


KIND = SlipKind(
    code="contraception_confirmed",
    words=Words("Xác nhận đang sử dụng BPTT", "Contraception confirmed"),
    plain=Words("Vẫn đang dùng biện pháp tránh thai", "Still uses the method"),
    rank=RANK_CONFIRMED,
    fields=(
        WIFE,
        Field("method", "code", Words("Biện pháp", "Method"), codes=codes.METHOD),
        Field("channel", "code", Words("Nguồn", "Channel"), codes=codes.CHANNEL),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
