"""Absence ended: the person is back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.settings import number_setting
from danso.register.slips.kind import (
    RANK_CHANGE,
    Finding,
    Slip,
    SlipKind,
    ask,
    by_person_and_day,
)
from danso.register.slips.rules import NOTE, PERSON, add_months, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = list(the_person(slip, register))
    person = register.person(slip.facts.get("person"))
    away = [a.since for a in person.absences if a.until is None] if person is not None else []
    on = slip.happened_on.reckoned
    over = [day for day in away if on >= add_months(day, number_setting("absence_months", day))]
    if over:
        months = number_setting("absence_months", over[0])
        findings.append(
            ask(
                "away_six_months",
                f"Người này đã vắng từ {months} tháng trở lên, tính là chuyển đi từ ngày đi. Xem lại giúp; nếu vẫn tính ở đây, "
                "ghi lý do.",
                f"Away for {months} months or more counts as left on the day of leaving. Check; if counted here, say so.",
            )
        )
    return findings


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
