"""The witness file: on another disk, what was written to the ledgers and the trail, line by line, without a name.

Written by the timetable soon after the fact, from where the file itself says it stopped. After a restore it tells what
the register no longer holds: the work to do again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from danso.accounts.models import AuditEntry
from danso.operations.contents import lineage
from danso.operations.lineage import Start, positions_of, start_of
from danso.register.models import CommuneChain, LedgerEntry

TRAIL = "accounts_auditentry"


@dataclass(slots=True)
class Told:
    """What the file says lies beyond a backup: ledger entries and acts, and the last head of each chain."""

    entries: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    acts: dict[int, dict[str, Any]] = field(default_factory=dict)
    heads: dict[int, tuple[int, str]] = field(default_factory=dict)

    def forget_beyond(self, start: Start) -> None:
        """An earlier restore: what lay beyond it was lost then."""
        self.entries = {k: v for k, v in self.entries.items() if k[1] <= start.positions.get(k[0], 0)}
        self.acts = {k: v for k, v in self.acts.items() if k <= start.marks.get(TRAIL, 0)}
        self.heads = {c: h for c, h in self.heads.items() if h[0] <= start.positions.get(c, 0)}


def write_witness() -> int:
    """Append what came since the last time; how many lines. Nothing is done where no file is set."""
    file: Path | None = settings.DANSO_WITNESS_FILE
    if file is None:
        return 0
    now = lineage()[-1]
    upto = _upto(file)
    lines: list[dict[str, Any]] = []
    if upto is None or upto["epoch"] != now.epoch:
        lines.append({"begins": now.told()})
        positions, act = dict(now.positions), now.marks.get(TRAIL, 0)
    else:
        positions, act = positions_of(upto["positions"]), int(upto["act"])
    lines += _entries(positions)
    lines += (acts := list(_acts(act)))
    if not lines:
        return 0
    act = acts[-1]["act"] if acts else act
    lines.append({"upto": {"epoch": now.epoch, "positions": {str(c): p for c, p in positions.items()}, "act": act}})
    with open(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as out:
        # A line cut short by a power cut ends here.
        out.write("\n" + "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        out.flush()
        os.fsync(out.fileno())
    return len(lines)


def beyond(start: Start) -> Told:
    """What the witness file knows that a register beginning at `start` does not hold."""
    told = Told()
    file: Path | None = settings.DANSO_WITNESS_FILE
    for line in _lines(file) if file and file.exists() else ():
        if "begins" in line:
            told.forget_beyond(start_of(line["begins"]))
        elif "commune" in line:
            commune, position = int(line["commune"]), int(line["position"])
            told.heads[commune] = (position, str(line["hash"]))
            if position > start.positions.get(commune, 0):
                told.entries[commune, position] = line
        elif "act" in line and int(line["act"]) > start.marks.get(TRAIL, 0):
            told.acts[int(line["act"])] = line
    return told


def _entries(positions: dict[int, int]) -> Iterator[dict[str, Any]]:
    """Entries of each ledger beyond the positions, which are moved on."""
    for commune, head in CommuneChain.objects.order_by("commune").values_list("commune", "position"):
        if head <= positions.get(commune, 0):
            continue
        found = LedgerEntry.objects.filter(
            commune=commune, position__gt=positions.get(commune, 0), position__lte=head
        ).order_by("position")
        columns = ("commune", "position", "entry", "kind", "slip_id", "household", "by", "hash")
        for row in found.values(*columns, "received_at").iterator():
            yield {**row, "received_at": row["received_at"].isoformat()}
        positions[commune] = head


def _acts(after: int) -> Iterator[dict[str, Any]]:
    for row in AuditEntry.objects.filter(pk__gt=after).order_by("pk").iterator():
        yield {"act": row.pk, "at": row.at.isoformat(), "by": row.account_id, "verb": row.verb,
               "unit": row.unit_id, "subject": row.subject}  # fmt: skip


def _upto(file: Path) -> Mapping[str, Any] | None:
    """The last line that says how far the file goes, looked for from the end."""
    if not file.exists():
        return None
    size, step = file.stat().st_size, 1 << 16
    while True:
        with file.open("rb") as opened:
            opened.seek(max(0, size - step))
            tail = opened.read()
        for raw in reversed(tail.split(b"\n")):
            line = _read(raw)
            if "upto" in line:
                found: Mapping[str, Any] = line["upto"]
                return found
        if step >= size:
            return None
        step *= 8


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open("rb") as opened:
        for raw in opened:
            yield _read(raw)


def _read(raw: bytes) -> dict[str, Any]:
    """Nothing, for a line cut short."""
    try:
        told = json.loads(raw)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
