"""Money: chi 125,5 triệu đồng, đạt 83,7% dự toán (150 triệu đồng). Both sums in one unit, the percentage between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived

_BUDGET_AFTER = re.compile(
    r"\s*(?:so với\s+|của\s+)?(?:tổng\s+)?(?:dự toán|kế hoạch|kinh phí|vốn)[^.;\d]{0,30}\(\s*(?:là\s*)?"
)
_BUDGET_BEFORE = re.compile(r"(?:dự toán|được giao|được cấp|kế hoạch vốn|kinh phí giao)[^.;\d]{0,20}$")
_SPENT = re.compile(r"[^.;\d]{0,25}\b(?:đạt|bằng|chiếm)\s*(?:tỷ lệ\s*)?")
_UNITS = {"đồng": 1, "vnđ": 1, "vnd": 1, "đ": 1, "nghìn đồng": 10**3, "ngàn đồng": 10**3, "triệu đồng": 10**6,
          "tỷ đồng": 10**9, "tỉ đồng": 10**9}  # fmt: skip


def money_shares(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        if one.sign != "%" or one.role not in ("amount", "plan_percent"):
            continue
        own = reading.same_sentence(one)
        spent = next((f for f in reversed(own) if f.start < one.start), None)
        if spent is None or spent.sign != "money" or not _SPENT.fullmatch(reading.between(spent, one)):
            continue
        budget = _behind(reading, one, own) or _before(reading, spent, own)
        if budget is None or not _dong(spent) or not _dong(budget):
            continue
        exact = _dong(spent) / _dong(budget) * 100
        yield from derived(one, exact, "share_of_budget", (spent, budget), f"{spent.text}/{budget.text}")


def _behind(reading: Reading, one: Stated, own: list[Stated]) -> Stated | None:
    found = next((f for f in own if f.start > one.start), None)
    fits = found is not None and found.sign == "money" and _BUDGET_AFTER.fullmatch(reading.between(one, found))
    return found if fits else None


def _before(reading: Reading, spent: Stated, own: list[Stated]) -> Stated | None:
    found = next((f for f in reversed(own) if f.start < spent.start), None)
    fits = found is not None and found.sign == "money" and _BUDGET_BEFORE.search(reading.before(found, 40))
    return found if fits else None


def _dong(one: Stated) -> Fraction:
    """In đồng; 0 where the unit is not known. Words that `value` already counts (1,6 triệu) stand before no `đồng`."""
    unit = re.sub(r"^[\d.,\s]*", "", one.text.lower())
    return one.value * _UNITS.get(re.sub(r"\s+", " ", unit), 0)
