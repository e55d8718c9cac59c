"""How far a figure is with its plan, by the kind of plan (rules.md 7). Pure.

Percent of plan exists only for counts, in windows from 01/01 or against a plan of that very period, and is never
annualised. Shares and levels differ in points or units; a change has a baseline, a result and is met or not; what
cannot be said is None with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from danso.values.period import Window
from danso.values.words import Words

PlanKind = Literal["count", "level", "share", "change", "units_reaching"]
Direction = Literal["up", "down", "none"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`percent` of plan; `difference` = result - plan (points for shares, units for levels, for a change the change
    reached minus the change planned); `met` None where nothing can be said; `pace` the percent of the year gone."""

    plan_kind: PlanKind
    plan: Decimal
    percent: Decimal | None = None
    difference: Decimal | None = None
    baseline: Decimal | None = None
    change: Decimal | None = None
    met: bool | None = None
    pace: Decimal | None = None
    reason: Words | None = None


NO_VALUE = Words("chưa có số liệu trong kỳ", "no figure for the window")
NOT_FROM_NEW_YEAR = Words(
    "kỳ không bắt đầu từ 01/01 nên không so với kế hoạch năm",
    "the window does not begin on 1 January, so it is not compared with the year's plan",
)
NO_PLAN_SIZE = Words("số giao bằng 0", "the planned number is 0")
NO_BASELINE = Words(
    "chưa có kết quả chính thức năm trước để so sánh", "no official result of last year to compare with"
)
IN_POINTS = Words(
    "chỉ tiêu là tỷ lệ: so sánh bằng điểm %, không tính % kế hoạch",
    "the target is a share: compared in percentage points, not in percent of plan",
)
IN_UNITS = Words(
    "chỉ tiêu là mức phải đạt: so sánh bằng mức chênh lệch, không tính % kế hoạch",
    "the target is a level: compared by the difference, not in percent of plan",
)
IN_CHANGE = Words(
    "chỉ tiêu là mức tăng, giảm so với năm trước: không tính % kế hoạch",
    "the target is a change against last year: no percent of plan",
)
NOT_IN_COUPLES = Words(
    "chỉ tiêu giao theo người, số liệu tính theo cặp; quyết định không quy định 1 cặp tính 2 người nên không so sánh",
    "the target is in persons and the figure in couples; its decision does not count a couple as two persons",
)
IN_REACHING = Words(
    "chỉ tiêu là số đơn vị đạt: so sánh bằng số đơn vị, không tính % kế hoạch",
    "the target is a number of units reaching: compared by units, not in percent of plan",
)


def progress(
    plan_kind: PlanKind,
    plan: Decimal,
    window: Window,
    value: Decimal | None,
    direction: Direction,
    *,
    baseline: Decimal | None = None,
    period_plan: bool = False,
) -> Progress:
    """`plan` of a change carries its sign (reduce by 0,5 points = -0,5); `period_plan`: the plan is for this window."""
    if value is None:
        return Progress(plan_kind, plan, reason=NO_VALUE)
    if plan_kind == "count":
        return _count(plan, window, value, direction, period_plan)
    if plan_kind == "change":
        return _change(plan, value, direction, baseline)
    difference = value - plan
    reason = {"share": IN_POINTS, "level": IN_UNITS, "units_reaching": IN_REACHING}[plan_kind]
    return Progress(plan_kind, plan, difference=difference, met=_met(difference, direction), reason=reason)


def pace(window: Window) -> Decimal:
    """Percent of the year that has gone by the last day of the window."""
    whole = Window(window.last.replace(month=1, day=1), window.last.replace(month=12, day=31))
    gone = Window(whole.first, window.last)
    return Decimal(100 * gone.days()) / Decimal(whole.days())


def _count(plan: Decimal, window: Window, value: Decimal, direction: Direction, period_plan: bool) -> Progress:
    if not period_plan and not window.from_new_year():
        return Progress("count", plan, reason=NOT_FROM_NEW_YEAR)
    if plan == 0:
        return Progress("count", plan, difference=value, reason=NO_PLAN_SIZE)
    needed = None if period_plan or direction != "up" else pace(window)
    met = _met(value - plan, direction)
    return Progress("count", plan, 100 * value / plan, value - plan, met=met, pace=needed)


def _change(plan: Decimal, value: Decimal, direction: Direction, baseline: Decimal | None) -> Progress:
    if baseline is None:
        return Progress("change", plan, reason=NO_BASELINE)
    change = value - baseline
    # A change is judged by what the decision asks: "reduce by" is met by as much or more of a fall.
    asked: Direction = direction if direction != "none" or plan == 0 else "none"
    met = None if asked == "none" else (change <= plan if plan < 0 or asked == "down" else change >= plan)
    return Progress(
        "change", plan, difference=change - plan, baseline=baseline, change=change, met=met, reason=IN_CHANGE
    )


def _met(difference: Decimal, direction: Direction) -> bool | None:
    if direction == "none":
        return None
    return difference >= 0 if direction == "up" else difference <= 0
