"""Counting a measure by unit: one question for all units."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from danso.indicators.boundaries import reach
from danso.indicators.definition import Counted, Measure
from danso.register.settings import setting
from danso.values.period import Window
from danso.warehouse.engine import Engine

Tally = dict[int, Fraction]
Groups = dict[int, Tally]


@dataclass(frozen=True)
class Question:
    """Which units (None: all there are), in which window, on the boundaries of which day. Remembers its answers."""

    engine: Engine
    units: Collection[int] | None
    window: Window
    boundaries: date
    answers: dict[Counted, Tally] = field(default_factory=dict, compare=False)

    @property
    def parameters(self) -> dict[str, Any]:
        return {"first": self.window.first, "last": self.window.last, **settings_on(self.window.last)}


def settings_on(day: date) -> dict[str, Any]:
    """Dated settings that measures may name."""
    return {"restart_days": setting("restart_days", day)}


def tally(counted: Counted, question: Question) -> Tally:
    """Distinct keys by unit; a unit without any is absent. For an average: the mean over its points."""
    if counted not in question.answers:
        groups = _grouped(counted, None, question)
        question.answers[counted] = groups.get(0, {})
    return question.answers[counted]


def tally_by(counted: Counted, column: str, question: Question) -> Groups:
    """As `tally`, within each value of a whole-number column of the measure."""
    return _grouped(counted, column, question)


def counted_rows(
    measure: Measure, unit: int, question: Question, on: date | None = None, *, internal: bool = False
) -> list[tuple[Any, ...]]:
    """The rows behind a figure: key, happened_on, base, slips, person, household, couple, by day and key.

    `internal`: instead the moves left out of it because one commune now holds both sides.
    """
    parameters = _on(on) if on else question.parameters
    sql = f"""
        SELECT m.key, m.happened_on, m.base, m.slips, m.person, m.household, m.couple
        {_joined(measure, question, question.engine.table_of(measure.source, parameters), internal)} AND r.unit = $unit
        ORDER BY m.happened_on, m.key, m.base
    """
    return question.engine.rows(sql, {"unit": unit})


def points(window: Window) -> tuple[date, ...]:
    """Days whose population makes the average: the day before the window, then each month's end within it."""
    return (window.first - timedelta(days=1), *(month.last for month in window.months()))


def _grouped(counted: Counted, column: str | None, question: Question) -> Groups:
    if isinstance(counted, Measure):
        made = question.engine.table_of(counted.source, question.parameters)
        return _added([_count(counted, made, column, question, {})], 1)
    days = points(question.window)
    # Asked once for each day and never opened row by row: no table is made of it.
    asked = [_count(counted.of, f"({counted.of.source})", column, question, _on(day)) for day in days]
    return _added(asked, len(days))


_Counts = list[tuple[int, int, int]]


def _added(asked: list[_Counts], over: int) -> Groups:
    result: Groups = {}
    for counts in asked:
        for unit, group, n in counts:
            of_group = result.setdefault(group, {})
            of_group[unit] = of_group.get(unit, Fraction(0)) + Fraction(n, over)
    return result


def _count(measure: Measure, made: str, column: str | None, question: Question, parameters: dict[str, Any]) -> _Counts:
    wanted = "" if question.units is None else "AND r.unit IN (SELECT unnest($units))"
    sql = f"""
        SELECT r.unit, {f"m.{column}" if column else "0"} AS part, count(DISTINCT m.key)
        {_joined(measure, question, made)} {wanted} GROUP BY 1, 2
    """
    return question.engine.rows(sql, {**parameters, "units": list(question.units or ())})


def _joined(measure: Measure, question: Question, made: str, internal: bool = False) -> str:
    boundary = reach(question.engine, question.boundaries)
    away = "a.unit IS NOT NULL" if measure.within else "a.unit IS NULL"
    met = f"AND {'' if internal else 'NOT'} coalesce(one_commune, FALSE)" if measure.met else ""
    return f"""
        FROM {made} m JOIN {boundary} r ON r.base = m.base
        LEFT JOIN {boundary} a ON a.base = m.away AND a.unit = r.unit
        {_met(boundary) if measure.met else ""}
        WHERE {away} AND ({measure.where}) {met}
    """


def _met(boundary: str) -> str:
    """Joins what was met where it lies in r.unit too, and says whether one commune now holds both sides."""
    communes = f"""
        (SELECT base, min(unit) AS commune FROM {boundary}
         WHERE unit IN (SELECT ancestor FROM units WHERE ancestor_level = 'commune') GROUP BY base)
    """
    return f"""
        LEFT JOIN (
            SELECT met.base, met.unit, side.commune
            FROM {boundary} met JOIN {communes} side ON side.base = met.base
        ) other ON other.base = m.met AND other.unit = r.unit
        LEFT JOIN {communes} here ON here.base = m.base,
        LATERAL (SELECT here.commune = other.commune AS one_commune)
    """


def _on(day: date) -> dict[str, Any]:
    return {"first": day, "last": day, **settings_on(day)}
