"""Opening a figure: what was counted, one row for each thing, down to the slips."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from danso.indicators.catalogue import indicator
from danso.indicators.compute import figure
from danso.indicators.definition import Average, Counted, Definition, Measure
from danso.indicators.figure import Figure
from danso.indicators.tally import Question, counted_rows, points, tally
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.sealed import SERIES, Series, Snapshot

_SERIES: dict[str, Series] = {series: series for series in SERIES}


class NotAFigure(Refusal):
    """The text is no figure's id."""


@dataclass(frozen=True, slots=True)
class FigureName:
    """A figure's id in parts."""

    code: str
    unit: int
    window: Window
    series: Series
    cutoff: int
    boundaries: date | None = None


@dataclass(frozen=True, slots=True)
class CountedThing:
    """One thing that counts once; a couple whose partners both live here has one thing with both persons."""

    key: str
    happened_on: date
    unit: int
    slips: tuple[str, ...]
    persons: tuple[str, ...]
    household: str | None
    couple: str | None

    def as_json(self) -> dict[str, Any]:
        return {
            "key": self.key,
            "happened_on": self.happened_on.isoformat(),
            "unit_id": self.unit,
            "slips": list(self.slips),
            "persons": list(self.persons),
            "household": self.household,
            "couple": self.couple,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """Numerator, what is taken from it, or denominator. An average has its points instead of things."""

    name: str
    total: Fraction
    things: tuple[CountedThing, ...] = ()
    points: tuple[tuple[date, int], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "counted": self.name,
            "total": self.total.numerator if self.total.denominator == 1 else float(self.total),
            "things": [thing.as_json() for thing in self.things],
            "points": [[day.isoformat(), n] for day, n in self.points],
        }


@dataclass(frozen=True, slots=True)
class Explanation:
    figure: Figure
    numerator: Part
    minus: Part | None
    denominator: Part | None
    internal: tuple[CountedThing, ...] = ()  # moves between communes then, inside one on these boundaries: not counted

    @property
    def meaning(self) -> Words:
        return self.figure.definition.meaning

    @property
    def internal_part(self) -> Part | None:
        if not self.internal:
            return None
        return Part("moves that became internal", Fraction(len(self.internal)), self.internal)

    @property
    def slips(self) -> tuple[str, ...]:
        """Slips behind the numerator and what is taken from it, each once, in order of day."""
        parts = [self.numerator, *([self.minus] if self.minus else [])]
        return tuple(dict.fromkeys(slip for part in parts for thing in part.things for slip in thing.slips))

    def as_json(self) -> dict[str, Any]:
        definition = self.figure.definition
        return {
            "figure": self.figure.as_json(),
            "meaning": {"vi": self.meaning.vi, "en": self.meaning.en},
            "basis": definition.basis,
            "confidence": definition.confidence,
            "factor": definition.factor,
            "numerator": self.numerator.as_json(),
            "minus": self.minus.as_json() if self.minus else None,
            "denominator": self.denominator.as_json() if self.denominator else None,
            "slips": list(self.slips),
            **({"internal": [thing.as_json() for thing in self.internal]} if self.internal else {}),
        }


def parse_figure_id(text: str) -> FigureName:
    """Raises NotAFigure."""
    try:
        code, unit, first, last, series, cutoff, *other = text.split(":")
        window = Window(date.fromisoformat(first), date.fromisoformat(last))
        (day,) = other or [""]
        boundaries = date.fromisoformat(day) if day else None
        return FigureName(code, int(unit), window, _SERIES[series], int(cutoff), boundaries)
    except (ValueError, KeyError):
        raise NotAFigure(NOT_A_FIGURE.with_(text=text)) from None


def explain(snapshot: Snapshot, code: str, unit: int, window: Window, *, boundaries: date | None = None) -> Explanation:
    """The figure with the rows it counts; their number is the figure's, or the snapshot lies."""
    on = boundaries or window.last
    question = Question(snapshot.engine, [unit], window, on)
    found = figure(snapshot, code, unit, window, boundaries=on)
    definition, _ = indicator(code).definition_on(window.last)
    return Explanation(
        found,
        _part(definition.plus, unit, question),
        _part(definition.minus, unit, question) if definition.minus else None,
        _part(definition.denominator, unit, question) if definition.denominator else None,
        became_internal(definition, unit, question),
    )


def became_internal(definition: Definition, unit: int, question: Question) -> tuple[CountedThing, ...]:
    """Moves between two communes that one commune holds on the boundaries asked for: no moves there, with their slips."""
    if not isinstance(definition.plus, Measure) or not definition.plus.met:
        return ()
    return _things(counted_rows(definition.plus, unit, question, internal=True))


def explain_id(snapshot: Snapshot, figure_id: str) -> Explanation:
    """As `explain`; the snapshot must be the one that the id names."""
    name = parse_figure_id(figure_id)
    if (name.series, name.cutoff) != (snapshot.series, snapshot.cutoff):
        raise NotAFigure(NOT_A_FIGURE.with_(text=figure_id))
    return explain(snapshot, name.code, name.unit, name.window, boundaries=name.boundaries)


def _part(counted: Counted, unit: int, question: Question) -> Part:
    total = tally(counted, question).get(unit, Fraction(0))
    if isinstance(counted, Average):
        found = tuple(
            (day, len({row[0] for row in counted_rows(counted.of, unit, question, day)}))
            for day in points(question.window)
        )
        return Part(counted.name, total, points=found)
    return Part(counted.name, total, _things(counted_rows(counted, unit, question)))


def _things(rows: list[tuple[Any, ...]]) -> tuple[CountedThing, ...]:
    merged: dict[str, CountedThing] = {}
    for key, day, base, slips, person, household, couple in rows:
        before = merged.get(key)
        persons = (person,) if person else ()
        if before is None:
            merged[key] = CountedThing(key, day, base, tuple(slips), persons, household, couple)
            continue
        merged[key] = CountedThing(
            key,
            before.happened_on,
            before.unit,
            tuple(dict.fromkeys((*before.slips, *slips))),
            tuple(dict.fromkeys((*before.persons, *persons))),
            before.household,
            couple,
        )
    return tuple(merged.values())


NOT_A_FIGURE = Words(
    "“{text}” không phải mã của một số liệu. Mã có dạng births:1834:2020-01-01:2020-10-30:official:7.",
    "“{text}” names no figure. An id looks like births:1834:2020-01-01:2020-10-30:official:7.",
)
