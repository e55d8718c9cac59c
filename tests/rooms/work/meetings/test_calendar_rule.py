"""The day of a giao ban: by rule, moved off weekends and holidays."""

from __future__ import annotations

from datetime import date

import pytest

from danso.values.period import Window, month, quarter
from danso.work.meetings.calendar_rule import DEFAULTS, Rule, day_in, next_meeting

MONTHLY, QUARTERLY = DEFAULTS["monthly"], DEFAULTS["quarterly"]


@pytest.mark.parametrize(
    ("rule", "year", "number", "day"),
    [
        (MONTHLY, 2020, 11, date(2020, 11, 2)),  # the 1st is a Sunday
        (MONTHLY, 2020, 5, date(2020, 5, 4)),  # 1/5 a holiday, then Saturday, Sunday: the first working day after
        (MONTHLY, 2021, 1, date(2021, 1, 4)),  # 1/1 a holiday, then Saturday, Sunday
        (MONTHLY, 2020, 10, date(2020, 10, 1)),
        (Rule(5, 5), 2020, 12, date(2020, 12, 7)),  # the 5th is a Saturday
    ],
)
def test_the_first_working_day_of_the_rule_and_after_it_when_all_are_holidays(
    rule: Rule, year: int, number: int, day: date
) -> None:
    assert day_in(rule, year, number) == day


@pytest.mark.parametrize(
    ("kind", "rule", "today", "day", "window"),
    [
        ("monthly", MONTHLY, date(2020, 11, 2), date(2020, 11, 2), month(2020, 10)),
        ("monthly", MONTHLY, date(2020, 11, 3), date(2020, 12, 1), month(2020, 11)),
        ("monthly", MONTHLY, date(2020, 12, 20), date(2021, 1, 4), month(2020, 12)),
        ("quarterly", QUARTERLY, date(2020, 11, 5), date(2021, 1, 11), quarter(2020, 4)),  # 10/1/2021 is a Sunday
        ("quarterly", QUARTERLY, date(2020, 10, 1), date(2020, 10, 12), quarter(2020, 3)),  # a weekend before
        ("quarterly", Rule(20, 22, 0), date(2024, 6, 1), date(2024, 6, 20), quarter(2024, 2)),
    ],
)
def test_a_month_looks_back_on_the_one_before_a_quarter_on_the_one_it_closes(
    kind: str, rule: Rule, today: date, day: date, window: Window
) -> None:
    assert next_meeting(kind, rule, today) == (day, window)
