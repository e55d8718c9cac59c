"""Pregnancies and screening: one indicator one file."""

from danso.indicators.catalogue.pregnancy import (
    abortions,
    miscarriages,
    newborns_screened_5,
    newborns_screened_5_share,
    newborns_screened_any,
    pregnancies_reported,
    pregnant_women_managed,
    prenatal_screened_4,
    prenatal_screened_4_share_of_births,
    prenatal_screened_4_share_of_pregnant,
    prenatal_screened_any,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    pregnancies_reported.INDICATOR,
    miscarriages.INDICATOR,
    abortions.INDICATOR,
    pregnant_women_managed.INDICATOR,
    prenatal_screened_any.INDICATOR,
    prenatal_screened_4.INDICATOR,
    prenatal_screened_4_share_of_pregnant.INDICATOR,
    prenatal_screened_4_share_of_births.INDICATOR,
    newborns_screened_any.INDICATOR,
    newborns_screened_5.INDICATOR,
    newborns_screened_5_share.INDICATOR,
)
