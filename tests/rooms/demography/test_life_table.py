"""Life tables against published ones and against tables worked by hand."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from danso.demography.life_table import abridged_life_table, life_table


def case(shared_data: Path, which: str) -> dict[str, Any]:
    cases = json.loads((shared_data / "methods" / "cases.json").read_text(encoding="utf-8"))
    return next(one for one in cases if one["id"] == which)


def test_two_ages_worked_by_hand() -> None:
    # m0 = 0.1, a0 = 0.5: q0 = 0.1 / (1 + 0.5 * 0.1) = 2/21. Of 2100 births 200 die and 1900 live on at m = 0.05.
    table = life_table([0, 1], [0.1, 0.05], [0.5, 1.0], radix=2100)
    assert table.deaths.tolist() == pytest.approx([200, 1900])
    assert table.survivors.tolist() == pytest.approx([2100, 1900])
    assert table.years.tolist() == pytest.approx([1900 + 100, 38000])
    assert table.e0 == pytest.approx(40000 / 2100)
    assert table.expectation[1] == pytest.approx(20)


def test_everybody_dies_when_the_rate_says_so() -> None:
    table = life_table([0, 1, 2], [0.0, 3.0, 1.0], [0.5, 0.5, 1.0])
    assert table.q.tolist() == [0, 1, 1]  # 3 / 2.5 would be more than everybody
    assert table.survivors.tolist() == [100_000, 100_000, 0]


def test_austrian_men_of_1992(shared_data: Path) -> None:
    given_, expected = (case(shared_data, "preston_box31_lt")[part] for part in ("input", "expected"))
    rates = np.array(given_["deaths"]) / np.array(given_["population"])
    table = life_table(given_["ages"], rates, given_["nax"])
    assert table.survivors == pytest.approx(expected["lx"], abs=1)
    assert table.deaths == pytest.approx(expected["ndx"], abs=1)
    assert table.years == pytest.approx(expected["nLx"], abs=1)
    assert table.e0 == pytest.approx(72.889, abs=0.001)


def test_united_nations_model_of_1982(shared_data: Path) -> None:
    one = case(shared_data, "lt_un1982")
    table = abridged_life_table(one["input"]["ages"], one["input"]["mx"], "male")
    assert table.expectation == pytest.approx(one["expected"]["ex"], abs=one["tolerance"])


def test_census_bureau_table_with_infant_mortality_from_elsewhere(shared_data: Path) -> None:
    one = case(shared_data, "lt_pas_ltpopdth")
    rates = np.array(one["input"]["deaths"]) / np.array(one["input"]["population"])
    table = abridged_life_table(
        one["input"]["ages"], rates, "male", region="north", bend=False, infant_mortality=one["input"]["imr"]
    )
    assert table.q[0] == pytest.approx(0.1)
    assert table.expectation == pytest.approx(one["expected"]["ex"], abs=one["tolerance"])


def test_life_expectancy_of_viet_nam_since_1950_as_the_united_nations_print_it(shared_data: Path) -> None:
    rates: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
    printed: dict[tuple[str, str], float] = {}
    with (shared_data / "wpp" / "wpp2019_vnm.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            key = row["sex"], row["time"]
            if row["indicator"] == "mx":
                rates[key][int(row["age_start_or_group"])] = float(row["value"])
            elif row["indicator"] == "e0":
                printed[key] = float(row["value"])
    assert len(rates) == 60
    for key, by_age in rates.items():
        table = abridged_life_table(list(by_age), list(by_age.values()), "male" if key[0] == "M" else "female")
        assert table.e0 == pytest.approx(printed[key], abs=0.015), key


def test_separation_under_five_follows_coale_and_demeny() -> None:
    ages, rest = [0, 1, 5, 10, 15], [0.01, 0.005, 0.005, 0.02]
    high = abridged_life_table(ages, [0.2, *rest], "female", bend=False)
    assert high.a[:4].tolist() == [0.35, 1.361, 2.5, 2.5]
    low = abridged_life_table(ages, [0.02, *rest], "male", bend=False)
    assert low.a[0] == pytest.approx(0.0425 + 2.875 * low.q[0])
    assert low.a[1] == pytest.approx(1.653 - 3.013 * low.q[0])


@given(st.lists(st.floats(0.0001, 0.39), min_size=5, max_size=19))
def test_a_table_is_closed(rates: list[float]) -> None:
    ages = [0, 1, *range(5, 5 * (len(rates) - 1), 5)]
    table = abridged_life_table(ages, rates, "female", bend=False)
    assert table.deaths.sum() == pytest.approx(100_000)
    assert table.years.sum() / 100_000 == pytest.approx(table.e0)
    assert np.all(np.diff(table.survivors) <= 1e-9)
    assert table.death_rate == pytest.approx(table.deaths / table.years)


@pytest.mark.parametrize(
    ("ages", "rates", "word"),
    [
        ([0, 1, 1], [0.1, 0.1, 0.1], "rise"),
        ([0, 1, 5], [0.1, -0.1, 0.1], "negative"),
        ([0, 1, 5], [0.1, 0.1, 0.0], "open"),
        ([0, 1, 5], [0.1, 0.1], "each"),
    ],
)
def test_rates_that_make_no_table_are_refused(ages: list[float], rates: list[float], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        life_table(ages, rates, [0.5] * len(rates))
