"""Words that say a number is not exact: khoảng, gần, hơn, trên, dưới."""

from __future__ import annotations

import re

from danso.guidance.statements.figure import Hedge

_FORMS: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    ("about", re.compile(r"(?:khoảng|xấp xỉ|ước (?:tính|đạt|khoảng)?|chừng|~|≈)\s*$")),
    ("under", re.compile(r"(?:gần|dưới|chưa đến|chưa tới|ngót|<|≤|không quá|tối đa)\s*$")),
    ("over", re.compile(r"(?:(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )hơn|trên|quá|ít nhất|tối thiểu|>|≥)\s*$")),
)


def hedge_before(low: str, at: int) -> Hedge | None:
    """How the words before `at` soften the number that begins there."""
    before = low[max(0, at - 16) : at]
    return next((hedge for hedge, form in _FORMS if form.search(before)), None)
