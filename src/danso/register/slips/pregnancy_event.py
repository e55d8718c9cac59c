"""Pregnancy news (P0 list 9): pregnant, miscarriage, abortion; "no answer" is an answer. Ends a contraceptive spell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import (
    RANK_SERVICE,
    Field,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import WIFE, a_woman, the_person
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
    if slip.facts["event"] == "pregnant":
        register.end_spell(person, on, "pregnancy", slip.id)
    register.record("pregnancy_event", slip.id, on, person, {"event": slip.facts["event"]})


KIND = SlipKind(
    code="pregnancy_event",
    words=Words("Phụ nữ có thông tin thai sản", "Pregnancy news"),
    plain=Words("Mang thai, sảy thai, phá thai", "Pregnancy news"),
    rank=RANK_SERVICE,
    p0_list=9,
    fields=(
        WIFE,
        Field("event", "code", Words("Thông tin", "News"), required=True, codes=codes.PREGNANCY_EVENT),
        Field("pregnancy_no", "int", Words("Lần mang thai thứ", "Pregnancy number")),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
