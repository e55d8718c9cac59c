"""Prenatal screening (P0 list 10), about week 12 or 21: which of the four diseases. Never the sex of a fetus."""

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
    register.record(
        "prenatal_screening",
        slip.id,
        slip.happened_on.reckoned,
        person,
        {"week": slip.fact("week"), "done": sorted(slip.fact("done", ()))},
    )


KIND = SlipKind(
    code="prenatal_screening",
    words=Words("Sàng lọc trước sinh", "Prenatal screening"),
    plain=Words("Phụ nữ mang thai đi sàng lọc", "A pregnant woman was screened"),
    rank=RANK_SERVICE,
    p0_list=10,
    fields=(
        WIFE,
        Field(
            "week",
            "int",
            Words("Tuần thai (khoảng 12 hoặc 21)", "Week of pregnancy (about 12 or 21)"),
        ),
        Field(
            "done",
            "codes",
            Words("Bệnh đã sàng lọc", "Diseases screened"),
            required=True,
            codes=codes.PRENATAL_DISEASES,
        ),
        Field("result", "code", Words("Kết quả", "Result"), codes=codes.PRENATAL_RESULT),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
