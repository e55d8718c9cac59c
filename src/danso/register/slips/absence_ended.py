"""Absence ended: the person is back."""

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
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    for absence in person.absences:
        if absence.until is None:
            absence.until = slip.happened_on.reckoned


KIND = SlipKind(
    code="absence_ended",
    words=Words("Hết tạm vắng", "Absence ended"),
    plain=Words("Đã về", "Came back"),
    rank=RANK_CHANGE,
    fields=(PERSON, NOTE),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
