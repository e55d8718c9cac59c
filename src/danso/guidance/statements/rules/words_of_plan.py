"""Percent of plan and coverage are two things: a number over its target is never a coverage (rules.md 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.figure import Finding
from danso.guidance.statements.reading import Reading
from danso.values.words import Words

_COVERAGE = re.compile(r"bao phủ|độ phủ|diện phủ")
_PLAN = re.compile(r"kế hoạch|chỉ tiêu|\bkh\b")


def words_of_plan(reading: Reading) -> Iterator[Finding]:
    for top, bottom in reading.pairs():
        if bottom.role != "target":
            continue
        for one in reading.same_sentence(top):
            between = reading.between(bottom, one)
            if one.sign != "%" or one.start < bottom.start or len(between) > 90:
                continue
            if _COVERAGE.search(between) and not _PLAN.search(reading.after(one, 30)):
                yield Finding(one, "wrong", "plan_called_coverage", CALLED, f"{one.text} kế hoạch")


CALLED = Words(
    "Số thực hiện trên chỉ tiêu giao là % kế hoạch, không phải tỷ lệ bao phủ.",
    "What was reached over what was planned is percent of plan, not coverage.",
)
