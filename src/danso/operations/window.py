"""The backups that lie in a folder; which of them a restore may take, and whether they are still what they were."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from danso.operations.disk import digest_of_file, settle, write_json
from danso.operations.manifest import MANIFEST, Manifest, read_manifest
from danso.operations.refusals import ABSENT, NOT_SET, WITHIN, NoBackupFolder

CHECKED = "checked.json"
_VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup under its final name. `checked_at`: when it was last proved whole, None where it was found damaged."""

    folder: Path
    manifest: Manifest
    checked_at: datetime | None

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def day(self) -> str:
        return self.manifest.made_at.astimezone(_VIET_NAM).date().isoformat()


def backup_folder(named: Path | None = None) -> Path:
    """The folder named, else the one set. Raises NoBackupFolder: none is, it is absent, or lies in the data folder."""
    folder: Path | None = named or settings.DANSO_BACKUP_DIR
    if folder is None:
        raise NoBackupFolder(NOT_SET)
    folder = folder.resolve()
    if folder.is_relative_to(Path(settings.DANSO_HOME).resolve()):
        raise NoBackupFolder(WITHIN.with_(folder=folder))
    if not folder.is_dir():
        raise NoBackupFolder(ABSENT.with_(folder=folder))
    return folder


def window_in(folder: Path) -> list[Backup]:
    """The newest of a folder, as many as the restore window is long; older ones are archives."""
    return backups_in(folder)[: settings.DANSO_BACKUP_WINDOW]


def backups_in(folder: Path) -> list[Backup]:
    """Every backup of a folder, the newest first, without those whose manifest says nothing (`nameless_in`).

    Raises OSError where the folder cannot be read.
    """
    found = []
    for here in _folders(folder):
        try:
            found.append(Backup(here, _read(here, *_stamp(here / MANIFEST)), _checked_at(here)))
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            continue
    return found


def nameless_in(folder: Path) -> int:
    """How many backups cannot even say what they are."""
    return len(_folders(folder)) - len(backups_in(folder))


def _folders(folder: Path) -> list[Path]:
    names = [entry.name for entry in os.scandir(folder) if entry.is_dir() and entry.name[:6].isdecimal()]
    return [folder / name for name in sorted(names, reverse=True)]


def standing(backup: Backup) -> bool:
    """Cheaply: proved whole once, and every file has the size and time it had then. Raises OSError when a file cannot
    be asked about, which is not the same as its being gone."""
    if backup.checked_at is None:
        return False
    for name, kept in backup.manifest.files.items():
        try:
            if _stamp(backup.folder / name) != (kept.size, kept.changed_ns):
                return False
        except FileNotFoundError:
            return False
    return True


def mark_checked(folder: Path, faults: list[str]) -> None:
    """Write down what a full check found."""
    told = {
        "at": datetime.now(UTC).isoformat(),
        "manifest": digest_of_file(folder / MANIFEST),
        "faults": faults[:20],
    }
    write_json(folder / CHECKED, told)


def remove(backup: Backup) -> None:
    """Gone in one step from the sight of everybody, then from the disk."""
    hidden = backup.folder.with_name(f".{backup.name}.gone")
    os.rename(backup.folder, hidden)
    settle(hidden.parent)
    shutil.rmtree(hidden, ignore_errors=True)


def _checked_at(folder: Path) -> datetime | None:
    try:
        told: dict[str, Any] = json.loads((folder / CHECKED).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    good = not told["faults"] and told["manifest"] == _digest(folder, *_stamp(folder / MANIFEST))
    return datetime.fromisoformat(told["at"]) if good else None


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


@lru_cache(maxsize=64)
def _read(folder: Path, size: int, changed_ns: int) -> Manifest:
    return read_manifest(folder)


@lru_cache(maxsize=64)
def _digest(folder: Path, size: int, changed_ns: int) -> str:
    return digest_of_file(folder / MANIFEST)
