from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from danso.demography.age_quality import age_ratio_score, age_sex_accuracy, myers, sex_ratio_score, whipple


def cases(shared_data: Path) -> dict[str, dict[str, Any]]:
    listed = json.loads((shared_data / "methods" / "cases.json").read_text(encoding="utf-8"))
    return {one["id"]: one for one in listed}


def test_whipple_of_a_census_that_rounds_ages(shared_data: Path) -> None:
    one = cases(shared_data)["whipple_pas"]
    assert whipple(one["input"]["population"]) / 100 == pytest.approx(one["expected"], abs=one["tolerance"])


def test_whipple_has_its_two_ends() -> None:
    assert whipple([10] * 63) == pytest.approx(100)
    assert whipple([7 if age % 5 == 0 else 0 for age in range(63)]) == pytest.approx(500)
    assert whipple([7 if age % 10 == 0 else 0 for age in range(63)], digits=(0,)) == pytest.approx(1000)


def test_myers_has_its_two_ends() -> None:
    assert myers([10] * 90).index == pytest.approx(0)
    one_digit = myers([7 if age % 10 == 0 else 0 for age in range(90)])
    assert one_digit.shares.tolist() == [100] + [0] * 9
    assert one_digit.index == pytest.approx(90)


def test_myers_worked_by_hand() -> None:
    # Ages 10-29, one person each but three aged 20. Digit 0: 1 * 1 + 9 * 3 = 28; digit d: (d+1) + (9-d) = 10.
    persons = [1.0] * 30
    persons[20] = 3
    blended = [28, *[10] * 9]
    assert myers(persons, first=10, last=29).shares.tolist() == pytest.approx([100 * b / 118 for b in blended])


def test_myers_refuses_half_decades() -> None:
    with pytest.raises(ValueError, match="decades"):
        myers([1] * 100, first=15, last=89)


def test_scores_of_the_united_nations(shared_data: Path) -> None:
    known = cases(shared_data)
    men, women = (known["age_sex_accuracy"]["input"][sex] for sex in ("male", "female"))
    assert age_ratio_score(men) == pytest.approx(known["age_ratio_score_m"]["expected"], abs=0.001)
    assert sex_ratio_score(men, women) == pytest.approx(known["sex_ratio_score"]["expected"], abs=0.001)
    assert age_sex_accuracy(men, women) == pytest.approx(known["age_sex_accuracy"]["expected"], abs=0.001)


def test_scores_worked_by_hand() -> None:
    # 100, 120, 100 and an open group: the middle is 120 % of its neighbours' mean.
    assert age_ratio_score([100, 120, 100, 9]) == pytest.approx(20)
    # Ratios 100, 110, 105: steps 10 and 5.
    assert sex_ratio_score([100, 110, 105, 1], [100, 100, 100, 9]) == pytest.approx(7.5)


def test_ages_that_are_missing_are_asked_for() -> None:
    with pytest.raises(ValueError, match="62"):
        whipple([1] * 50)
    with pytest.raises(ValueError, match="nobody"):
        whipple([0] * 63)
