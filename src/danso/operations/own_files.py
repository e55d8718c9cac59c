"""The files of the data folder that a backup takes beside the databases: all but what is listed here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from danso.operations.copies import LOOKS_FILE, REGISTER_FILE

DATABASES = (REGISTER_FILE, LOOKS_FILE)
# Made again by the program, on the way in or out, or of this machine only.
_LEFT = {"uploads", "static", "backups", "set-aside"}
# Sealed folders are numbered by cut-offs. One sealed after the database was copied would stand in the way of the
# next cut-off of that number.
_NUMBERED = {"warehouse": "register_cutoff"}


def own_files(home: Path, marks: Mapping[str, int] | None = None) -> Iterator[Path]:
    """Paths within the data folder, in order; with `marks` no seal younger than the register they are of. Keys are
    never among them: they have a backup of their own."""
    for parent, folders, names in os.walk(home):
        here = Path(parent).relative_to(home)
        folders[:] = sorted(name for name in folders if not _left(here / name, marks))
        yield from (here / name for name in sorted(names) if not _left(here / name, marks))


def _left(path: Path, marks: Mapping[str, int] | None) -> bool:
    name = path.name
    if name.startswith(".") or name.endswith((".draft", ".part", ".lock")):
        return True
    if len(path.parts) == 1:
        return name in _LEFT or "keys" in name or name.startswith((*DATABASES, "restoring"))
    table = _NUMBERED.get(path.parts[0])
    if table is None or marks is None or len(path.parts) != 2 or not name.isdecimal():
        return False
    return int(name) > marks.get(table, 0)
