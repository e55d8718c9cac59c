"""Percent of plan and coverage are two things: a number over its target is never a coverage (rules.md 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.agreement import printed_as
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


def over_plan(reading: Reading) -> Iterator[Finding]:
    """A share above its planned share is above it by points: 5,4% against 3% is 2,4 điểm %."""
    for one in reading.figures:
        if one.role != "over_plan":
            continue
        own = [f for f in reading.same_sentence(one) if f.sign == "%" and f is not one]
        planned = next((f for f in own if f.role == "target"), None)
        reached = next((f for f in reversed(own) if f.role == "amount" and f.start < one.start), None)
        if planned and reached and reached.value - planned.value == one.value:
            values = {"reached": reached.text, "planned": planned.text}
            yield Finding(
                one,
                "wrong",
                "percent_for_points",
                POINTS.with_(**values),
                printed_as(one.value, one.decimals, "points"),
            )


POINTS = Words(
    "Chênh lệch giữa {reached} và chỉ tiêu {planned} tính bằng điểm %.",
    "The difference of {reached} and its target {planned} is in points.",
)
CALLED = Words(
    "Số thực hiện trên chỉ tiêu giao là % kế hoạch, không phải tỷ lệ bao phủ.",
    "What was reached over what was planned is percent of plan, not coverage.",
)
