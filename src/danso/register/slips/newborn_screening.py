"""Newborn screening (P0 list 2): which of the five diseases were done. Counts only with all five (rules.md 5)."""

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
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return list(the_person(slip, register))


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    register.record(
        "newborn_screening",
        slip.id,
        slip.happened_on.reckoned,
        person,
        {"done": sorted(slip.fact("done", ()))},
    )


KIND = SlipKind(
    code="newborn_screening",
    words=Words("Sàng lọc sơ sinh", "Newborn screening"),
    plain=Words("Trẻ lấy máu gót chân, sàng lọc", "A newborn was screened"),
    rank=RANK_SERVICE,
    p0_list=2,
    fields=(
        PERSON,
        Field(
            "done",
            "codes",
            Words("Bệnh đã sàng lọc", "Diseases screened"),
            required=True,
            codes=codes.NEWBORN_DISEASES,
        ),
        NOTE,
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
