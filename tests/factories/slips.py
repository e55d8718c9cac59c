"""Slips as a statistician would tell them. Ids say what they are, so that a failing test can be read.

Commune X has the areas 11 and 12, commune Y the area 21. Books are opened on 31/12/2018.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from danso.register.slips.kind import Slip
from danso.values.day import Day
from danso.values.digest import canonical_json, sha256

X, Y = 1, 2
BOOK = "2018-12-31"
Facts = dict[str, Any]


def slip(
    kind: str,
    on: str,
    *,
    household: str | None = None,
    commune: int = X,
    area: int | None = None,
    id: str | None = None,
    confirmed: tuple[str, ...] = (),
    **facts: Any,
) -> Slip:
    """Any slip. The same content has the same digest, whoever tells it."""
    area = commune * 10 + 1 if area is None else area
    body = {"kind": kind, "happened_on": on, "commune": commune, "area": area}
    body |= {"household": household, "facts": facts}
    about = facts.get("person") or facts.get("child") or facts.get("wife") or household
    return Slip(
        id=id or f"{kind} {about} {on}",
        kind=kind,
        happened_on=Day(on),
        commune=commune,
        area=area,
        household=household,
        facts=facts,
        body_hash=sha256(canonical_json(body)),
        confirmed=frozenset(confirmed),
    )


def man(birth: str = "1980-05-07", **facts: Any) -> Facts:
    return {"sex": "1", "birth": birth, **facts}


def woman(birth: str = "1985-03-02", **facts: Any) -> Facts:
    return {"sex": "2", "birth": birth, **facts}


def household(number: str, *, on: str = BOOK, commune: int = X, area: int | None = None, **people: Facts) -> Slip:
    """Household `number` as found on the day: persons `12.head`, `12.wife` ...; head and wife are a couple."""
    members = []
    couple = {"head": "wife", "wife": "head"} if "head" in people and "wife" in people else {}
    for name, told in people.items():
        facts = {"id": f"{number}.{name}", "relation": _RELATION.get(name, "other"), **told}
        if name in couple:
            facts |= {"marital": "married", "spouse": f"{number}.{couple[name]}"}
        elif name.startswith("child"):
            facts |= {"marital": "single"}
            if "wife" in people:
                facts |= {"mother": f"{number}.wife"}
        members.append(facts)
    return slip(
        "household_enrolled",
        on,
        household=f"hh{number}",
        commune=commune,
        area=area,
        id=f"enrolled {number}",
        number=number,
        household_kind="family",
        head=f"{number}.head" if "head" in people else None,
        members=members,
    )


_RELATION = {"head": "head", "wife": "spouse", "child": "child", "child2": "child"}


def family(number: str = "12", **where: Any) -> Slip:
    """Husband born 1980, wife born 1985, a boy born 2010."""
    return household(number, head=man(), wife=woman(), child=man("2010-06-01"), **where)


def birth(
    on: str,
    mother: str = "12.wife",
    child: str = "baby",
    *,
    sex: str = "2",
    order: int | None = 2,
    twin: tuple[int, int] | None = None,
    **more: Any,
) -> Slip:
    """A live birth; `twin=(1, 2)` is the first of two."""
    facts: Facts = {"child": child, "mother": mother, "sex": sex, "child_order": order}
    if twin:
        facts |= {"multiple_no": twin[0], "multiple": twin[1]}
    return slip("birth", on, **{k: v for k, v in facts.items() if v is not None}, **more)


def told(kind: str, on: str, person: str, **more: Any) -> Slip:
    """A slip about one person: death, move out, absence, check, contraception ..."""
    return slip(kind, on, person=person, **more)


def died(person: str, on: str, **more: Any) -> Slip:
    return told("death", on, person, **more)


def moved_out(person: str, on: str, **more: Any) -> Slip:
    return told("move_out", on, person, **more)


def moved_in(person: str, on: str, into: str, told_of: Mapping[str, Any], **more: Any) -> Slip:
    return slip("move_in", on, household=into, person=person, **told_of, **more)


def moved_inside(person: str, on: str, to: str, **more: Any) -> Slip:
    return told("move_inside", on, person, to_household=to, **more)


def opened(number: str, on: str, **more: Any) -> Slip:
    return slip("household_opened", on, household=f"hh{number}", number=number, **more)


def split(number: str, on: str, source: str, *people: str, **more: Any) -> Slip:
    return slip(
        "household_split",
        on,
        household=f"hh{number}",
        number=number,
        from_household=source,
        people=list(people),
        **more,
    )


def joined(source: str, on: str, into: str, **more: Any) -> Slip:
    return slip("household_joined", on, household=source, into_household=into, **more)


def married(on: str, wife: str | None, husband: str | None, **more: Any) -> Slip:
    facts = {k: v for k, v in (("wife", wife), ("husband", husband)) if v}
    return slip("marriage", on, **facts, **more)


def started(person: str, on: str, method: str, **more: Any) -> Slip:
    return told("contraception_started", on, person, method=method, **more)


def stopped(person: str, on: str, method: str, **more: Any) -> Slip:
    return told("contraception_stopped", on, person, method=method, **more)


def confirmed(person: str, on: str, method: str | None = None, **more: Any) -> Slip:
    facts = {"method": method} if method else {}
    return told("contraception_confirmed", on, person, **facts, **more)


def same(person: str, other: str, on: str = "2020-12-01", **more: Any) -> Slip:
    return told("same_person", on, person, same_as=other, **more)


def not_same(person: str, other: str, on: str = "2020-12-02", **more: Any) -> Slip:
    return told("not_same_person", on, person, same_as=other, **more)


def correction(target: Slip, right: Slip, *, id: str | None = None, **more: Any) -> Slip:
    """`right` is the whole body as it should have been written."""
    body = {
        "kind": right.kind,
        "happened_on": right.happened_on.text,
        "area": right.area,
        "household": right.household,
        "facts": dict(right.facts),
    }
    return _amending("correction", target, id, {"body": body, **more})


def withdrawal(target: Slip, *, id: str | None = None, **more: Any) -> Slip:
    return _amending("withdrawal", target, id, more)


def _amending(kind: str, target: Slip, id: str | None, more: Facts) -> Slip:
    facts = {"target": target.id, "target_hash": target.body_hash, **more}
    return slip(kind, "2020-11-01", commune=target.commune, id=id or f"{kind} of {target.id}", **facts)


def elsewhere(amending: Slip, **facts: str) -> Slip:
    """The same correction or withdrawal with another target or digest of it."""
    return replace(amending, facts={**amending.facts, **facts})
