"""rules.md 5 and 7: what each indicator declares of itself; births are not judged after 03/06/2025."""

from __future__ import annotations

from datetime import date

import pytest

from danso.indicators.catalogue import INDICATORS
from danso.indicators.definition import Indicator

EVERY = pytest.mark.parametrize("indicator", INDICATORS.values(), ids=list(INDICATORS))
# Section 5 of recording-and-reports.md, row by row, and the codes the command line promises.
PROMISED = [
    "population",
    "households",
    "average_population",
    "crude_birth_rate",
    "crude_death_rate",
    "natural_increase_rate",
    "sex_ratio_at_birth",
    "sex_ratio",
    "total_fertility_rate",
    "in_migration_rate",
    "out_migration_rate",
    "net_migration_rate",
    "births",
    "births_male",
    "births_female",
    "births_third_plus",
    "births_third_plus_share",
    "births_mother_under_20_share",
    "contraceptive_prevalence",
    "modern_method_prevalence",
    "prenatal_screened_4_share_of_pregnant",
    "prenatal_screened_4_share_of_births",
    "newborns_screened_5_share",
    "couples_married_with_premarital_check_share",
    "early_marriages_share",
    "consanguineous_marriages_share",
    "elderly_checked_share",
    "collaborators",
    "collaborators_inactive",
    "modern_method_users_new_and_continuing",
    "modern_method_users_new",
    "modern_method_users_any",
    "modern_method_users_current",
    "modern_method_acceptances",
]


@pytest.mark.parametrize("code", PROMISED)
def test_what_was_promised_is_in_the_catalogue(code: str) -> None:
    assert code in INDICATORS


@EVERY
def test_each_says_whom_it_counts_in_what_unit_and_by_which_text(indicator: Indicator) -> None:
    said = [indicator.name, indicator.unit, indicator.population_at_risk, *(d.meaning for d in indicator.definitions)]
    assert all(words.vi.strip() and words.en.strip() for words in said)
    assert all(d.basis.strip() for d in indicator.definitions)
    assert sorted(d.since for d in indicator.definitions) == [d.since for d in indicator.definitions]


@EVERY
def test_shares_ratios_and_rates_are_of_something_and_are_never_added(indicator: Indicator) -> None:
    divided = indicator.kind in ("share", "ratio", "rate")
    if divided:
        assert all(d.denominator is not None for d in indicator.definitions)
        assert not indicator.additive_over_time and not indicator.additive_over_units


@EVERY
def test_what_there_is_on_a_day_is_not_added_over_days(indicator: Indicator) -> None:
    assert not (indicator.kind == "level" and indicator.additive_over_time)


OF_BIRTHS = ("births", "births_male", "births_female", "births_first", "births_second", "births_third_plus")


@pytest.mark.parametrize("code", [*OF_BIRTHS, "births_third_plus_share", "births_order_unknown"])
def test_births_their_order_and_their_sex_are_not_judged_since_june_2025(code: str) -> None:
    assert INDICATORS[code].direction_on(date(2025, 6, 3)) == "none"


def test_only_the_sex_ratio_at_birth_carries_an_interval() -> None:
    assert [code for code, one in INDICATORS.items() if one.interval] == ["sex_ratio_at_birth"]


def test_denominators_of_screening_are_part_of_the_title() -> None:
    titles = {INDICATORS[f"prenatal_screened_4_share_of_{of}"].name.vi for of in ("pregnant", "births")}
    assert any("phụ nữ mang thai" in title for title in titles) and any("trẻ sinh ra" in title for title in titles)
    assert len(titles) == 2
