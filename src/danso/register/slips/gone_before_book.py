"""Gone before the book (không còn cư trú từ trước): an adjustment, not a move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_LEFT,
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
    register.leave(person, slip.happened_on.reckoned, "gone_before", slip.id, commune=slip.commune)


KIND = SlipKind(
    code="gone_before_book",
    words=Words("Người không còn cư trú từ trước", "Gone before the book"),
    plain=Words("Người đã đi từ trước khi lập sổ", "Gone before the book"),
    rank=RANK_LEFT,
    fields=(PERSON, NOTE),
    judge=judge,
    apply=apply,
    key=by_person_day_and_commune,
)
