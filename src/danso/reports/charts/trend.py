"""Line by month: this year over last year, each named at its end; a preliminary last month is a hollow dot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from danso.reports.charts import svg
from danso.values.words import Language, Words

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT = 560.0, 230.0, 46.0, 128.0, 16.0, 26.0
_APART = 15.0  # two end labels never nearer


@dataclass(frozen=True)
class MonthLine:
    """`values[0]` is January; None where nothing is known. `name` stands at the line's end, e.g. "2026"."""

    name: str
    values: Sequence[float | None]
    provisional: bool = False


def month_trend(
    subject: str,
    now: MonthLine,
    before: MonthLine | None = None,
    *,
    language: Language = "vi",
) -> str:
    """SVG of twelve months of whole numbers. `subject` names what is counted ("Trẻ sinh ra")."""

    def show(value: float) -> str:
        return svg.whole(value, language)

    lines = [one for one in (before, now) if one is not None]
    known = [value for one in lines for value in one.values if value is not None]
    steps = svg.round_steps(max(known, default=0.0), 4)
    bottom, wide = _HEIGHT - _FOOT, _WIDTH - _LEFT - _RIGHT

    def x(month: int) -> float:
        return _LEFT + wide * month / 11

    def y(value: float) -> float:
        return bottom - (bottom - _TOP) * value / steps[-1]

    marks: list[str] = []
    for step in steps:
        marks += [
            svg.line(_LEFT, y(step), _WIDTH - _RIGHT, y(step), colour=svg.LINE_2 if step == 0 else svg.LINE),
            svg.text(_LEFT - 8, y(step) + 4, show(step), anchor="end"),
        ]
    marks += [svg.text(x(month), bottom + 17, SHORT[month].in_(language), anchor="middle") for month in range(12)]
    ends: list[tuple[float, float, str, bool]] = []
    for one in lines:
        strong = one is now
        colour = svg.ACCENT if strong else svg.ACCENT_MID
        marks += [_stretch(part, x, y, colour, strong) for part in _unbroken(one.values)]
        last = max((i for i, value in enumerate(one.values) if value is not None), default=None)
        if last is None:
            continue
        value = one.values[last]
        assert value is not None
        marks.append(svg.dot(x(last), y(value), colour=colour, hollow=one.provisional))
        ends.append(
            (
                x(last),
                y(value),
                f"{one.name}: {show(value)}" + (PROVISIONAL.in_(language) if one.provisional else ""),
                strong,
            )
        )
    marks += _end_labels(ends)
    return svg.picture(_WIDTH, _HEIGHT, _sentence(subject, lines, show, language), marks)


def _unbroken(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    parts: list[list[tuple[int, float]]] = [[]]
    for month, value in enumerate(values[:12]):
        if value is None:
            parts.append([])
        else:
            parts[-1].append((month, value))
    return [part for part in parts if part]


def _stretch(
    part: list[tuple[int, float]],
    x: Callable[[int], float],
    y: Callable[[float], float],
    colour: str,
    strong: bool,
) -> str:
    if len(part) == 1:
        return svg.dot(x(part[0][0]), y(part[0][1]), radius=2.5, colour=colour)
    return svg.path([(x(month), y(value)) for month, value in part], colour=colour, width=2.2 if strong else 1.6)


def _end_labels(ends: list[tuple[float, float, str, bool]]) -> list[str]:
    """All labels stand right of the plot, so that no line runs through them; a hairline leads there."""
    edge = _WIDTH - _RIGHT
    marks: list[str] = []
    taken: list[float] = []
    for x, y, words, strong in sorted(ends, key=lambda end: end[1]):
        at = max(y, taken[-1] + _APART) if taken else y
        taken.append(at)
        if edge - x > 8 or abs(at - y) > 2:
            marks.append(svg.line(x + 6, y, edge + 6, at, colour=svg.LINE_2, width=0.7))
        marks.append(svg.text(edge + 9, at + 4, words, strong=strong, colour=svg.ACCENT if strong else svg.INK_2))
    return marks


def _sentence(subject: str, lines: Sequence[MonthLine], show: Callable[[float], str], language: Language) -> str:
    told = []
    for one in reversed(lines):
        known = [(LONG[i].in_(language), value) for i, value in enumerate(one.values) if value is not None]
        months = "; ".join(f"{month}: {show(value)}" for month, value in known)
        told.append(f"{one.name} ({months or NO_FIGURE.in_(language)})")
    return BY_MONTH.with_(subject=subject, told=", ".join(told)).in_(language)


PROVISIONAL = Words(" sơ bộ", " prelim.")
NO_FIGURE = Words("chưa có số liệu", "no figure")
BY_MONTH = Words("{subject} theo tháng, {told}", "{subject} by month, {told}")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT = tuple(Words(f"T{i}", name[:3]) for i, name in enumerate(_MONTHS, start=1))
LONG = tuple(Words(f"tháng {i}", name) for i, name in enumerate(_MONTHS, start=1))
