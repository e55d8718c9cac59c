"""Targets as lines with a pace bar. A figure without direction is never judged and never coloured."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from danso.desk.places import words
from danso.guidance.leader.data import targets_worst_first
from danso.indicators.figure import shown_number
from danso.reports.briefing.data import Briefing, Plan
from danso.reports.briefing.target_lines import SUM_OF_PARTS
from danso.reports.counted import Counted
from danso.reports.plan import Progress
from danso.values.words import Words, current_language

Tone = Literal["", "ok", "ask"]


@dataclass(frozen=True, slots=True)
class TargetLine:
    """`bar` and `mark` are percent of the bar's length; None: nothing to draw."""

    figure: Counted
    plan: str
    reached: Words | str
    needed: str
    bar: str | None
    mark: str | None
    low: bool
    alt: Words | None
    remark: Words | None
    tone: Tone


def target_lines(data: Briefing) -> list[TargetLine]:
    """The unit's own targets, the furthest behind first."""
    return [_line(one.plan, one.figure, one.progress) for one in targets_worst_first(data)]


def _line(plan: Plan, figure: Counted, state: Progress) -> TargetLine:
    name = figure.name
    if state.percent is None:
        return (
            _share(plan, figure, state)
            if _is_share(plan, figure)
            else TargetLine(
                figure, _shown_plan(plan, figure), figure.shown(), "", None, None, False, None, *_judged(state, figure)
            )
        )
    percent, pace = _shown(state.percent, 1), _shown(state.pace, 1) if state.pace is not None else ""
    remark, tone = _judged(state, figure)
    alt = words.BAR_ALT if pace else words.BAR_ALT_PLAIN
    return TargetLine(
        figure,
        _shown_plan(plan, figure),
        words.OF_PLAN.with_(percent=percent),
        f"{pace}%" if pace else "",
        f"{min(state.percent, Decimal(100)):.1f}",
        f"{state.pace:.1f}" if state.pace is not None else None,
        tone == "ask",
        alt.with_(name=name, percent=percent, pace=pace),
        remark,
        tone,
    )


def _is_share(plan: Plan, figure: Counted) -> bool:
    return plan.kind == "share" and figure.is_share and figure.decimal is not None


def _share(plan: Plan, figure: Counted, state: Progress) -> TargetLine:
    """A share on its own scale of 0 to 100, the plan as the stroke; compared in points, never in percent of plan."""
    assert figure.decimal is not None
    remark, tone = _judged(state, figure)
    planned = _shown_plan(plan, figure)
    if remark is not None and tone and state.difference is not None:
        words_of = words.POINTS_ABOVE if state.difference >= 0 else words.POINTS_BELOW
        remark = words_of.with_(n=_shown(abs(state.difference), 1))
    alt = words.SHARE_ALT.with_(name=figure.name, share=figure.shown(), plan=planned)
    bar, mark = (f"{min(value, Decimal(100)):.1f}" for value in (figure.decimal, plan.value))
    return TargetLine(figure, planned, figure.shown(), planned, bar, mark, tone == "ask", alt, remark, tone)


def _judged(state: Progress, figure: Counted) -> tuple[Words | None, Tone]:
    if figure.direction == "none":
        return None, ""
    if state.percent is not None and state.pace is not None:
        return (words.ON_PACE, "ok") if state.percent >= state.pace else (words.BELOW_PACE, "ask")
    if state.met is None:
        return state.reason, ""
    return (words.MET, "ok") if state.met else (words.NOT_MET, "ask")


def _shown_plan(plan: Plan, figure: Counted) -> str:
    sign = figure.measure.vi if figure.measure.vi in ("%", "‰") else ""
    if plan.of_parts:
        sign += f" ({SUM_OF_PARTS})"
    places = 0 if plan.value == plan.value.to_integral_value() else 1
    return _shown(plan.value, places) + sign


def _shown(value: Decimal, places: int) -> str:
    return shown_number(float(value), places, current_language())
