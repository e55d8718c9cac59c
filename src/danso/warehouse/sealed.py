"""A sealed snapshot as a folder: read it, open it. Pure: knows no database."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from danso.values.digest import canonical_json, sha256
from danso.warehouse import files
from danso.warehouse.engine import Engine
from danso.warehouse.tables import TABLES

Series = Literal["official", "provisional"]
SERIES: tuple[Series, ...] = ("official", "provisional")
MANIFEST = "manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Seal:
    """What a seal is of: cut-off and its positions, series, the day it was made on, and by which program."""

    cutoff: int
    positions: Mapping[str, int]
    series: Series
    made_on: date
    program: str


class Snapshot:
    """One series sealed at one cut-off."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))

    @property
    def cutoff(self) -> int:
        return int(self.manifest["cutoff"])

    @property
    def series(self) -> Series:
        found: Series = self.manifest["series"]
        return found

    @property
    def made_on(self) -> date:
        return date.fromisoformat(self.manifest["made_on"])

    @property
    def digest(self) -> str:
        """Content digest over all tables folded from slips: equal for equal rows."""
        return str(self.manifest["digest"])

    @cached_property
    def engine(self) -> Engine:
        """Opened once for the life of this object; `close` lets it go."""
        return Engine(self.folder)

    def close(self) -> None:
        if "engine" in self.__dict__:
            self.engine.close()
            del self.__dict__["engine"]


def write_draft(root: Path, seal: Seal, rows: Mapping[str, Sequence[Sequence[Any]]]) -> Snapshot:
    """Write all tables and the manifest beside the place where they will be seen; `publish` shows them."""
    parent = root / str(seal.cutoff)
    parent.mkdir(parents=True, exist_ok=True)
    draft = parent / f".{seal.series}.draft"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    digests = {}
    for table in TABLES:
        files.write_table(draft, table, rows[table.name])
        digests[table.name] = {"rows": len(rows[table.name]), "digest": files.content_digest(rows[table.name])}
    files.write_json(
        draft / MANIFEST,
        {
            "format": FORMAT,
            "cutoff": seal.cutoff,
            "positions": dict(seal.positions),
            "series": seal.series,
            "made_on": seal.made_on.isoformat(),
            "program": seal.program,
            "tables": digests,
            "digest": sha256(canonical_json({t.name: digests[t.name]["digest"] for t in TABLES if t.folded})),
        },
    )
    return Snapshot(draft)


def publish(draft: Snapshot) -> Snapshot:
    """Put a finished draft under its name. It is seen once every series of its cut-off is (`sealed`)."""
    draft.close()
    final = draft.folder.parent / draft.series
    files.rename_folder(draft.folder, final)
    return Snapshot(final)


def sealed(root: Path, cutoff: int, series: Series) -> Snapshot | None:
    """A series of a cut-off; None unless all its series are there: nobody counts on half a seal."""
    return written(root, cutoff, series) if all(written(root, cutoff, one) for one in SERIES) else None


def written(root: Path, cutoff: int, series: Series) -> Snapshot | None:
    """A series under its name, whatever has become of the others."""
    folder = root / str(cutoff) / series
    return Snapshot(folder) if (folder / MANIFEST).exists() else None


def sealed_cutoffs(root: Path, series: Series) -> Iterator[int]:
    """Cut-offs with this series sealed, the newest first."""
    numbers = [int(folder.name) for folder in root.glob("*") if folder.name.isdecimal()] if root.exists() else []
    return (number for number in sorted(numbers, reverse=True) if sealed(root, number, series))
