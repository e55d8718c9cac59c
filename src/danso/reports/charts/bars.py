"""Horizontal bars of one length and one scale, with the plan as one black stroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.reports.charts import svg

_WIDTH, _ROW, _TOP, _FOOT = 560.0, 26.0, 8.0, 6.0
_GAP = 8.0


@dataclass(frozen=True)
class Bar:
    """`value` None: `shown` says why ("số ít, không so sánh") and no bar is drawn. `plan` is on the same scale."""

    label: str
    value: float | None
    shown: str
    plan: float | None = None


def horizontal_bars(subject: str, bars: Sequence[Bar], *, plan_label: str = "", full: float | None = None) -> str:
    """SVG of the bars in the order given.

    `subject` opens the sentence for the ear; `plan_label` names the stroke; `full` is the value of a whole bar (100 for
    percentages), else the highest value; a value above it lengthens the scale.
    """
    label_width = min(max((svg.text_width(one.label) for one in bars), default=0) + _GAP, 230)
    shown_width = (
        max((svg.text_width(one.shown, strong=True) for one in bars if one.value is not None), default=0) + _GAP
    )
    length = _WIDTH - label_width - shown_width - _GAP
    highest = max((v for one in bars for v in (one.value, one.plan) if v is not None), default=0.0)
    highest = max(highest, full or 0.0) or 1.0
    has_plan = bool(plan_label) and any(one.plan is not None for one in bars)
    height = _TOP + _ROW * len(bars) + _FOOT + (18 if has_plan else 0)
    marks: list[str] = []
    for i, one in enumerate(bars):
        y = _TOP + _ROW * i
        marks.append(svg.text(label_width - _GAP, y + 14, one.label, anchor="end"))
        if one.value is None:
            marks.append(svg.text(label_width, y + 14, one.shown))
            continue
        marks += [
            svg.bar(label_width, y + 3, length, 14, svg.SHADE),
            svg.bar(label_width, y + 3, length * max(one.value, 0) / highest, 14, svg.ACCENT),
            svg.text(label_width + length + _GAP, y + 14, one.shown, strong=True),
        ]
        if one.plan is not None:
            at = label_width + length * one.plan / highest
            marks.append(svg.line(at, y, at, y + 20, colour=svg.INK, width=2.5))
    if has_plan:
        marks += [
            svg.line(label_width + 4, height - 15, label_width + 4, height - 3, colour=svg.INK, width=2.5),
            svg.text(label_width + 12, height - 5, plan_label),
        ]
    told = "; ".join(f"{one.label} {one.shown}" for one in bars)
    return svg.picture(_WIDTH, height, f"{subject}: {told}", marks)
