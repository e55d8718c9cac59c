"""Details changed (P0 list 6): true from a day on. What never was true is a correction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from danso.register import codes
from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind, hold
from danso.register.slips.members import join_couple
from danso.register.slips.rules import NOTE, PERSON, the_person
from danso.register.state import Marital
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Person, Register


CHANGEABLE = {
    "education": codes.EDUCATION,
    "relation": codes.RELATION,
    "marital": codes.MARITAL,
    "ethnicity": codes.ETHNICITY,
}
_IDENTITY_DETAILS = ("name", "card", "citizen", "address")


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    findings = list(the_person(slip, register))
    detail, value = slip.facts["detail"], slip.facts.get("value")
    known = CHANGEABLE.get(detail)
    if (known is None and detail not in _IDENTITY_DETAILS) or (known is not None and value not in known):
        findings.append(
            hold(
                "detail",
                "Nội dung thay đổi chưa đọc được. Xem lại giúp.",
                "The change could not be read. Check.",
            )
        )
    return findings


def apply(slip: Slip, register: Register) -> None:
    person = register.person(slip.facts["person"])
    assert person is not None
    detail, value = slip.facts["detail"], slip.facts.get("value")
    if detail == "marital":
        assert isinstance(value, str)
        _marital(person, value, slip, register)
    elif detail in CHANGEABLE:
        setattr(person, detail, value)


def _marital(person: Person, status: str, slip: Slip, register: Register) -> None:
    """Found married: one couple. Found no longer so: the marriage ended at the latest that day."""
    on = slip.happened_on.reckoned
    person.marital.append(Marital(on, status, slip.id))
    if status == "married":
        join_couple(register, person, None, slip, None)
        return
    for couple in list(register.couples_of(person.id, on)):
        register.end_couple(couple, on, "found_ended", slip.id)


def aside(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """A new name, number or address is identity; a new code is a fact."""
    detail = facts.get("detail")
    return {"value": detail} if detail in _IDENTITY_DETAILS else {}


def key(slip: Slip) -> tuple[str, str, str, str] | None:
    return ("details_changed", slip.facts["person"], slip.facts["detail"], slip.happened_on.text)


KIND = SlipKind(
    code="details_changed",
    words=Words("Thay đổi thông tin cơ bản", "Details changed"),
    plain=Words("Thay đổi thông tin", "Details changed"),
    rank=RANK_CHANGE,
    p0_list=6,
    fields=(
        PERSON,
        Field(
            "detail",
            "text",
            Words("Thông tin thay đổi", "Detail"),
            required=True,
            pattern="|".join((*CHANGEABLE, *_IDENTITY_DETAILS)),
        ),
        Field("value", "text", Words("Nội dung mới", "New value"), pattern="[0-9a-z_]{1,16}"),
        NOTE,
    ),
    identity=("persons", "address"),
    judge=judge,
    apply=apply,
    key=key,
    aside=aside,
)
