"""Birth (P0 list 1: trẻ sinh ra). Counted where the mother is NKTTTT on the day (rules.md 2).

No field here or anywhere for the sex of a fetus. Child order is asked, never derived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from danso.register import codes
from danso.register.settings import number_setting, setting
from danso.register.slips.kind import (
    RANK_ARRIVED,
    Field,
    Finding,
    Slip,
    SlipKind,
    ask,
    hold,
)
from danso.register.slips.rules import (
    a_woman,
    add_months,
    counted_in_commune,
    living,
)
from danso.register.state import Marital, Person
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    mother = register.person(slip.facts.get("mother"))
    if mother is None:
        return [
            hold(
                "mother_unknown",
                "Chưa tìm thấy người mẹ trong sổ. Xem lại giúp: mẹ ở hộ nào, hay trẻ chuyển đến sau?",
                "The mother is not in the register. Which household is she in, or did the child arrive later?",
            )
        ]
    return [
        *_child(slip, register),
        *living(mother, slip),
        *a_woman(mother),
        *counted_in_commune(mother, slip),
        *_age_of_mother(mother, slip),
        *_spacing(mother, slip),
        *_order(slip),
        *_order_against_book(mother, slip),
    ]


def apply(slip: Slip, register: Register) -> None:
    mother = register.person(slip.facts["mother"])
    assert mother is not None
    on = slip.happened_on.reckoned
    child = register.add_person(
        Person(
            id=slip.facts["child"],
            sex=slip.facts["sex"],
            birth=slip.happened_on,
            ethnicity=slip.fact("ethnicity", mother.ethnicity),
            education=None,
            relation=slip.fact("relation"),
            mother=mother.id,
            slip=slip.id,
        )
    )
    child.marital.append(Marital(on, "single", slip.id))
    stay = mother.stay_on(on, slip.commune) or mother.open_in(slip.commune)
    if stay is not None:
        since = max(on, stay.since)
        ground = "born" if since == on else "six_months"
        register.enter(child, stay.household, since, ground, slip.id, on)
    register.end_spell(mother, on, "pregnancy", slip.id)
    mother.deliveries.append((on, slip.fact("multiple", 1)))
    mother.delivery_numbers.append(slip.fact("multiple_no", 1))
    register.record(
        "birth",
        slip.id,
        on,
        mother,
        {
            "child": child.id,
            "sex": child.sex,
            "order": slip.fact("child_order"),
            "counts_as": counts_as(slip),
            "multiple": slip.fact("multiple", 1),
            "multiple_no": slip.fact("multiple_no", 1),
            "place": slip.fact("birth_place"),
            "mother_age": mother.age(on),
        },
        commune=slip.commune,
    )


def counts_as(slip: Slip) -> int | None:
    """Row of the form: 1, 2 or 3 (= third or later). A multiple birth at the second delivery after one child
    stands whole in "con thứ 2" (setting multiple_second_delivery; rule of 2005)."""
    order: int | None = slip.fact("child_order")
    if order is None:
        return None
    first_of_delivery: int = order - slip.fact("multiple_no", 1) + 1
    exception = bool(setting("multiple_second_delivery", slip.happened_on.reckoned))
    if exception and slip.fact("multiple", 1) > 1 and first_of_delivery == 2:
        return 2
    return min(order, 3)


def key(slip: Slip) -> tuple[Any, ...] | None:
    return ("birth", slip.facts.get("mother"), slip.happened_on.text, slip.fact("multiple_no", 1))


def _age_of_mother(mother: Person, slip: Slip) -> Iterator[Finding]:
    on = slip.happened_on.reckoned
    age = mother.age(on)
    if age < number_setting("least_age_of_mother", on):
        yield hold(
            "mother_too_young",
            f"Người mẹ {age} tuổi vào ngày sinh con. Xem lại giúp ngày sinh của mẹ hoặc chọn đúng người mẹ.",
            f"The mother is {age} on the day of birth. Check her date of birth or choose the right mother.",
            decidable=True,
        )
    elif age > number_setting("greatest_age_of_mother", on):
        yield ask(
            "mother_old",
            f"Người mẹ {age} tuổi vào ngày sinh con. Xem lại giúp; nếu đúng, ghi lý do.",
            f"The mother is {age} on the day of birth. Check; if right, say so.",
        )


def _child(slip: Slip, register: Register) -> Iterator[Finding]:
    if register.person(slip.facts["child"]) is not None:
        yield hold(
            "person_known",
            "Trẻ này đã có trong sổ. Xem lại giúp: ghi trùng, hay đã ghi là chuyển đến?",
            "This child is already in the register. Entered twice, or written as a move in?",
        )


def _spacing(mother: Person, slip: Slip) -> Iterator[Finding]:
    on = slip.happened_on.reckoned
    for (day, multiple), number in zip(mother.deliveries, mother.delivery_numbers, strict=True):
        if not _one_delivery(slip, day, multiple):
            if on < add_months(day, 9):
                yield hold(
                    "births_too_close",
                    "Người mẹ đã có một lần sinh trong vòng chín tháng và không ghi sinh đôi. Sinh đôi qua nửa đêm, "
                    "nhầm mẹ, hay con nuôi? Xem lại giúp.",
                    "The mother has another birth within nine months and no multiple birth is written. Check.",
                    decidable=True,
                )
                return
        elif number == slip.fact("multiple_no", 1):
            yield hold(
                "number_taken",
                "Trẻ thứ này của lần sinh đã được ghi. Xem lại giúp: ghi trùng hay sai số thứ tự?",
                "This number within the delivery is written already. Entered twice, or a wrong number?",
            )
            return


def _one_delivery(slip: Slip, day: date, multiple: int) -> bool:
    """Children of one delivery, when both slips say so; midnight, or a night, may lie between them."""
    both_say = slip.fact("multiple", 1) > 1 and multiple > 1
    return both_say and slip.happened_on.reckoned - day <= timedelta(days=3)


def _order(slip: Slip) -> Iterator[Finding]:
    order, number = slip.fact("child_order"), slip.fact("multiple_no", 1)
    if number > slip.fact("multiple", 1) or number < 1:
        yield hold(
            "multiple_number",
            "Số thứ tự trong lần sinh chưa khớp với số trẻ của lần sinh. Xem lại giúp.",
            "The number within the delivery does not agree with the number of children born. Check.",
        )
    elif order is not None and order < number:
        yield hold(
            "order_and_multiple",
            "Con thứ mấy nhỏ hơn số thứ tự trong lần sinh. Xem lại giúp.",
            "The child order is smaller than the number within the delivery. Check.",
        )


def _order_against_book(mother: Person, slip: Slip) -> Iterator[Finding]:
    """The order is asked, never derived; the book may only warn (rules.md 2)."""
    order = slip.fact("child_order")
    earlier = sum(not _one_delivery(slip, day, n) for day, n in mother.deliveries)
    if order is not None and order <= earlier:
        yield ask(
            "order_below_book",
            "Sổ đã ghi số lần sinh của người mẹ nhiều hơn. Xem lại giúp con thứ mấy; nếu đúng, ghi lý do.",
            "The book already has more births of this mother. Check the child order; if right, say so.",
        )


KIND = SlipKind(
    code="birth",
    words=Words("Trẻ sinh ra", "Birth"),
    plain=Words("Sinh", "A birth"),
    rank=RANK_ARRIVED,
    p0_list=1,
    fields=(
        Field("child", "new_person", Words("Trẻ", "Child"), required=True),
        Field("mother", "person", Words("Mẹ", "Mother"), required=True),
        Field("sex", "code", Words("Giới tính", "Sex"), required=True, codes=codes.SEX),
        Field("child_order", "int", Words("Là con thứ mấy của mẹ", "Child order of the mother")),
        Field("multiple", "int", Words("Số trẻ của lần sinh", "Children of this delivery")),
        Field("multiple_no", "int", Words("Trẻ thứ mấy của lần sinh", "Number within the delivery")),
        Field("birth_place", "code", Words("Nơi đẻ", "Place of delivery"), codes=codes.BIRTH_PLACE),
        Field("ethnicity", "code", Words("Dân tộc", "Ethnic group"), codes=codes.ETHNICITY),
        Field(
            "relation",
            "code",
            Words("Quan hệ với chủ hộ", "Relation to head"),
            codes=codes.RELATION,
        ),
    ),
    identity=("persons",),
    judge=judge,
    apply=apply,
    key=key,
)
