"""How far a figure is with its plan, by the kind of plan (rules.md 7); expected values by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from danso.reports.plan import Direction, PlanKind, pace, progress
from danso.values.period import Window

TEN_MONTHS = Window(date(2020, 1, 1), date(2020, 10, 30))
THIRD_QUARTER = Window(date(2020, 7, 1), date(2020, 9, 30))


def test_a_count_from_new_year_has_its_percent_of_plan_and_is_not_annualised() -> None:
    state = progress("count", Decimal(3268), TEN_MONTHS, Decimal(1643), "up")
    assert state.percent is not None and round(state.percent, 1) == Decimal("50.3")
    assert state.difference == Decimal(-1625)
    assert state.met is False
    assert state.reason is None


def test_the_pace_needed_is_the_part_of_the_year_that_has_gone() -> None:
    # 30 October is day 304 of the 366 of 2020.
    assert pace(TEN_MONTHS) == Decimal(30400) / 366


def test_a_count_above_its_plan_prints_as_it_is() -> None:
    assert progress("count", Decimal(40), TEN_MONTHS, Decimal(50), "up").percent == Decimal(125)


def test_a_window_not_from_new_year_has_no_percent_of_the_years_plan_and_says_why() -> None:
    state = progress("count", Decimal(3268), THIRD_QUARTER, Decimal(500), "up")
    assert state.percent is None and state.met is None
    assert state.reason is not None and "01/01" in state.reason.vi


def test_a_plan_of_the_very_period_gives_a_percent_in_any_window() -> None:
    state = progress("count", Decimal(800), THIRD_QUARTER, Decimal(500), "up", period_plan=True)
    assert state.percent == Decimal("62.5")
    assert state.pace is None


@pytest.mark.parametrize(
    ("kind", "plan", "value", "direction", "difference", "met"),
    [
        ("share", "84.0", "82.6", "up", "-1.4", False),
        ("share", "84.0", "85.0", "up", "1.0", True),
        ("share", "5.0", "4.2", "down", "-0.8", True),
        ("level", "111.4", "113.0", "down", "1.6", False),
        ("level", "111.4", "111.4", "down", "0.0", True),
        ("share", "7.0", "7.96", "none", "0.96", None),
        ("units_reaching", "7", "5", "up", "-2", False),
    ],
)
def test_shares_and_levels_differ_in_points_and_are_judged_by_direction(
    kind: PlanKind, plan: str, value: str, direction: Direction, difference: str, met: bool | None
) -> None:
    state = progress(kind, Decimal(plan), TEN_MONTHS, Decimal(value), direction)
    assert state.percent is None
    assert state.difference == Decimal(difference)
    assert state.met is met
    assert state.reason is not None


@pytest.mark.parametrize(
    ("plan", "value", "direction", "met"),
    [
        ("-0.5", "7.4", "down", True),
        ("-0.5", "7.6", "down", False),
        ("0.1", "8.2", "up", True),
        ("0.1", "8.0", "up", False),
    ],
)
def test_a_change_is_judged_against_last_years_official_result(
    plan: str, value: str, direction: Direction, met: bool
) -> None:
    state = progress("change", Decimal(plan), TEN_MONTHS, Decimal(value), direction, baseline=Decimal("8.0"))
    assert state.change == Decimal(value) - Decimal("8.0")
    assert state.met is met and state.percent is None


def test_a_change_without_a_baseline_says_so() -> None:
    state = progress("change", Decimal("-0.5"), TEN_MONTHS, Decimal(8), "down")
    assert state.met is None and state.difference is None
    assert state.reason is not None and "năm trước" in state.reason.vi


def test_a_plan_of_nothing_has_no_percent() -> None:
    assert progress("count", Decimal(0), TEN_MONTHS, Decimal(8), "up").percent is None
