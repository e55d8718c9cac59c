"""Slips of the ledgers with what was done to them and what the fold made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

from danso.values.day import Day
from danso.warehouse.extract.sources import Row, Sources

# Days are those of Viet Nam, which has no summer time.
_VIET_NAM = timezone(timedelta(hours=7))


def rows(sources: Sources) -> Iterator[Row]:
    ledger = list(sources.ledger)
    acts = _acts(ledger)
    for entry in ledger:
        if entry["entry"] != "slip":
            continue
        slip_id = entry["slip_id"]
        outcome = sources.folded.outcomes.get(slip_id)
        yield (
            slip_id,
            entry["kind"],
            Day(entry["happened_on"]).reckoned,
            _received_on(entry["received_at"]),
            entry["commune"],
            entry["position"],
            entry.get("area"),
            entry.get("household"),
            acts.get((slip_id, entry["body_hash"]), "unappraised"),
            outcome.state if outcome else None,
        )


def _acts(ledger: list[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    """What was last done to each body; an appraisal stands over a return."""
    words = {"return": "returned", "appraisal": "appraised"}
    done: dict[tuple[str, str], str] = {}
    for name, word in words.items():
        for entry in ledger:
            if entry["entry"] == name:
                done.update(((slip, digest), word) for slip, digest in entry["slips"])
    return done


def _received_on(instant: str) -> date:
    return datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(_VIET_NAM).date()
