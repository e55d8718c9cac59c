"""Events of a unit month by month, each measure asked once for the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from danso.indicators.boundaries import straddled
from danso.indicators.catalogue import indicator
from danso.indicators.compute import figure
from danso.indicators.definition import Definition, Measure
from danso.indicators.tally import Question, tally_by
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot

Months = dict[Window, int]


def by_month(snapshot: Snapshot, codes: Sequence[str], unit: int, window: Window) -> dict[str, Months]:
    """Of each indicator the count of each calendar month, cut to the window; a month without any is 0.

    Only indicators that add over time and are no difference of two. Raises ValueError for others. Where boundaries
    changed within the window each month is counted by itself, as its own figure would be.
    """
    months = list(window.months())
    if unit in straddled(snapshot.engine, window.first, window.last):
        return {c: {m: int(figure(snapshot, c, unit, m).exact or 0) for m in months} for c in codes}
    question = Question(snapshot.engine, [unit], window, window.last)
    result: dict[str, Months] = {}
    for code in codes:
        groups = tally_by(_dated(_measure(code, window)), "in_month", question)
        result[code] = {m: int(groups.get(_number(m), {}).get(unit, 0)) for m in months}
    return result


def _number(month: Window) -> int:
    return 12 * month.first.year + month.first.month


def _dated(measure: Measure) -> Measure:
    """The measure with the month of each row as a whole number."""
    source = f"SELECT dated.*, 12 * year(happened_on) + month(happened_on) AS in_month FROM ({measure.source}) dated"
    return Measure(f"{measure.name} by month", source, measure.where, measure.met)


def _measure(code: str, window: Window) -> Measure:
    found = indicator(code)
    definition: Definition = found.definition_on(window.last)[0]
    measure = definition.plus
    plain = definition.minus is None and definition.denominator is None
    if not found.additive_over_time or not plain or not isinstance(measure, Measure):
        raise ValueError(f"{code} does not add over months")
    return measure
