"""Move out of the commune (P0 list 5: chuyển đi khỏi xã)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_LEFT,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_day_and_commune,
)
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    register.leave(person, slip.happened_on.reckoned, "move_out", slip.id, commune=slip.commune)


KIND = SlipKind(
    code="move_out",
    words=Words("Chuyển đi khỏi xã", "Move out of the commune"),
    plain=Words("Dọn đi", "Somebody moved away"),
    rank=RANK_LEFT,
    p0_list=5,
    fields=(PERSON, Field("to_unit", "text", Words("Nơi đến", "Where to"), identity=True), NOTE),
    judge=judge,
    apply=apply,
    key=by_person_day_and_commune,
)
