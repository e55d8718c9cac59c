"""Copies of the data folder in `backups/`: one before each migration, made again after each erasure."""

from __future__ import annotations

import shutil
from pathlib import Path

REGISTER_FILE = "register.sqlite3"
LOOKS_FILE = "looks.sqlite3"


def back_up(folder: Path, label: str) -> Path | None:
    """Copy databases and secrets to `backups/<label>`; None where there is nothing to lose.

    SQLite's own backup is taken, so that a copy made while somebody writes is still whole.
    """
    databases = [folder / name for name in (REGISTER_FILE, LOOKS_FILE) if (folder / name).exists()]
    if not databases:
        return None
    target = folder / "backups" / label
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for database in databases:
        _copy_database(database, target / database.name)
    for name in ("version", "steps", "keys", "today"):
        if (folder / name).exists():
            shutil.copy2(folder / name, target / name)
    return target


def copies(folder: Path) -> list[Path]:
    """Every copy in `backups/`, by name, a half-made one too."""
    return sorted(one for one in (folder / "backups").glob("*") if one.is_dir())


def _copy_database(source: Path, target: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    target.chmod(0o600)
