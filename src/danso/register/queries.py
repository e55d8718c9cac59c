"""Reads of the register that need no named person: the ledger as data, the fold at a cut-off, slips' whereabouts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danso.register import ledger
from danso.register.fold import Folded, Series, fold
from danso.register.ledger import Written
from danso.register.models import Cutoff


def ledger_rows(cutoff: Cutoff | None = None) -> Iterator[dict[str, Any]]:
    """Every entry up to a cut-off as JSON-able rows, by commune and position. No identity."""
    return (ledger.as_json(entry) for entry in ledger.entries(cutoff))


def folded_at(cutoff: Cutoff | None, series: Series) -> Folded:
    """State of the whole register at a cut-off, as one series sees it."""
    return folded_and_written(cutoff, series)[0]


def folded_and_written(cutoff: Cutoff | None, series: Series) -> tuple[Folded, list[Written]]:
    """As `folded_at`, with the slips and where they stand in the ledger."""
    written, acts = ledger.read(ledger.entries(cutoff))
    return fold([w.slip for w in written], acts, series), written
