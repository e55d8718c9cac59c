"""Counting a measure by unit: one question for all units."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from danso.indicators.boundaries import reach
from danso.indicators.definition import Average, Counted, Measure
from danso.register.settings import setting
from danso.values.period import Window
from danso.warehouse.engine import Engine

Tally = dict[int, Fraction]


@dataclass(frozen=True)
class Question:
    """Which units (None: all there are), in which window, on the boundaries of which day."""

    engine: Engine
    units: Collection[int] | None
    window: Window
    boundaries: date

    @property
    def parameters(self) -> dict[str, Any]:
        return {"first": self.window.first, "last": self.window.last, **settings_on(self.window.last)}


def settings_on(day: date) -> dict[str, Any]:
    """Dated settings that measures may name."""
    return {"restart_days": setting("restart_days", day)}


def tally(counted: Counted, question: Question) -> Tally:
    """Distinct keys by unit; a unit without any is absent. For an average: the mean over its points."""
    if isinstance(counted, Measure):
        return {unit: Fraction(n) for unit, n in _count(counted, question, question.parameters)}
    total: Tally = {}
    days = points(question.window)
    for day in days:
        for unit, n in _count(counted.of, question, {"first": day, "last": day, **settings_on(day)}):
            total[unit] = total.get(unit, Fraction(0)) + n
    return {unit: n / len(days) for unit, n in total.items()}


def tally_by(counted: Counted, column: str, groups: Sequence[int], question: Question) -> dict[int, Tally]:
    """As `tally`, within each group of a column of the measure."""
    if isinstance(counted, Average):
        within: list[Counted] = [Average(counted.of.only(counted.name, f"{column} = {g}")) for g in groups]
    else:
        within = [counted.only(counted.name, f"{column} = {g}") for g in groups]
    return {g: tally(one, question) for g, one in zip(groups, within, strict=True)}


def counted_rows(measure: Measure, unit: int, question: Question, on: date | None = None) -> list[tuple[Any, ...]]:
    """The rows behind a figure: key, happened_on, base, slips, person, household, couple, by day and key."""
    parameters = {"first": on, "last": on, **settings_on(on)} if on else question.parameters
    sql = f"""
        SELECT m.key, m.happened_on, m.base, m.slips, m.person, m.household, m.couple
        {_joined(measure, question, parameters)} AND r.unit = $unit
        ORDER BY m.happened_on, m.key, m.base
    """
    return question.engine.rows(sql, {"unit": unit})


def points(window: Window) -> tuple[date, ...]:
    """Days whose population makes the average: the day before the window, then each month's end within it."""
    return (window.first - timedelta(days=1), *(month.last for month in window.months()))


def _count(measure: Measure, question: Question, parameters: dict[str, Any]) -> list[tuple[int, int]]:
    wanted = "" if question.units is None else "AND r.unit IN (SELECT unnest($units))"
    sql = f"SELECT r.unit, count(DISTINCT m.key) {_joined(measure, question, parameters)} {wanted} GROUP BY 1"
    return question.engine.rows(sql, {"units": list(question.units or ())})


def _joined(measure: Measure, question: Question, parameters: dict[str, Any]) -> str:
    made = question.engine.table_of(measure.source, parameters)
    boundary = reach(question.engine, question.boundaries)
    return f"""
        FROM {made} m JOIN {boundary} r ON r.base = m.base
        LEFT JOIN {boundary} a ON a.base = m.away AND a.unit = r.unit
        WHERE a.unit IS NULL AND ({measure.where})
    """
