"""What a demo promises for its communes adds up to what it promises for the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from danso.synth.bac_kan import BAC_KAN
from danso.values.apportion import spread


def test_a_remainder_goes_to_the_largest_fractions() -> None:
    # 10 in the proportion 1:1:1 is 3,33 each: one of them is 4. 7 in 50:30:20 is 3,5; 2,1; 1,4.
    assert spread(10, [1, 1, 1]) == [4, 3, 3]
    assert spread(7, [50, 30, 20]) == [4, 2, 1]


def test_the_users_promised_for_the_eight_communes_are_the_3268_of_the_city() -> None:
    promised = next(one for one in BAC_KAN.promises if one.plan_kind == "count")
    parts = spread(int(promised.value), [c.share for c in BAC_KAN.communes])
    assert len(parts) == 8 and sum(parts) == 3268 and min(parts) > 50


@given(st.integers(0, 10_000), st.lists(st.floats(0.5, 100), min_size=1, max_size=12))
def test_no_promise_is_lost_and_none_is_further_than_one_from_its_share(total: int, weights: list[float]) -> None:
    parts = spread(total, weights)
    assert sum(parts) == total
    assert all(abs(part - total * weight / sum(weights)) < 1.001 for part, weight in zip(parts, weights, strict=True))
