from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import numpy as np
import pytest

from danso.demography.fertility import (
    age_specific_fertility,
    gross_reproduction,
    mean_age_at_childbearing,
    net_reproduction,
    total_fertility,
)
from danso.demography.life_table import abridged_life_table


def test_rates_are_births_over_woman_years_and_unknown_where_nobody_lived() -> None:
    rates = age_specific_fertility([5, 0, 0], [50, 20, 0])
    assert rates[:2].tolist() == [0.1, 0.0]
    assert math.isnan(rates[2])


def test_total_fertility_of_the_united_states_in_1992(shared_data: Path) -> None:
    cases = json.loads((shared_data / "methods" / "cases.json").read_text(encoding="utf-8"))
    one = next(c for c in cases if c["id"] == "preston_box51_tfr")
    assert total_fertility(one["input"]["asfr"]) == pytest.approx(one["expected"], abs=one["tolerance"])


def test_reproduction_worked_by_hand() -> None:
    # Two groups at 0.2: TFR 5 * 0.4 = 2. With 100 boys for 100 girls one daughter; half of all girls' years lost: half.
    assert gross_reproduction([0.2, 0.2], boys_per_100_girls=100) == pytest.approx(1.0)
    assert net_reproduction([0.2, 0.2], [250_000, 250_000], boys_per_100_girls=100) == pytest.approx(0.5)


def test_mean_age_of_mothers_worked_by_hand() -> None:
    assert mean_age_at_childbearing([20, 25, 30], [0.1, 0.2, 0.1]) == pytest.approx(27.5)
    assert mean_age_at_childbearing([20, 25], [0.3, 0.1]) == pytest.approx((22.5 * 3 + 27.5) / 4)


def test_net_reproduction_of_viet_nam_as_the_united_nations_print_it(shared_data: Path) -> None:
    # From the rates of death, the share of fertility by age, the total and the sex ratio at birth, all of WPP 2019.
    found: dict[str, dict[str, dict[str, float]]] = {}
    with (shared_data / "wpp" / "wpp2019_vnm.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            if row["indicator"] in ("mx", "asfr_percent", "tfr", "srb") and row["sex"] in ("F", "B", ""):
                of_time = found.setdefault(row["time"], {}).setdefault(row["indicator"], {})
                of_time[row["age_start_or_group"]] = float(row["value"])
    printed: dict[int, float] = {}
    with (shared_data / "wpp" / "wpp2019_vnm_indicators.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            if row["indicator"] == "nrr":
                printed[int(row["start_year"])] = float(row["value"])
    compared = 0
    for time, of_time in found.items():
        start = int(time[:4])
        if start not in printed or "mx" not in of_time or "asfr_percent" not in of_time:
            continue
        mx = {int(age): value for age, value in of_time["mx"].items()}
        women = abridged_life_table(sorted(mx), [mx[age] for age in sorted(mx)], "female")
        share = {int(group.split("-")[0]): value for group, value in of_time["asfr_percent"].items()}
        rates = np.array([share[age] for age in sorted(share)]) / 100 * of_time["tfr"][""] / 5
        years = women.years[np.isin(women.ages, sorted(share))]
        boys = of_time["srb"][""] * (100 if of_time["srb"][""] < 10 else 1)
        assert net_reproduction(rates, years, boys_per_100_girls=boys) == pytest.approx(printed[start], abs=0.006), time
        compared += 1
    assert compared >= 25


def test_negative_births_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        age_specific_fertility([-1], [10])
