"""Reads of the register that need no named person: the ledger as data, the fold at a cut-off, slips' whereabouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from danso.register import ledger
from danso.register.boundaries import passages_of
from danso.register.fold import Acts, Folded, Series, fold
from danso.register.ledger import Written
from danso.register.models import Cutoff
from danso.register.slips.kind import Slip


def ledger_rows(cutoff: Cutoff | None = None) -> Iterator[dict[str, Any]]:
    """Every entry up to a cut-off as JSON-able rows, by commune and position. No identity."""
    return (ledger.as_json(entry) for entry in ledger.entries(cutoff))


def folded_at(cutoff: Cutoff | None, series: Series) -> Folded:
    """State of the whole register at a cut-off, as one series sees it."""
    return folded_and_written(cutoff, series)[0]


def folded_and_written(cutoff: Cutoff | None, series: Series) -> tuple[Folded, list[Written]]:
    """As `folded_at`, with the slips and where they stand in the ledger."""
    written, acts = ledger.read(ledger.entries(cutoff))
    slips = [w.slip for w in written]
    return fold(slips, acts, series, passages=passages_of(slips)), written


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """The ledger up to a cut-off, read once: its rows as `ledger_rows` gives them, and its fold by series."""

    rows: list[dict[str, Any]]
    slips: list[Slip]
    acts: Acts

    def folded(self, series: Series) -> Folded:
        return fold(self.slips, self.acts, series, passages=passages_of(self.slips))


def ledger_read(cutoff: Cutoff | None = None) -> LedgerRead:
    found = list(ledger.entries(cutoff))
    written, acts = ledger.read(found)
    return LedgerRead([ledger.as_json(entry) for entry in found], [w.slip for w in written], acts)
