"""The population balance (rules.md 1): start + births - deaths + in - out + adjustments = end, unit by unit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from danso.indicators.boundaries import reach
from danso.indicators.catalogue import indicator
from danso.indicators.definition import Measure
from danso.indicators.measures.moves import GROUND_BOUNDARY, INSIDE
from danso.indicators.tally import Question, counted_rows, tally
from danso.values.period import Window
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

# Indicator and its sign, in the order in which the briefing prints them.
FLOWS: tuple[tuple[str, int], ...] = (
    ("births", 1),
    ("deaths", -1),
    ("moves_in", 1),
    ("moves_out", -1),
    ("adjustments_missed", 1),
    ("adjustments_book", 1),
    ("adjustments_twice", -1),
    ("adjustments_gone", -1),
    ("adjustments_boundary_in", 1),
    ("adjustments_boundary_out", -1),
)


@dataclass(frozen=True, slots=True)
class Balance:
    """Of one unit. `difference` is 0 or the households named in `households` break it."""

    unit: int
    start: int
    flows: dict[str, int]
    end: int
    households: tuple[str, ...] = ()

    @property
    def adjustments(self) -> int:
        return sum(sign * self.flows[code] for code, sign in FLOWS if code.startswith("adjustments"))

    @property
    def difference(self) -> int:
        return self.start + sum(sign * self.flows[code] for code, sign in FLOWS) - self.end


def balances(
    snapshot: Snapshot, units: Collection[int], window: Window, *, boundaries: date | None = None
) -> dict[int, Balance]:
    """The balance of each unit, on the boundaries of the window's last day unless another is named."""
    on = boundaries or window.last
    before = window.first - timedelta(days=1)
    within = Question(snapshot.engine, units, window, on)
    starts = tally(_measure("population"), Question(snapshot.engine, units, Window(before, before), on))
    ends = tally(_measure("population"), within)
    flows = {code: tally(_measure(code), within) for code, _ in FLOWS}
    result = {}
    for unit in units:
        found = {code: int(of_unit.get(unit, 0)) for code, of_unit in flows.items()}
        balance = Balance(unit, int(starts.get(unit, 0)), found, int(ends.get(unit, 0)))
        if balance.difference:
            balance = Balance(unit, balance.start, found, balance.end, _breaking(unit, within, before))
        result[unit] = balance
    return result


def _breaking(unit: int, question: Question, before: date) -> tuple[str, ...]:
    """Households of the unit whose own balance does not close."""
    sums: dict[str, int] = {}

    def add(rows: list[tuple[Any, ...]], sign: int) -> None:
        for row in rows:
            if row[5] is not None:
                sums[row[5]] = sums.get(row[5], 0) + sign

    population = _measure("population")
    add(counted_rows(population, unit, question, before), 1)
    add(counted_rows(population, unit, question), -1)
    for code, sign in FLOWS:
        add(counted_rows(_measure(code), unit, question), sign)
    # Moves between two households of the unit cancel in the unit and not in the household.
    for household, sign in _moved_within(unit, question):
        sums[household] = sums.get(household, 0) + sign
    return tuple(sorted(household for household, n in sums.items() if n))


def _moved_within(unit: int, question: Question) -> list[tuple[str, int]]:
    """Arrivals and departures inside the unit that no flow counts, because their other end lies in it too."""

    boundary = reach(question.engine, question.boundaries)
    sql = f"""
        SELECT s.household, 1 FROM stays s JOIN {boundary} r ON r.base = coalesce(s.area, s.commune) AND r.unit = $unit
        JOIN {boundary} a ON a.base = s.came_from AND a.unit = $unit
        WHERE s.since BETWEEN $first AND $last AND (s.ground_in IN {INSIDE} OR s.ground_in IN {GROUND_BOUNDARY})
        UNION ALL
        SELECT s.household, -1 FROM stays s JOIN {boundary} r ON r.base = coalesce(s.area, s.commune) AND r.unit = $unit
        JOIN {boundary} a ON a.base = s.goes_to AND a.unit = $unit
        WHERE s.until BETWEEN $first AND $last AND (s.ground_out IN {INSIDE} OR s.ground_out IN {GROUND_BOUNDARY})
    """
    return question.engine.rows(sql, {"unit": unit, **question.parameters})


def _measure(code: str) -> Measure:
    measure = indicator(code).definitions[-1].plus
    assert isinstance(measure, Measure)
    return measure


BROKEN = Words(
    "Biến động dân số chưa khớp {difference} người; xem lại các hộ: {households}.",
    "The balance differs by {difference}; look at the households: {households}.",
)
