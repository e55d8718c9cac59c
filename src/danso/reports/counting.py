"""Asking the catalogue for a report's figures: every unit of a question in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from danso.indicators.compute import figures
from danso.indicators.measures.residents import MEN, WOMEN
from danso.indicators.tally import Question, tally_by
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
    men, women = (
        {group: int(of_units.get(unit, 0)) for group, of_units in tally_by(sex, "age_group", question).items()}
        for sex in (MEN, WOMEN)
    )
    return _in_groups(men), _in_groups(women)


def _in_groups(by_group: dict[int, int]) -> list[int]:
    oldest = sum(n for group, n in by_group.items() if group >= OLDEST)
    return [*(by_group.get(group, 0) for group in YOUNGEST_OF_GROUPS), oldest]
