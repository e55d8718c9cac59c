"""Steps of a run, counted from 0: months, cut to the days the run covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from danso.synth.shape import Shape
from danso.values.period import Window


@dataclass(frozen=True, slots=True)
class Month:
    """`share` is the part of a whole month that lies in the run: rates are scaled by it."""

    number: int
    first: date
    last: date
    share: float


def months(shape: Shape) -> Iterator[Month]:
    """From the day after enrolment to the day before today, cut also at the day people are counted on."""
    window = Window(shape.first, shape.today - timedelta(days=1))
    parts: list[Window] = []
    for part in window.months():
        if part.first <= shape.counted_on < part.last:
            parts.append(Window(part.first, shape.counted_on))
            part = Window(shape.counted_on + timedelta(days=1), part.last)
        parts.append(part)
    for number, part in enumerate(parts):
        yield Month(number, part.first, part.last, part.days() / 30.4)
