"""People and households: one indicator one file."""

from danso.indicators.catalogue.population import (
    average_population,
    counted_in_two_places,
    couples,
    females,
    households,
    households_family,
    males,
    population,
    sex_ratio,
    women_15_49,
    women_15_49_with_husband,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    population.INDICATOR,
    households.INDICATOR,
    households_family.INDICATOR,
    males.INDICATOR,
    females.INDICATOR,
    average_population.INDICATOR,
    sex_ratio.INDICATOR,
    women_15_49.INDICATOR,
    women_15_49_with_husband.INDICATOR,
    couples.INDICATOR,
    counted_in_two_places.INDICATOR,
)
