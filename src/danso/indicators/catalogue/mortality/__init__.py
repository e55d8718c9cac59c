"""Deaths and natural increase: one indicator one file."""

from danso.indicators.catalogue.mortality import (
    crude_death_rate,
    deaths,
    natural_increase,
    natural_increase_rate,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    deaths.INDICATOR,
    crude_death_rate.INDICATOR,
    natural_increase.INDICATOR,
    natural_increase_rate.INDICATOR,
)
