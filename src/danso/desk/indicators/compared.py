"""Units within, side by side: what may be sorted is sorted, small numbers stand apart and last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.reports.charts.tiles import Tile, tile_map
from danso.reports.counted import Counted, FigureTable
from danso.reports.faces import UnitFace
from danso.values.period import Window
from danso.values.words import Words, current_language

SMALL = Words("số ít", "small")
# Counts without direction come first and are never sorted by; then shares that have one.
PLAIN = ("population", "births", "deaths", "moves_in", "moves_out")
JUDGED = (
    "newborns_screened_5_share",
    "prenatal_screened_4_share_of_pregnant",
    "elderly_checked_share",
    "modern_method_prevalence",
)
CODES = (*PLAIN, *JUDGED)
# What else may be asked for: rates and shares that units of any size have; each says itself where it is too small.
ALSO = (
    "contraceptive_prevalence",
    "couples_married_with_premarital_check_share",
    "sex_ratio_at_birth",
    "births_mother_under_20_share",
    "crude_birth_rate",
    "crude_death_rate",
    "natural_increase_rate",
    "in_migration_rate",
    "out_migration_rate",
    "elderly",
    "women_15_49_with_husband",
)
OFFERED = (*JUDGED, *ALSO, *PLAIN)


@dataclass(frozen=True, slots=True)
class Row:
    face: UnitFace
    cells: tuple[Counted | None, ...]


def columns(asked: str) -> tuple[str, ...]:
    """The figures of the table: the usual ones, and last the one that was asked for."""
    return (*CODES, asked) if asked in ALSO else CODES


def rows(parts: Sequence[UnitFace], table: FigureTable, window: Window, codes: Sequence[str], sort: str) -> list[Row]:
    """In the unit's own order, or by a figure that has a direction: what asks for attention first."""
    found = [Row(part, tuple(table.get(code, part.id, window) for code in codes)) for part in parts]
    if sort not in sortable(table, parts, window, codes):
        return found
    at = list(codes).index(sort)
    up = any(row.cells[at] is not None and row.cells[at].direction == "up" for row in found)  # type: ignore[union-attr]
    return sorted(found, key=lambda row: _place(row.cells[at], up))


def sortable(table: FigureTable, parts: Sequence[UnitFace], window: Window, codes: Sequence[str]) -> set[str]:
    """Only what has a direction on that day may be ranked."""
    found = {code: table.get(code, parts[0].id, window) for code in codes} if parts else {}
    return {code for code, one in found.items() if one is not None and one.direction in ("up", "down")}


def _place(one: Counted | None, up: bool) -> tuple[bool, float]:
    if one is None or one.exact is None or one.small:
        return True, 0.0
    return False, float(one.exact) if up else -float(one.exact)


def map_of(parts: Sequence[UnitFace], table: FigureTable, window: Window, asked: str) -> str:
    """What the map shows: what was asked for, else the figure that most units have enough people for."""
    if asked in OFFERED:
        return asked
    counted = {code: [table.get(code, part.id, window) for part in parts] for code in JUDGED}
    return max(JUDGED, key=lambda code: sum(_shown(one)[0] is not None for one in counted[code]))


def tile_picture(parts: Sequence[UnitFace], table: FigureTable, window: Window, code: str) -> str:
    """The schematic map of one figure; only one with a direction is shaded."""
    found = [(part, table.get(code, part.id, window)) for part in parts]
    if not any(one is not None for _, one in found):
        return ""
    first = next(one for _, one in found if one is not None)
    tiles = [Tile(part.short, *_shown(one)) for part, one in found]
    subject = str(first.name)
    return tile_map(subject, tiles, shaded=first.direction in ("up", "down"), language=current_language())


def _shown(one: Counted | None) -> tuple[float | None, str]:
    if one is None or one.exact is None:
        return None, "–"
    if one.small:
        return None, str(SMALL)
    return float(one.exact), one.shown()
