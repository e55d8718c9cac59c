"""Periodic health check of an elderly person (P0 list 11: người cao tuổi khám sức khỏe)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_SERVICE,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    register.record("elderly_check", slip.id, slip.happened_on.reckoned, person, {})


KIND = SlipKind(
    code="elderly_check",
    words=Words("Người cao tuổi khám sức khỏe", "Health check of an elderly person"),
    plain=Words("Người cao tuổi đi khám", "An elderly person had a check"),
    rank=RANK_SERVICE,
    p0_list=11,
    fields=(PERSON, NOTE),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
