"""Couple ends a method (P0 list 8: thôi sử dụng BPTT)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register import codes
from danso.register.slips.kind import (
    RANK_STOP,
    Field,
    Finding,
    Slip,
    SlipKind,
    ask,
    by_person_and_day,
)
from danso.register.slips.rules import WIFE, a_woman, the_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    person = register.person(slip.facts.get("person"))
    findings = [*the_person(slip, register), *(a_woman(person) if person else ())]
    if person is not None and not any(s.method == slip.facts["method"] for s in person.spells):
        findings.append(
            ask(
                "method_not_begun",
                "Sổ chưa ghi người này dùng biện pháp đó. Xem lại giúp; nếu đúng, ghi lý do.",
                "The book does not say that she used this method. Check; if right, say so.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    on = slip.happened_on.reckoned
    method = slip.facts["method"]
    # Removed and put in anew on one day: starts come first, so the old spell has ended already and the new one goes on.
    renewed = any(s.method == method and s.until == on and s.reason == "switched" for s in person.spells)
    if not renewed:
        register.end_spell(person, on, "stopped", slip.id, method)
    register.record("contraception_stopped", slip.id, on, person, {"method": method})


KIND = SlipKind(
    code="contraception_stopped",
    words=Words("Vợ chồng thôi sử dụng BPTT", "Couple ends a contraceptive method"),
    plain=Words("Thôi dùng biện pháp tránh thai", "Stopped a method"),
    rank=RANK_STOP,
    p0_list=8,
    fields=(
        WIFE,
        Field(
            "method",
            "code",
            Words("Biện pháp thôi sử dụng", "Method ended"),
            required=True,
            codes=codes.METHOD,
        ),
        Field("reason", "code", Words("Lý do", "Reason"), codes=codes.STOP_REASON),
    ),
    judge=judge,
    apply=apply,
    key=by_person_and_day(),
)
