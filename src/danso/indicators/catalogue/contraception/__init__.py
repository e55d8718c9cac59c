"""Contraception: one indicator one file."""

from danso.indicators.catalogue.contraception import (
    contraception_stopped,
    contraceptive_prevalence,
    method_users_current,
    modern_method_acceptances,
    modern_method_prevalence,
    modern_method_users_any,
    modern_method_users_current,
    modern_method_users_new,
    modern_method_users_new_and_continuing,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    *modern_method_users_new_and_continuing.INDICATORS,
    *modern_method_users_new.INDICATORS,
    *modern_method_users_any.INDICATORS,
    *modern_method_users_current.INDICATORS,
    modern_method_prevalence.INDICATOR,
    method_users_current.INDICATOR,
    contraceptive_prevalence.INDICATOR,
    modern_method_acceptances.INDICATOR,
    contraception_stopped.INDICATOR,
)
