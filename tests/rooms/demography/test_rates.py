from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from danso.demography.rates import (
    average_population,
    dependency_ratios,
    dissimilarity,
    growth_rate,
    median_age,
    per_mille,
)


def test_a_quarter_is_blown_up_only_when_asked() -> None:
    assert per_mille(30, 10_000) == 3
    assert per_mille(30, 10_000, years=0.25) == 12


def test_nobody_has_no_rate() -> None:
    assert per_mille(0, 0) is None


def test_average_population_counts_the_start_and_every_month_end() -> None:
    assert average_population([100, 110, 120, 150]) == 120
    with pytest.raises(ValueError, match="month end"):
        average_population([])


def test_growth_is_continuous() -> None:
    assert growth_rate(1000, 2000, years=10) == pytest.approx(math.log(2) / 10)
    with pytest.raises(ValueError, match="above 0"):
        growth_rate(0, 5)


def test_dissimilarity_of_two_compositions(shared_data: Path) -> None:
    listed = json.loads((shared_data / "methods" / "cases.json").read_text(encoding="utf-8"))
    one = next(c for c in listed if c["id"] == "id")
    assert dissimilarity(one["input"]["p1"], one["input"]["p2"]) == pytest.approx(5.5, abs=0.05)
    assert dissimilarity([1, 0], [0, 9]) == 100


def test_dependency_worked_by_hand() -> None:
    assert dependency_ratios(30, 60, 12) == (50, 20, 70)
    with pytest.raises(ValueError, match="working"):
        dependency_ratios(1, 0, 1)


def test_median_age_lies_within_its_group() -> None:
    # 10 under five, 20 of 5-9, 10 of 10 and more: the 20th of 40 stands halfway in 5-9.
    assert median_age([0, 5, 10], [10, 20, 10]) == 7.5
    with pytest.raises(ValueError, match="open group"):
        median_age([0, 5], [1, 9])
