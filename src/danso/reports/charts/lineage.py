"""A unit's lineage drawn: a column for each order of things, a line for each passing; a part of a unit is dashed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from danso.reports.charts.svg import ACCENT, LINE_2, bar, line, path, picture, text, text_width

ROW, GAP, BOX, PAD, HEAD = 34.0, 70.0, 24.0, 10.0, 30.0


@dataclass(frozen=True, slots=True)
class Era:
    """Units that stood side by side, under the words over their column."""

    head: str
    units: tuple[int, ...]


def unit_lineage(
    eras: Sequence[Era], passed: Sequence[Sequence[tuple[int, int, bool]]], names: Mapping[int, str], alt: str
) -> str:
    """`passed[i]`: from a unit of era i to one of era i + 1, whole or not. Eras by day, the last one now."""
    widths = [max([text_width(names[u]) for u in era.units] + [text_width(era.head)]) + 2 * PAD for era in eras]
    lefts = [sum(widths[:n]) + GAP * n for n in range(len(eras))]
    height = HEAD + ROW * max(len(era.units) for era in eras)
    at: list[dict[int, float]] = []
    marks: list[str] = []
    for era, left, width in zip(eras, lefts, widths, strict=True):
        top = HEAD + (height - HEAD - ROW * len(era.units)) / 2
        places = {unit: top + ROW * n for n, unit in enumerate(era.units)}
        at.append(places)
        marks.append(text(left, 14, era.head))
        for unit, y in places.items():
            marks += [bar(left, y, width, BOX, "#e8ecf0"), line(left, y, left, y + BOX, colour=ACCENT, width=3)]
            marks.append(text(left + PAD, y + 16, names[unit], strong=unit in eras[-1].units and era is eras[-1]))
    for n, ways in enumerate(passed):
        x1, x2 = lefts[n] + widths[n], lefts[n + 1]
        for old, new, whole in ways:
            y1, y2 = at[n][old] + BOX / 2, at[n + 1][new] + BOX / 2
            bend = [(x1, y1), (x1 + 14, y1), (x2 - 14, y2), (x2, y2)]
            marks.append(path(bend, colour=LINE_2 if not whole else ACCENT, width=1.5, dashed=not whole))
    return picture(lefts[-1] + widths[-1] + 4, height + 4, alt, marks)
