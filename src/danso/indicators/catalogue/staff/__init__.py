"""Collection areas and collaborators: one indicator one file."""

from danso.indicators.catalogue.staff import (
    collaborators,
    collaborators_inactive,
    collection_areas,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    collection_areas.INDICATOR,
    collaborators.INDICATOR,
    collaborators_inactive.INDICATOR,
)
