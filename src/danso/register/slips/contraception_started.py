"""Couple begins a method (P0 list 7: mới sử dụng BPTT). A start of another method is a switch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import (
    RANK_START,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import WIFE, a_woman, the_person
from danso.register.state import Spell
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    person = register.person(slip.facts.get("person"))
    return [*the_person(slip, register), *(a_woman(person) if person else ())]


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    register.start_spell(person, Spell(slip.facts["method"], slip.happened_on, slip.id, slip.fact("channel")))


KIND = SlipKind(
    code="contraception_started",
    words=Words("Vợ chồng mới sử dụng BPTT", "Couple begins a contraceptive method"),
    plain=Words("Bắt đầu dùng biện pháp tránh thai", "Began a method"),
    rank=RANK_START,
    p0_list=7,
    fields=(
        WIFE,
        Field("method", "code", Words("Biện pháp", "Method"), required=True, codes=codes.METHOD),
        Field("channel", "code", Words("Nguồn", "Channel"), codes=codes.CHANNEL),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
