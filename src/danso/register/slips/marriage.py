"""Marriage as lived. Early and consanguineous marriage are statistics only, never a mark on a person (rules.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import (
    RANK_MARRIAGE,
    Field,
    Finding,
    Slip,
    SlipKind,
    ask,
    hold,
)
from danso.register.slips.rules import counted_in_commune, living, unknown_person
from danso.register.state import Couple, Marital
from danso.values.ids import derived_id
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    wife, husband = (
        register.person(slip.facts.get("wife")),
        register.person(slip.facts.get("husband")),
    )
    if wife is None and husband is None:
        return [unknown_person()]
    findings: list[Finding] = []
    here = [p for p in (wife, husband) if p is not None]
    for person in here:
        findings.extend(living(person, slip))
    counted = [list(counted_in_commune(p, slip)) for p in here]
    if all(counted):
        findings.extend(counted[0])
    if (wife is not None and wife.sex != "2") or (husband is not None and husband.sex != "1"):
        findings.append(
            hold(
                "sexes",
                "Giới tính của vợ hoặc chồng chưa khớp với sổ. Xem lại giúp.",
                "Sex of wife or husband does not agree.",
            )
        )
    on = slip.happened_on.reckoned
    if any(p.marital_on(on) == "married" for p in here):
        findings.append(
            ask(
                "married_already",
                "Sổ đang ghi người này có vợ hoặc chồng. Xem lại giúp; nếu đúng, ghi lý do.",
                "The book says this person is married. Check; if right, say so.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    on = slip.happened_on.reckoned
    wife, husband = (
        register.person(slip.facts.get("wife")),
        register.person(slip.facts.get("husband")),
    )
    wife_id, husband_id = wife.id if wife else None, husband.id if husband else None
    couple_id = derived_id("couple", wife_id or "", husband_id or "", slip.happened_on.text)
    known = (c for p in (wife, husband) if p is not None for c in register.couples_of(p.id, on))
    told_before = next((c for c in known if (c.wife, c.husband) == (wife_id, husband_id)), None)
    if told_before is not None:  # on another day, or found in the book: one couple
        couple_id = told_before.id
    else:
        register.add_couple(Couple(couple_id, wife_id, husband_id, on, slip.id))
    for person in (wife, husband):
        if person is None:
            continue
        person.marital.append(Marital(on, "married", slip.id))
        facts = {
            "couple": couple_id,
            "early": bool(slip.fact("early", False)),
            "consanguineous": bool(slip.fact("consanguineous", False)),
            "sex": person.sex,
        }
        register.record("marriage", slip.id, on, person, facts)


def key(slip: Slip) -> tuple[str, str, str, str] | None:
    wife, husband = slip.fact("wife", ""), slip.fact("husband", "")
    return ("marriage", wife, husband, slip.happened_on.text) if wife or husband else None


KIND = SlipKind(
    code="marriage",
    words=Words("Kết hôn", "Marriage"),
    plain=Words("Lấy vợ, lấy chồng", "A marriage"),
    rank=RANK_MARRIAGE,
    fields=(
        Field(
            "wife",
            "person",
            Words("Vợ (để trống nếu ở ngoài sổ)", "Wife (empty if outside the register)"),
        ),
        Field(
            "husband",
            "person",
            Words("Chồng (để trống nếu ở ngoài sổ)", "Husband (empty if outside the register)"),
        ),
        Field("early", "bool", Words("Tảo hôn", "Early marriage")),
        Field("consanguineous", "bool", Words("Kết hôn cận huyết thống", "Consanguineous marriage")),
    ),
    judge=judge,
    apply=apply,
    key=key,
)
