"""Asking the catalogue for a report's figures: every unit of a question in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from danso.indicators.compute import figures
from danso.indicators.measures.residents import MEN, WOMEN
from danso.indicators.tally import Question, tally
from danso.reports.counted import Counted, FigureTable
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot

Ask = tuple[Sequence[str], Sequence[int], Window]

YOUNGEST_OF_GROUPS = tuple(range(0, 85, 5))
OLDEST = 85


def count(snapshot: Snapshot, asks: Iterable[Ask]) -> FigureTable:
    """All figures asked for, each once, and all on one map: the boundaries of the latest day asked about."""
    wanted = list(asks)
    on = max((window.last for _, _, window in wanted), default=None)
    counted: list[Counted] = []
    for codes, units, window in wanted:
        found = figures(snapshot, list(codes), list(units), window, boundaries=on)
        counted.extend(Counted.of(one) for one in found)
    return FigureTable(counted)


def ages_by_sex(
    snapshot: Snapshot, unit: int, window: Window, boundaries: date | None = None
) -> tuple[list[int], list[int]]:
    """(men, women) by five-year group 0-4 ... 80-84, 85+, at the end of the window's last day."""
    question = Question(snapshot.engine, [unit], window, boundaries or window.last)
    wanted = [f"age BETWEEN {a} AND {a + 4}" for a in YOUNGEST_OF_GROUPS] + [f"age >= {OLDEST}"]
    return (
        [int(tally(MEN.only("men of an age", where), question).get(unit, 0)) for where in wanted],
        [int(tally(WOMEN.only("women of an age", where), question).get(unit, 0)) for where in wanted],
    )
