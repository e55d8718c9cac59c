"""The page that lies in each backup: what it holds, so that nobody needs to open it to know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from danso.operations.contents import Contents
from danso.operations.lineage import start_of

MANIFEST = "manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it was copied; `changed_ns` is its time on the disk, a cheap sign that nobody touched it."""

    size: int
    changed_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    serial: int
    made_at: datetime
    program: str
    database: str  # sqlite, postgresql
    by_timetable: bool
    contents: Contents
    looks: Mapping[str, int]
    files: Mapping[str, KeptFile]

    @property
    def name(self) -> str:
        """`000012-20261122T110500Z`: in the order in which they were made, whatever the clock said."""
        return f"{self.serial:06}-{self.made_at:%Y%m%dT%H%M%SZ}"

    def told(self) -> dict[str, Any]:
        holds = self.contents
        return {
            "format": FORMAT,
            "serial": self.serial,
            "made_at": self.made_at.isoformat(),
            "program": self.program,
            "database": self.database,
            "by_timetable": self.by_timetable,
            "epoch": holds.epoch,
            "lineage": [start.told() for start in holds.lineage],
            "counts": dict(holds.counts),
            "marks": dict(holds.marks),
            "heads": {str(commune): list(head) for commune, head in holds.heads.items()},
            "looks": dict(self.looks),
            "files": {name: [one.size, one.changed_ns, one.sha256] for name, one in self.files.items()},
        }


def read_manifest(folder: Path) -> Manifest:
    """Raises OSError, ValueError or KeyError where there is none, or none that can be read."""
    told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    holds = Contents(
        counts=told["counts"],
        marks=told["marks"],
        heads={int(commune): (int(head[0]), str(head[1])) for commune, head in told["heads"].items()},
        lineage=tuple(start_of(one) for one in told["lineage"]),
    )
    return Manifest(
        serial=int(told["serial"]),
        made_at=datetime.fromisoformat(told["made_at"]),
        program=str(told["program"]),
        database=str(told["database"]),
        by_timetable=bool(told["by_timetable"]),
        contents=holds,
        looks=told["looks"],
        files={name: KeptFile(*one) for name, one in told["files"].items()},
    )
