"""Of a thousand invented years the forecast's interval holds the year's end about 95 times in 100."""

from __future__ import annotations

import numpy as np
import pytest

from danso.targets.progress import dispersion, forecast_count, in_equal_days, of_last_year
from danso.values.period import year

YEARS = 1000
DAYS = [month.days() for month in year(2021).months()]
CAMPAIGN = np.array([4, 4, 14, 18, 10, 5, 4, 6, 14, 12, 5, 4]) / 100  # two rounds, spring and autumn
EVEN = np.array(DAYS) / 365


def held(monthly: np.ndarray, before: np.ndarray | None, months: int) -> float:
    """The share of years whose end lies within the forecast made at the end of so many months; rows are years."""
    as_of = list(year(2021).months())[months - 1].last
    n = 0
    for i, months_of_year in enumerate(monthly.tolist()):
        season = None if before is None else of_last_year(int(before[i, :months].sum()), int(before[i].sum()))
        spread = dispersion(months_of_year[:months], DAYS[:months])
        found = forecast_count(sum(months_of_year[:months]), season or in_equal_days(as_of), spread)
        n += found.low <= sum(months_of_year) <= found.high
    return n / len(monthly)


@pytest.mark.parametrize("expected", [60, 400, 3000])
@pytest.mark.parametrize("months", [3, 6, 10])
def test_even_years_of_chance_alone(expected: int, months: int) -> None:
    monthly = np.random.default_rng(7).poisson(expected * EVEN, (YEARS, 12))
    assert 0.93 <= held(monthly, None, months) <= 0.99


@pytest.mark.parametrize("months", [3, 6, 10])
def test_years_of_campaigns_learnt_from_the_year_before(months: int) -> None:
    """Wider than need be: the spread about equal days takes the campaign for chance. It errs towards saying nothing."""
    dice = np.random.default_rng(8)
    monthly, before = dice.poisson(400 * CAMPAIGN, (YEARS, 12)), dice.poisson(400 * CAMPAIGN, (YEARS, 12))
    assert held(monthly, before, months) >= 0.95


def test_years_whose_months_vary_more_than_by_chance() -> None:
    """Six months tell little of how months vary: 87 in 100, not 95 (docs/adr/0011)."""
    dice = np.random.default_rng(9)
    monthly = dice.poisson(dice.gamma(8, 400 * EVEN / 8, (YEARS, 12)))
    assert 0.80 <= held(monthly, None, 6) <= 0.95
