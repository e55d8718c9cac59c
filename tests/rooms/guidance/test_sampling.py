"""The sample of an inspection: stated seed, strata, chances worked by hand, and what they say of the whole."""

from __future__ import annotations

from fractions import Fraction as F

import pytest

from danso.guidance.error_rates import Seen, total, weighted
from danso.guidance.sampling import FrameUnit, allocation, draw, inclusion, systematic, uniform
from danso.values.proportion import wilson

# 60 households of Kinh (01), 30 of Tày (02), 10 of others; every tenth shows signs of risk.
FRAME = [
    FrameUnit(f"h{n:03d}", n % 3, "01" if n < 60 else "02" if n < 90 else "other", 9 if n % 10 == 0 else 1)
    for n in range(100)
]


def test_the_same_seed_draws_the_same_households_in_whatever_order_the_frame_comes() -> None:
    drawn = draw(FRAME, 30, F(1, 2), "KT-2026-01")
    assert drawn == draw(list(reversed(FRAME)), 30, F(1, 2), "KT-2026-01")
    assert len({one.household for one in drawn}) == 30
    assert {d.household for d in draw(FRAME, 30, F(1, 2), "KT-2026-02")} != {d.household for d in drawn}


def test_a_number_from_a_text_is_everybodys_number() -> None:
    """SHA-256 of the empty text begins e3b0c442: 0xe3b0c442 / 2^32 = 0.889416."""
    assert round(float(uniform("")), 6) == 0.889416


def test_every_stratum_is_drawn_from_by_its_size_and_a_small_one_by_two_at_least() -> None:
    assert allocation({"01": 60, "02": 30, "other": 10}, 30) == {"01": 18, "02": 9, "other": 3}
    # 4 of 100: shares 2.4, 1.2, 0.4; two each would be six, so four cannot be had; six can.
    assert allocation({"01": 60, "02": 30, "other": 10}, 6) == {"01": 2, "02": 2, "other": 2}
    assert allocation({"01": 95, "02": 4, "other": 1}, 10) == {"01": 7, "02": 2, "other": 1}
    with pytest.raises(ValueError, match="4"):
        allocation({"01": 60, "02": 30, "other": 10}, 4)
    drawn = draw(FRAME, 30, F(1, 2), "x")
    assert {s: sum(d.stratum == s for d in drawn) for s in ("01", "02", "other")} == {"01": 18, "02": 9, "other": 3}


def test_chances_are_an_equal_part_and_a_part_by_risk_and_sum_to_the_size() -> None:
    """Two of four, half by risk: equal part 1/2 x 2/4 = 1/4; by risk 1/2 x 2 x score/8."""
    assert inclusion([1, 1, 1, 5], 2, F(1, 2)) == ([F(3, 8), F(3, 8), F(3, 8), F(7, 8)], F(1, 4))
    for size in (5, 17, 60):
        odds, equal = inclusion([one.score for one in FRAME], size, F(1, 3))
        assert sum(odds) == size
        assert equal <= min(odds)
        assert max(odds) <= 1


def test_whoever_would_come_above_one_is_drawn_for_certain_and_the_rest_shared_anew() -> None:
    """1/4 + 17/20 > 1: certain. One more of the three others: 1/6 + 1/6 each."""
    assert inclusion([1, 1, 1, 17], 2, F(1, 2)) == ([F(1, 3), F(1, 3), F(1, 3), F(1)], F(1, 6))
    assert inclusion([1, 7], 2, F(1, 2)) == ([F(1), F(1)], F(1))


def test_each_household_is_drawn_exactly_as_often_as_its_chance_says() -> None:
    """All eight starts that differ: 3/8 comes three times, 7/8 seven times, and every start draws two."""
    odds, _ = inclusion([1, 1, 1, 5], 2, F(1, 2))
    starts = [systematic(odds, F(k, 8)) for k in range(8)]
    assert all(len(places) == 2 for places in starts)
    assert [sum(place in places for places in starts) for place in range(4)] == [3, 3, 3, 7]


def test_the_part_by_chance_holds_every_household_with_the_same_probability() -> None:
    """Of what is drawn each stays with 1/4 over its own chance: 2/3 or 2/7. All 8 x 21 pairs of starts that differ."""
    odds, equal = inclusion([1, 1, 1, 5], 2, F(1, 2))
    often = [0, 0, 0, 0]
    for start in range(8):
        drawn = systematic(odds, F(start, 8))
        for again in range(21):
            for i in systematic([equal / odds[place] for place in drawn], F(again, 21)):
                often[drawn[i]] += 1
    assert often == [42, 42, 42, 42]  # 168 / 4


def test_the_estimate_of_the_whole_is_right_on_average_over_all_draws() -> None:
    """Four households; two differ, the risky one among them: 8/3 + 8/7 ..., in the mean over eight draws exactly 2."""
    odds, _ = inclusion([1, 1, 1, 5], 2, F(1, 2))
    differ = [1, 0, 0, 1]
    told = [total([Seen(odds[i], 1, differ[i]) for i in systematic(odds, F(k, 8))]) for k in range(8)]
    assert sum(told) / 8 == 2


def test_with_equal_chances_the_rate_and_its_interval_are_the_plain_ones() -> None:
    found = weighted([Seen(F(3, 4), 1, int(n < 6)) for n in range(30)])
    assert (found.households, found.compared, found.differ, found.rate) == (30, 30, 6, 0.2)
    assert (found.low, found.high) == pytest.approx(wilson(6, 30))
    assert (round(found.low, 3), round(found.high, 3)) == (0.095, 0.373)


def test_a_household_drawn_with_a_small_chance_speaks_for_more() -> None:
    """Weights 2 and 4: (2 x 1 + 4 x 0) / 6 = 1/3."""
    assert weighted([Seen(F(1, 2), 1, 1), Seen(F(1, 4), 1, 0)]).rate == pytest.approx(1 / 3)


def test_points_of_one_household_are_not_independent_answers() -> None:
    """Two households of two points, one wholly different: as sure as two answers, not four. rate 1/2,
    variance (1 + 1) / 4^2 = 1/8, so 1/4 : 1/8 = 2."""
    found = weighted([Seen(F(1, 2), 2, 2), Seen(F(1, 2), 2, 0)])
    assert (found.low, found.high) == pytest.approx(wilson(1, 2))


def test_where_nothing_differs_households_count_not_their_points() -> None:
    found = weighted([Seen(F(1, 2), 5, 0)] * 12)
    assert (found.rate, found.low, found.high) == (0.0, *wilson(0, 12))


def test_of_nothing_compared_nothing_is_known() -> None:
    found = weighted([Seen(F(1, 2), 0, 0)])
    assert (found.households, found.rate, found.low, found.high) == (0, None, 0.0, 1.0)
