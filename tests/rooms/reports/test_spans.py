"""What offices call a window."""

from __future__ import annotations

from datetime import date

import pytest

from danso.reports.form import length_of
from danso.reports.spans import next_words, span_words, title_words
from danso.values.period import Window, month, quarter, year


def test_ten_months_less_a_day_are_ten_months_to_that_day() -> None:
    window = Window(date(2020, 1, 1), date(2020, 10, 30))
    assert span_words(window).vi == "10 tháng đầu năm 2020 (tính đến ngày 30/10/2020)"
    assert title_words(window).vi == "10 tháng đầu năm 2020"
    assert next_words(window).vi == "2\u00a0tháng cuối năm 2020"


@pytest.mark.parametrize(
    ("window", "after"),
    [
        (month(2020, 12), "tháng 1/2021"),
        (quarter(2020, 4), "quý I/2021"),
        (year(2020), "năm 2021"),
        (Window(date(2020, 1, 1), date(2020, 6, 30)), "6\u00a0tháng cuối năm 2020"),
        (Window(date(2020, 3, 10), date(2020, 4, 9)), "thời gian tới"),
    ],
)
def test_the_period_to_come(window: Window, after: str) -> None:
    assert next_words(window).vi == after


def test_six_months_are_no_length_of_a_form() -> None:
    assert length_of(Window(date(2020, 1, 1), date(2020, 6, 30))) is None
    assert length_of(quarter(2020, 2)) == "quarter"
    assert length_of(Window(date(2020, 2, 1), date(2020, 4, 30))) is None
