"""Population pyramid: men left, women right, ages up the middle; an earlier pyramid as a black outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.reports.charts import svg
from danso.values.words import Language, Words

_WIDTH, _MIDDLE, _ROW, _TOP, _FOOT = 460.0, 48.0, 15.4, 24.0, 20.0
_MARGIN = 22.0


@dataclass(frozen=True)
class AgeSex:
    """Persons by age group, youngest first."""

    male: Sequence[int]
    female: Sequence[int]


def population_pyramid(
    groups: Sequence[str],
    now: AgeSex,
    *,
    as_of: str,
    before: AgeSex | None = None,
    before_as_of: str = "",
    language: Language = "vi",
) -> str:
    """SVG of the pyramid. `groups` are the labels ("0–4" ... "85+"), youngest first; dates are ready to print.

    Raises ValueError when a series has not one number for each group.
    """
    series = [now.male, now.female] + ([before.male, before.female] if before else [])
    if any(len(one) != len(groups) for one in series):
        raise ValueError("each series needs one number for each age group")
    steps = svg.round_steps(float(max((max(one, default=0) for one in series), default=0)), 3)
    half = (_WIDTH - _MIDDLE) / 2 - _MARGIN
    scale = half / steps[-1]
    left, right = _WIDTH / 2 - _MIDDLE / 2, _WIDTH / 2 + _MIDDLE / 2
    bottom = _TOP + _ROW * len(groups)
    height = bottom + _FOOT + (18 if before else 0)
    marks: list[str] = []
    for step in steps[1:]:
        for x in (left - step * scale, right + step * scale):
            marks += [
                svg.line(x, _TOP - 4, x, bottom),
                svg.text(x, bottom + 14, svg.whole(step, language), anchor="middle"),
            ]
    for i, label in enumerate(groups):
        y = bottom - _ROW * (i + 1) + 1
        marks += [
            svg.bar(left - now.male[i] * scale, y, now.male[i] * scale, _ROW - 2, svg.ACCENT),
            svg.bar(right, y, now.female[i] * scale, _ROW - 2, svg.ACCENT_MID),
            svg.text(_WIDTH / 2, y + _ROW - 4.4, label, anchor="middle"),
        ]
    if before:
        marks += [
            _outline(before.male, left, -scale, bottom),
            _outline(before.female, right, scale, bottom),
            svg.path([(_MARGIN, height - 6), (_MARGIN + 22, height - 6)], colour=svg.INK, width=1.5),
            svg.text(_MARGIN + 28, height - 2, before_as_of),
        ]
    men, women = svg.whole(sum(now.male), language), svg.whole(sum(now.female), language)
    marks += [
        svg.text(left, 13, f"{MEN.in_(language)} {men}", anchor="end", strong=True),
        svg.text(right, 13, f"{WOMEN.in_(language)} {women}", strong=True),
    ]
    compared = COMPARED.with_(day=before_as_of).in_(language) if before else ""
    told = TOLD.with_(day=as_of, compared=compared, men=men, women=women).in_(language)
    return svg.picture(_WIDTH, height, told, marks)


MEN, WOMEN = Words("Nam", "Men"), Words("Nữ", "Women")
COMPARED = Words(" so với {day}", " against {day}")
TOLD = Words(
    "Tháp dân số {day}{compared}: nam {men}, nữ {women}",
    "Population pyramid of {day}{compared}: men {men}, women {women}",
)


def _outline(numbers: Sequence[int], start: float, scale: float, bottom: float) -> str:
    points: list[tuple[float, float]] = []
    for i, persons in enumerate(numbers):
        x, y = start + persons * scale, bottom - _ROW * i
        points += [(x, y), (x, y - _ROW)]
    return svg.path(points, colour=svg.INK, width=1.5)
