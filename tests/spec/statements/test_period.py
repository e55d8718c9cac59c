"""The window a figure speaks of."""

from __future__ import annotations

import pytest

from danso.guidance.statements.check import check


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Tính đến 30/9/2021, có 318 trẻ sinh ra.", "2021-01-01..2021-09-30"),
        ("Trong 9 tháng đầu năm 2023 có 318 trẻ sinh ra.", "2023-01-01..2023-09-30"),
        ("Quý II năm 2022 có 318 trẻ sinh ra.", "2022-04-01..2022-06-30"),
        ("Tháng 02/2024 có 318 trẻ sinh ra.", "2024-02-01..2024-02-29"),
        ("Năm 2022 có 318 trẻ sinh ra.", "2022-01-01..2022-12-31"),
        ("Từ ngày 05/3/2022 đến 20/4/2022 có 318 trẻ sinh ra.", "2022-03-05..2022-04-20"),
        ("Quý I/2022 có 300 trẻ sinh ra, tăng 18 trẻ so với cùng kỳ (282 trẻ).", "2021-01-01..2021-03-31"),
        ("Có 318 trẻ sinh ra.", None),
    ],
)
def test_the_last_figure_stands_in_the_window_named_for_it(text: str, window: str | None) -> None:
    found = check(text).judgements[-1].stated.window
    assert (found and f"{found.first}..{found.last}") == window


def test_the_year_of_a_plan_is_not_the_window_of_what_was_reached() -> None:
    text = "Tính đến 30/9/2021, có 120/300 người, đạt 40% kế hoạch năm 2021, có 318 trẻ sinh ra."
    found = check(text).judgements[-1].stated.window
    assert found is not None
    assert str(found.last) == "2021-09-30"
