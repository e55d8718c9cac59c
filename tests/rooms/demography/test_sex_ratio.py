from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danso.demography.sex_ratio import clopper_pearson, sex_ratio, wilson


def test_wilson_as_newcombe_printed_it() -> None:
    # R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263 and 15/148.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=0.00005)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=0.00005)


def test_clopper_and_pearson_as_newcombe_printed_it() -> None:
    # The same table, method 5.
    assert clopper_pearson(81, 263) == pytest.approx((0.2527, 0.3676), abs=0.00005)
    assert clopper_pearson(15, 148) == pytest.approx((0.0578, 0.1617), abs=0.00005)


def test_exact_ends_when_no_boy_was_born() -> None:
    # The chance of no boy among 5 is (1-p)^5 = 0.025.
    low, high = clopper_pearson(0, 5)
    assert low == 0
    assert high == pytest.approx(1 - 0.025 ** (1 / 5))


def test_ratio_worked_by_hand() -> None:
    found = sex_ratio(162, 150)
    assert found.ratio == 108.0
    low, high = wilson(162, 312)
    assert found.low == pytest.approx(100 * low / (1 - low))
    assert found.high == pytest.approx(100 * high / (1 - high))
    assert found.low < 100 < found.high  # 312 births cannot tell 108 from 100


def test_only_boys_have_no_ratio() -> None:
    found = sex_ratio(7, 0)
    assert found.ratio is None
    assert found.high == math.inf
    assert found.low > 100


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_exact_interval_leaves_two_and_a_half_per_cent_at_each_end(male: int, female: int) -> None:
    total = male + female
    if total == 0:
        return
    low, high = clopper_pearson(male, total)
    assert low <= male / total <= high
    if male > 0:
        assert float(_tail(range(male, total + 1), total, low)) == pytest.approx(0.025, rel=1e-6)
    if female > 0:
        assert float(_tail(range(male + 1), total, high)) == pytest.approx(0.025, rel=1e-6)


@given(st.integers(0, 500), st.integers(0, 500))
def test_boys_and_girls_are_treated_alike(male: int, female: int) -> None:
    if male + female == 0:
        return
    one, other = wilson(male, male + female), wilson(female, male + female)
    assert one[0] == pytest.approx(1 - other[1], abs=1e-12)
    assert one[1] == pytest.approx(1 - other[0], abs=1e-12)


def test_a_ratio_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        sex_ratio(0, 0)
    with pytest.raises(ValueError, match="negative"):
        sex_ratio(-1, 5)


def _tail(counts: range, total: int, share: float) -> Fraction:
    p = Fraction(share)
    return sum((math.comb(total, i) * p**i * (1 - p) ** (total - i) for i in counts), Fraction(0))
