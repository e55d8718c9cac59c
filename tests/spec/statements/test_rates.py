"""Rates and means: 13,2 - 5,4 = 7,8‰ = 0,78%; 640 - 262 = 378; 9.600/2.400 = 4."""

from __future__ import annotations

import pytest

from tests.spec.statements.judged import last


@pytest.mark.parametrize(
    ("text", "verdict", "cause"),
    [
        ("Tỷ suất sinh thô là 13,2%.", "wrong", "per_mille_as_percent"),
        ("Tỷ suất chết thô là 5,4‰.", "not_checkable", "stands_alone"),
        ("Tỷ lệ tăng tự nhiên là 7,8%.", "wrong", "per_mille_as_percent"),
        ("Tỷ suất sinh thô 13,2‰, tỷ suất chết thô 5,4‰, tỷ lệ tăng tự nhiên 0,78%.", "right", "natural_increase"),
        ("Tỷ suất sinh thô 13,2‰, tỷ suất chết thô 5,4‰, tỷ lệ tăng tự nhiên 0,98%.", "wrong", "natural_increase"),
        ("Có 640 trẻ sinh ra, 262 người chết, tăng tự nhiên 378 người.", "right", "natural_increase"),
        ("Có 640 trẻ sinh ra, 262 người chết, tăng tự nhiên 387 người.", "wrong", "natural_increase"),
        ("Xã có 9.600 nhân khẩu, 2.400 hộ, bình quân 4,0 người/hộ.", "right", "mean"),
        ("Xã có 9.600 nhân khẩu, 2.400 hộ, bình quân 4,6 người/hộ.", "wrong", "mean"),
    ],
)
def test_rates_and_means_agree_with_what_they_are_made_of(text: str, verdict: str, cause: str) -> None:
    assert (last(text).verdict, last(text).cause) == (verdict, cause)


def test_a_rate_in_the_wrong_sign_is_given_back_in_the_right_one() -> None:
    assert last("Tỷ lệ tăng tự nhiên là 7,8%.").right == "7,8‰ = 0,78%"
