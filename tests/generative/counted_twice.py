"""One register counted twice: by the product's own engine and by the slow recount."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from danso.indicators.compute import figures
from danso.register.fold import Acts, Folded, fold
from danso.register.slips.kind import Slip
from danso.values.day import Day
from danso.values.period import Window
from danso.warehouse.extract import Sources, extracted
from danso.warehouse.sealed import Seal, Series, Snapshot, publish, write_draft
from tests.recount.counting import Answer, Case
from tests.recount.figures import RECOUNTS
from tests.recount.walk import book_of

MADE_ON = date(2021, 2, 28)


@dataclass
class Twice:
    """A ledger in one series, with units and collaborators; both counts are made when first asked."""

    rows: Sequence[dict[str, Any]]
    series: Series
    units: Sequence[tuple]
    coverage: Sequence[tuple]
    folder: Path

    @cached_property
    def folded(self) -> Folded:
        return folded(self.rows, self.series)

    @cached_property
    def snapshot(self) -> Snapshot:
        names = [(row[1], row[6], str(row[1]), "", "", row[3], None) for row in self.units if row[2] == 0]
        sources = Sources(self.folded, self.rows, self.coverage, self.units, names)
        draft = write_draft(self.folder, Seal(1, {}, self.series, MADE_ON, "test"), extracted(sources))
        return publish(draft)

    @cached_property
    def case(self) -> Case:
        return Case(book_of(self.rows, self.series), self.units, self.coverage)

    def engine(self, codes: Collection[str], places: Sequence[int], first: date, last: date) -> dict[Any, Answer]:
        counted = figures(self.snapshot, list(codes), places, Window(first, last))
        return {(f.code, f.unit): (f.exact, f.exact_numerator, f.exact_denominator) for f in counted}

    def recount(self, codes: Collection[str], places: Sequence[int], first: date, last: date) -> dict[Any, Answer]:
        return {(code, unit): RECOUNTS[code](self.case, unit, first, last) for code in codes for unit in places}


def folded(rows: Sequence[dict[str, Any]], series: Series) -> Folded:
    slips = [slip_of(row) for row in rows if row["entry"] == "slip"]
    state: dict[tuple[str, str], str] = {}
    decided: dict[str, set[str]] = {"let_stand": set(), "choose": set()}
    for row in rows:
        for slip_id, digest in row.get("slips", ()):
            if row["entry"] == "decision":
                decided[row["what"]].add(slip_id)
            else:
                state[slip_id, digest] = row["entry"]
    appraised = frozenset(pair for pair, what in state.items() if what == "appraisal")
    acts = Acts(appraised, frozenset(), frozenset(decided["let_stand"]), frozenset(decided["choose"]))
    return fold(slips, acts, series)


def slip_of(row: dict[str, Any]) -> Slip:
    return Slip(
        row["slip_id"],
        row["kind"],
        Day(row["happened_on"]),
        row["commune"],
        row["area"],
        row["household"],
        row["facts"],
        row["body_hash"],
        confirmed=frozenset(row["confirmed"]),
        source=row["slip_id"],
    )


def differences(twice: Twice, codes: Collection[str], places: Sequence[int], windows: Sequence[Any]) -> Iterator[str]:
    """One line for each figure that the two counts give differently."""
    for first, last in windows:
        engine = twice.engine(codes, places, first, last)
        recount = twice.recount(codes, places, first, last)
        for key, answer in engine.items():
            if answer != recount[key]:
                code, unit = key
                yield f"{code} of {unit} {first}..{last} {twice.series}: engine {answer}, recount {recount[key]}"
