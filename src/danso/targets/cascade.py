"""A target beside those of the units right below: what adds up is summed, what does not is bounded. Pure.

A difference is shown in words and never refused: the level above decides whether it was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from danso.indicators.catalogue import INDICATORS
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.splits import plain_number
from danso.values.words import Words

How = Literal["sum", "bounds"]
_COUPLES, _PERSONS = ("cặp", "couples"), ("người", "persons")


@dataclass(frozen=True, slots=True)
class Child:
    unit: int
    target: Target | None


@dataclass(frozen=True, slots=True)
class Cascade:
    """`total` and `difference` (total - parent) in the parent's unit, where `how` is sum; `low` and `high` else.
    `missing`: units without a target; `unlike`: units whose target is of another kind or unit and enters nothing."""

    parent: Target | None
    children: tuple[Child, ...]
    how: How
    said: Words
    total: Decimal | None = None
    difference: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    missing: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()


def adds_up(target: Target) -> bool:
    """Counts and numbers of units always; levels and changes where the indicator itself adds over units."""
    what = INDICATORS.get(counted_code(target))
    if target.plan_kind in ("count", "units_reaching"):
        return True
    return target.plan_kind in ("level", "change") and what is not None and what.additive_over_units


def compare(parent: Target | None, children: Sequence[Child]) -> Cascade:
    given = tuple(children)
    missing = tuple(one.unit for one in given if one.target is None)
    first = parent or next((one.target for one in given if one.target), None)
    if first is None:
        return Cascade(None, given, "sum", NOTHING, missing=missing)
    values = {one.unit: in_unit_of(one.target, first) for one in given if one.target is not None}
    unlike = tuple(unit for unit, value in values.items() if value is None)
    known = [value for value in values.values() if value is not None]
    how: How = "sum" if adds_up(first) else "bounds"
    total = sum(known, Decimal(0)) if how == "sum" and known else None
    difference = total - parent.value if total is not None and parent is not None else None
    low, high = (min(known), max(known)) if how == "bounds" and known else (None, None)
    said = _said(parent, how, total, low, high)
    for n, words in ((len(missing) if known else 0, MISSING), (len(unlike), UNLIKE)):
        if n:
            said = Words(f"{said.vi} {words.vi.format(n=n)}", f"{said.en} {words.en.format(n=n)}")
    return Cascade(parent, given, how, said, total, difference, low, high, missing, unlike)


def in_unit_of(one: Target, other: Target) -> Decimal | None:
    """The value in the other's unit; None where the two cannot be compared. A couple is two persons only where the
    decision that counts persons says so (rules.md 3)."""
    same = ("plan_kind", "contraception_variant", "criterion", "criterion_level")
    if any(getattr(one, name) != getattr(other, name) for name in same):
        return None
    mine, its = _unit(one), _unit(other)
    if mine == its:
        return one.value
    if mine in _COUPLES and its in _PERSONS and other.couple_is_two_persons:
        return 2 * one.value
    if mine in _PERSONS and its in _COUPLES and one.couple_is_two_persons:
        return one.value / 2
    return None


def _unit(target: Target) -> str:
    return " ".join(target.unit_of_value.lower().split())


def _said(parent: Target | None, how: How, total: Decimal | None, low: Decimal | None, high: Decimal | None) -> Words:
    if how == "sum" and total is not None:
        if parent is None:
            return NO_PARENT.with_(total=plain_number(total))
        difference = total - parent.value
        words = EQUAL if difference == 0 else OVER if difference > 0 else UNDER
        return words.with_(total=plain_number(total), plan=plain_number(parent.value), n=plain_number(abs(difference)))
    if how == "bounds" and low is not None and high is not None and parent is not None:
        return _bounded(parent, low, high)
    return NOBODY if parent is not None else NOTHING


def _bounded(parent: Target, low: Decimal, high: Decimal) -> Words:
    what = INDICATORS.get(counted_code(parent))
    falls = what is not None and what.direction == "down"
    plan = parent.value
    if low <= plan <= high:
        words = WITHIN
    elif (high < plan) != falls:
        words = CANNOT
    else:
        words = STRICTER
    return words.with_(low=plain_number(low), high=plain_number(high), plan=plain_number(plan))


NOTHING = Words("Chưa có chỉ tiêu nào được giao.", "No target is set.")
NOBODY = Words("Chưa giao cho đơn vị nào bên dưới.", "None of the units below has a target yet.")
NO_PARENT = Words(
    "Tổng các đơn vị là {total}; đơn vị cấp trên chưa có chỉ tiêu để so sánh.",
    "The units add up to {total}; the unit above has no target to compare with.",
)
EQUAL = Words("Tổng các đơn vị bằng chỉ tiêu chung: {total}.", "The units add up to the whole: {total}.")
OVER = Words(
    "Tổng các đơn vị là {total}, thừa {n} so với chỉ tiêu chung {plan}.",
    "The units add up to {total}, {n} more than the whole of {plan}.",
)
UNDER = Words(
    "Tổng các đơn vị là {total}, thiếu {n} so với chỉ tiêu chung {plan}.",
    "The units add up to {total}, {n} less than the whole of {plan}.",
)
WITHIN = Words(
    "Các đơn vị được giao từ {low} đến {high}; mức chung {plan} nằm trong khoảng này.",
    "The units are given {low} to {high}; the whole's {plan} lies between.",
)
CANNOT = Words(
    "Các đơn vị được giao từ {low} đến {high}: dù đơn vị nào cũng đạt, mức chung {plan} vẫn không đạt.",
    "The units are given {low} to {high}: even if each meets its own, the whole misses {plan}.",
)
STRICTER = Words(
    "Các đơn vị được giao từ {low} đến {high}, đều cao hơn yêu cầu của mức chung {plan}.",
    "The units are given {low} to {high}, each asking more than the whole's {plan}.",
)
MISSING = Words("Còn {n} đơn vị chưa được giao.", "{n} units have none yet.")
UNLIKE = Words(
    "{n} đơn vị được giao theo loại hoặc đơn vị tính khác nên không cộng vào.",
    "{n} units have a target of another kind or unit, which is left out.",
)
