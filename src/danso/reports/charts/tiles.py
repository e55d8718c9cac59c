"""Schematic map: one tile a unit in the order of the unit's own tables. Darker is higher; small numbers stay white."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from danso.reports.charts import svg
from danso.values.words import Language, Words

_WIDTH, _GAP, _HEIGHT, _FOOT = 620.0, 6.0, 46.0, 24.0
_MOST_ACROSS = 8
# Three depths of the one accent; ink reads on each of them.
_DEPTHS = ("#eef3fa", "#cbdaed", "#a9c4e2")


@dataclass(frozen=True)
class Tile:
    """`value` None: not compared, and `shown` says why. `shaded` False for what has no direction."""

    label: str
    value: float | None
    shown: str


def tile_map(subject: str, tiles: Sequence[Tile], *, shaded: bool, language: Language = "vi") -> str:
    """SVG. Depths are thirds between the lowest and the highest value; unshaded when `shaded` is False."""
    across = min(_MOST_ACROSS, max(1, math.ceil(math.sqrt(len(tiles) * 1.6))))
    wide = (_WIDTH - _GAP * (across - 1)) / across
    rows = -(-len(tiles) // across)
    known = [one.value for one in tiles if one.value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    with_key = shaded and high > low
    marks: list[str] = []
    for i, one in enumerate(tiles):
        x, y = (wide + _GAP) * (i % across), (_HEIGHT + _GAP) * (i // across)
        fill = _DEPTHS[_depth(one.value, low, high)] if with_key and one.value is not None else svg.PAPER
        marks += [
            _tile(x, y, wide, fill, dashed=one.value is None),
            svg.text(x + wide / 2, y + 19, _fitted(one.label, wide - 8), anchor="middle"),
            svg.text(x + wide / 2, y + 36, one.shown, anchor="middle", strong=True),
        ]
    bottom = (_HEIGHT + _GAP) * rows
    if with_key:
        marks += _key(bottom, language)
    told = "; ".join(f"{one.label} {one.shown}" for one in tiles)
    return svg.picture(_WIDTH, bottom + (_FOOT if with_key else 0), f"{subject}: {told}", marks)


def _depth(value: float, low: float, high: float) -> int:
    return min(int(3 * (value - low) / (high - low)), 2)


def _tile(x: float, y: float, wide: float, fill: str, *, dashed: bool) -> str:
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    size = f'width="{svg.number(wide)}" height="{svg.number(_HEIGHT)}"'
    at = f'x="{svg.number(x)}" y="{svg.number(y)}"'
    return f'<rect {at} {size} rx="3" fill="{fill}" stroke="{svg.LINE_2}"{dashes}/>'


def _fitted(label: str, wide: float) -> str:
    """The label, cut where the tile ends; the whole of it stands in the sentence for the ear and in the table."""
    if svg.text_width(label) <= wide:
        return label
    cut = label
    while cut and svg.text_width(cut + "…") > wide:
        cut = cut[:-1]
    return cut.rstrip() + "…"


def _key(y: float, language: Language) -> list[str]:
    marks = []
    for i, (fill, words) in enumerate(zip(_DEPTHS, (LOW, MIDDLE, HIGH), strict=True)):
        marks += [svg.bar(140.0 * i, y + 4, 14, 14, fill), svg.text(140.0 * i + 20, y + 16, words.in_(language))]
    return marks


LOW, MIDDLE, HIGH = Words("thấp hơn", "lower"), Words("ở giữa", "between"), Words("cao hơn", "higher")
