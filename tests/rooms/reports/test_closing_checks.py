"""What must be so before a month is closed: pure, worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from danso.register.lists.handed_in import AreaMonth
from danso.reports.closing.checks import passes, register_checks
from danso.reports.closing.deadline import deadline, due_on
from danso.values.calendar import working_days_between
from danso.values.period import month

OCTOBER = month(2020, 10)
FIFTH = date(2020, 11, 5)
DONE = AreaMonth(1, "appraised", lines=4, declared=True)
QUIET = AreaMonth(2, "appraised", declared=True, no_event=True)
ABSENT = AreaMonth(3, "none")
# Six lines: three to appraise, one held, two returned; one more of September.
BUSY = AreaMonth(4, "waiting", lines=9, waiting=6, ready=3, held=1, returned=2, earlier=1)


def verdicts(
    *areas: AreaMonth, left: set[int] = frozenset(), today: date = FIFTH, elsewhere: int = 0
) -> dict[str, str]:  # type: ignore[assignment]
    return {one.code: one.verdict for one in register_checks(areas, left, elsewhere, OCTOBER, today)}


def test_a_month_handed_in_and_appraised_passes() -> None:
    assert passes(register_checks([DONE, QUIET], set(), 0, OCTOBER, FIFTH))


def test_each_thing_left_is_said_with_its_number() -> None:
    said = {one.code: one.n for one in register_checks([DONE, ABSENT, BUSY], set(), 2, OCTOBER, FIFTH)}
    assert {code: said[code] for code in ("handed_in", "appraised", "earlier", "held", "returned")} == {
        "handed_in": 1, "appraised": 3, "earlier": 1, "held": 3, "returned": 2,
    }  # fmt: skip


def test_what_somebody_left_for_later_does_not_keep_the_month_open_and_is_said() -> None:
    found = register_checks([DONE, ABSENT, BUSY], {3, 4}, 0, OCTOBER, FIFTH)
    assert passes(found)
    left = next(one for one in found if one.code == "left")
    assert left.n == 2
    assert "2 địa bàn, 7 dòng" in left.words.vi


def test_a_held_line_that_names_no_area_is_nobodys_and_keeps_the_month_open() -> None:
    assert verdicts(DONE, elsewhere=1)["held"] == "open"


def test_a_month_that_is_not_over_is_not_closed() -> None:
    assert verdicts(DONE, today=date(2020, 10, 31))["over"] == "stop"
    assert verdicts(DONE, today=date(2020, 11, 1))["over"] == "met"


@pytest.mark.parametrize(
    ("of", "due"),
    [
        (month(2020, 10), date(2020, 11, 6)),  # Monday 2 to Friday 6 November
        (month(2026, 10), date(2026, 11, 6)),  # the same week of 2026
        (month(2020, 12), date(2021, 1, 8)),  # 1 January is a holiday: 4 to 8
        (month(2022, 1), date(2022, 2, 11)),  # Tết to Friday 4 February: 7 to 11
        (month(2023, 4), date(2023, 5, 10)),  # 1 to 3 May for the weekend's holidays: 4, 5, 8, 9, 10
        (month(2024, 1), date(2024, 2, 7)),  # over on the day before Tết: 1, 2, 5, 6, 7
        (month(2024, 3), date(2024, 4, 5)),  # Giỗ Tổ comes later
        (month(2026, 8), date(2026, 9, 9)),  # 1 and 2 September are holidays: 3, 4, 7, 8, 9
    ],
)
def test_the_month_is_due_five_working_days_after_its_end(of: object, due: date) -> None:
    assert due_on(of) == due  # type: ignore[arg-type]


def test_gio_to_is_no_working_day_nor_the_monday_after_where_it_falls_on_a_sunday() -> None:
    assert working_days_between(date(2024, 4, 17), date(2024, 4, 19)) == 1
    assert working_days_between(date(2022, 4, 8), date(2022, 4, 12)) == 1


def test_days_left_count_working_days_and_lateness_too() -> None:
    assert deadline(OCTOBER, date(2020, 11, 4)).left == 2  # Thursday and Friday
    assert deadline(OCTOBER, date(2020, 11, 6)).left == 0
    late = deadline(OCTOBER, date(2020, 11, 10))  # Monday and Tuesday after
    assert (late.left, late.late_by) == (-2, 2)
    assert working_days_between(date(2020, 11, 7), date(2020, 11, 8)) == 0  # a weekend
