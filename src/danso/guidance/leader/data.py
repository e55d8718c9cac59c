"""What the seven lines are written from. Plain values, no person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danso.guidance.leader.calls import Call, TargetState
from danso.reports.balance import Balance
from danso.reports.briefing.data import Briefing, Plan
from danso.reports.closing.deadline import Deadline
from danso.reports.counted import Counted
from danso.reports.faces import inside
from danso.reports.plan import Progress
from danso.values.period import Window
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Completeness:
    """Of the window's last month. `communes` 0: the unit is no level above; `closed` then says it of the unit itself,
    None where it closes no month of its own."""

    month: Window
    areas: int
    handed: int
    communes: int
    communes_closed: int
    open_communes: tuple[Words, ...]
    closed: bool | None
    due: Deadline

    @property
    def complete(self) -> bool:
        return self.handed == self.areas and self.communes_closed == self.communes and self.closed is not False


@dataclass(frozen=True, slots=True)
class Sentence:
    words: str
    written_on: date


@dataclass(frozen=True, slots=True)
class LateTask:
    """`days` past the day it was due."""

    owner: Words
    title: str
    days: int


@dataclass(frozen=True)
class Leader:
    """`balance` None: not all of it is known. `known_to`: the day the figures know. `late`: tasks of the unit and within
    it that are overdue, the longest first; None where the scope does not read tasks."""

    briefing: Briefing
    complete: Completeness
    known_to: date
    balance: Balance | None
    calls: tuple[Call, ...]
    sentence: Sentence | None
    late: tuple[LateTask, ...] | None = ()


@dataclass(frozen=True, slots=True)
class TargetLine:
    plan: Plan
    figure: Counted
    progress: Progress


def targets_worst_first(data: Briefing) -> list[TargetLine]:
    """The unit's own targets, the furthest below first: counts by points of their plan below the pace, shares by points
    below the target. What has no direction, or nothing to compare, is not ranked and comes last."""
    found = [
        TargetLine(plan, figure, data.progress(plan)) for plan in data.own_plans() if (figure := data.figure(plan.code))
    ]
    return sorted(found, key=_behind)


def target_states(data: Briefing, unit: int) -> tuple[TargetState, ...]:
    """Count targets of a unit within that have a pace."""
    found = []
    for plan in data.plans:
        figure = data.figure(plan.code, unit) if plan.unit == unit and plan.kind == "count" else None
        if figure is None or figure.decimal is None or plan.value <= 0:
            continue
        pace = data.progress(plan).pace
        if pace is not None:
            found.append(TargetState(figure.name, figure.decimal, plan.value, pace, figure.direction))
    return tuple(found)


def _behind(line: TargetLine) -> tuple[bool, Decimal]:
    state, direction = line.progress, line.figure.direction
    if direction not in ("up", "down"):
        return True, Decimal(0)
    if state.percent is not None and state.pace is not None:
        return False, state.percent - state.pace
    if state.difference is None:
        return True, Decimal(0)
    return False, state.difference if direction == "up" else -state.difference


def shown_names(names: Sequence[Words], most: int = 5) -> Words:
    """The first of some names and how many more."""
    more = len(names) - most
    vi = ", ".join(inside(one).vi for one in names[:most]) + (f" và {more} nơi khác" if more > 0 else "")
    en = ", ".join(one.en for one in names[:most]) + (f" and {more} more" if more > 0 else "")
    return Words(vi, en)
