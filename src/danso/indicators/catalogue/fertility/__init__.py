"""Births: one indicator one file."""

from danso.indicators.catalogue.fertility import (
    births,
    births_female,
    births_first,
    births_male,
    births_mother_under_20,
    births_mother_under_20_share,
    births_order_unknown,
    births_second,
    births_third_plus,
    births_third_plus_share,
    crude_birth_rate,
    sex_ratio_at_birth,
    total_fertility_rate,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    births.INDICATOR,
    births_male.INDICATOR,
    births_female.INDICATOR,
    births_first.INDICATOR,
    births_second.INDICATOR,
    births_third_plus.INDICATOR,
    births_order_unknown.INDICATOR,
    births_mother_under_20.INDICATOR,
    births_third_plus_share.INDICATOR,
    births_mother_under_20_share.INDICATOR,
    sex_ratio_at_birth.INDICATOR,
    crude_birth_rate.INDICATOR,
    total_fertility_rate.INDICATOR,
)
