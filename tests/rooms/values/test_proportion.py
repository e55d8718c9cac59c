"""The interval of a share, against the table of Newcombe (1998, *Statistics in Medicine* 17:861, method 3)."""

from __future__ import annotations

import pytest

from danso.values.proportion import wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_as_newcombe_printed_it(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=0.00005)


def test_the_interval_of_all_mirrors_that_of_none() -> None:
    assert wilson(20, 20) == pytest.approx((1 - 0.1611, 1.0), abs=0.00005)


def test_an_empty_sample_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_surer_interval_is_wider() -> None:
    low, high = wilson(2, 10)
    surer_low, surer_high = wilson(2, 10, level=0.99)
    assert surer_low < low < high < surer_high


def test_more_successes_than_tries_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="3, 2"):
        wilson(3, 2)
