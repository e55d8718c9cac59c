"""What somebody sees before confirming: counts and one verdict per row, without a name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from danso.exchange.inbound.entry import Entry, Verdict
from danso.register.slips.rules import HOUSEHOLD_NUMBER
from danso.values.words import Words

ORDER: tuple[Verdict, ...] = ("fine", "ask", "hold", "changed", "same")
VERDICTS: dict[Verdict, Words] = {
    "fine": Words("đọc được", "fine"),
    "ask": Words("cần xác nhận", "to be confirmed"),
    "hold": Words("cần xem lại", "to be looked at"),
    "changed": Words("đính chính, thay đổi", "corrections and changes"),
    "same": Words("đã nhập, không đổi", "imported before, unchanged"),
}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One future slip: where it stands in the file, its verdict, and a sentence per finding with its cell."""

    key: str
    cell: str
    kind: str
    lines: int
    household_number: str
    verdict: Verdict
    why: tuple[tuple[str, str, Words], ...]  # (cell, rule, sentence)
    slip_id: str | None
    candidates: tuple[str, ...] = ()  # ids of people it may speak of; a screen shows their names within its rights


@dataclass(frozen=True, slots=True)
class Preview:
    """`counts` are slips by verdict, `lines` rows of the file by verdict; `notes` speak of the file as a whole."""

    id: int
    kind: str
    unit: int
    counts: dict[Verdict, int]
    lines: dict[Verdict, int]
    rows: tuple[PreviewRow, ...]
    notes: tuple[Words, ...] = ()

    @property
    def nothing_new(self) -> bool:
        """The same file again."""
        return bool(self.rows) and all(row.verdict == "same" for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        return {
            "preview": self.id,
            "kind": self.kind,
            "unit": self.unit,
            "counts": self.counts,
            "lines": self.lines,
            "notes": [str(n) for n in self.notes],
            "rows": [
                {
                    "cell": r.cell,
                    "kind": r.kind,
                    "lines": r.lines,
                    "household": r.household_number,
                    "verdict": r.verdict,
                    "slip_id": r.slip_id,
                    "candidates": list(r.candidates),
                    "why": [{"cell": cell, "rule": rule, "sentence": str(words)} for cell, rule, words in r.why],
                }
                for r in self.rows
            ],
        }


def preview_of(batch_id: int, kind: str, unit: int, entries: list[Entry], notes: tuple[Words, ...]) -> Preview:
    counts: Counter[Verdict] = Counter()
    lines: Counter[Verdict] = Counter()
    for entry in entries:
        counts[entry.verdict] += 1
        lines[entry.verdict] += entry.lines
    return Preview(
        batch_id,
        kind,
        unit,
        {v: counts[v] for v in ORDER},
        {v: lines[v] for v in ORDER},
        tuple(_row(e) for e in entries),
        notes,
    )


def _row(entry: Entry) -> PreviewRow:
    why = tuple((one.cell, one.finding.rule, one.finding.words) for one in entry.findings)
    slip_id = entry.draft.id if entry.draft is not None and entry.verdict != "hold" else entry.slip_id or None
    return PreviewRow(
        entry.key,
        entry.cell,
        entry.kind,
        entry.lines,
        # what is no number may be somebody's name
        entry.household_number if re.fullmatch(HOUSEHOLD_NUMBER, entry.household_number) else "",
        entry.verdict,
        why,
        slip_id,
        entry.candidates,
    )
