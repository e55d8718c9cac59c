"""Moves and adjustments: one indicator one file."""

from danso.indicators.catalogue.migration import (
    adjustments_book,
    adjustments_boundary_in,
    adjustments_boundary_out,
    adjustments_gone,
    adjustments_missed,
    adjustments_twice,
    in_migration_rate,
    moves_in,
    moves_in_across_border,
    moves_inside,
    moves_out,
    moves_out_across_border,
    net_migration_rate,
    out_migration_rate,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    moves_in.INDICATOR,
    moves_out.INDICATOR,
    moves_in_across_border.INDICATOR,
    moves_out_across_border.INDICATOR,
    moves_inside.INDICATOR,
    adjustments_missed.INDICATOR,
    adjustments_twice.INDICATOR,
    adjustments_gone.INDICATOR,
    adjustments_book.INDICATOR,
    adjustments_boundary_in.INDICATOR,
    adjustments_boundary_out.INDICATOR,
    in_migration_rate.INDICATOR,
    out_migration_rate.INDICATOR,
    net_migration_rate.INDICATOR,
)
