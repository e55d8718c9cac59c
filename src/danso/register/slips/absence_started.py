"""Absence started (tạm vắng): away under 6 months, still counted (rules.md 1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_CHANGE,
    Finding,
    Slip,
    SlipKind,
    by_person_and_day,
)
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.register.state import Absence
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    person.absences.append(Absence(slip.happened_on.reckoned, slip.id))


KIND = SlipKind(
    code="absence_started",
    words=Words("Bắt đầu tạm vắng", "Absence started"),
    plain=Words("Đi vắng", "Went away for a while"),
    rank=RANK_CHANGE,
    fields=(PERSON, NOTE),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
