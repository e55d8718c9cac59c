"""The elderly: one indicator one file."""

from danso.indicators.catalogue.elderly import (
    elderly,
    elderly_checked,
    elderly_checked_share,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    elderly.INDICATOR,
    elderly_checked.INDICATOR,
    elderly_checked_share.INDICATOR,
)
