"""Counselling and health check before marriage, of a couple (cặp). One partner in the register is enough."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_SERVICE, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import living, unknown_person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    known = [p for name in ("wife", "husband") if (p := register.person(slip.facts.get(name))) is not None]
    if not known:
        return [unknown_person()]
    return [finding for person in known for finding in living(person, slip)]


def apply(slip: Slip, register: Register) -> None:
    wife, husband = (
        register.person(slip.facts.get("wife")),
        register.person(slip.facts.get("husband")),
    )
    on = slip.happened_on.reckoned
    facts = {"wife": wife.id if wife else None, "husband": husband.id if husband else None}
    here = [p for p in (wife, husband) if p is not None and register.last_place(p, on)[2] is not None]
    if here:
        register.record("premarital_check", slip.id, on, here[0], facts)


def key(slip: Slip) -> tuple[str, str, str, str] | None:
    wife, husband = slip.fact("wife", ""), slip.fact("husband", "")
    return ("premarital_check", wife, husband, slip.happened_on.text) if wife or husband else None


KIND = SlipKind(
    code="premarital_check",
    words=Words("Tư vấn, khám sức khỏe trước khi kết hôn (cặp)", "Premarital counselling and check (couple)"),
    plain=Words("Đôi sắp cưới đi tư vấn, khám", "A couple had the premarital check"),
    rank=RANK_SERVICE,
    fields=(
        Field("wife", "person", Words("Người nữ", "Woman")),
        Field("husband", "person", Words("Người nam", "Man")),
    ),
    judge=judge,
    apply=apply,
    key=key,
)
