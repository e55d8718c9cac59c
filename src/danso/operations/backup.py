"""A backup: written under a hidden name, proved whole as it lies on the disk, and only then given its own."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.operations import postgresql
from danso.operations.checking import faults_of
from danso.operations.contents import Contents, contents, rows
from danso.operations.copies import LOOKS_FILE, REGISTER_FILE
from danso.operations.disk import copy_whole, digest_of_file, disk_is_full, settle, settle_tree, write_json
from danso.operations.manifest import MANIFEST, KeptFile, Manifest
from danso.operations.own_files import own_files
from danso.operations.refusals import BackupDamaged, BackupDiskFull, BackupRunning
from danso.operations.second_database import opened, read_only_file
from danso.operations.window import Backup, backup_folder, backups_in, mark_checked, remove
from danso.places.scope import Scope


def make_backup(*, by: Scope, to: Path | None = None, by_timetable: bool = False) -> Backup:
    """Back up databases and own files to a folder (the one set, when none is named) and prove the backup whole.

    Raises NoBackupFolder, BackupRunning, BackupDiskFull, BackupDamaged; after each of them no new backup is there.
    """
    by.require(Permission.backup)
    folder = backup_folder(to)
    with _alone_in(folder):
        _remove_drafts(folder)
        try:
            made = _made_whole(folder, by_timetable)
        except Exception as error:
            _remove_drafts(folder)
            if disk_is_full(error):
                raise BackupDiskFull(folder) from error
            raise
        with audited("back_up", by=by, subject=made.name) as entry:
            entry.detail = {"epoch": made.manifest.contents.epoch}
        _thin(folder, made)
    return made


def _made_whole(folder: Path, by_timetable: bool) -> Backup:
    """What an older backup holds damaged is not linked a second time."""
    before = backups_in(folder)
    if not before:
        return _made(folder, 1, None, by_timetable)
    serial = before[0].manifest.serial + 1
    try:
        return _made(folder, serial, before[0], by_timetable)
    except BackupDamaged:
        _remove_drafts(folder)
        return _made(folder, serial, None, by_timetable)


def _made(folder: Path, serial: int, before: Backup | None, by_timetable: bool) -> Backup:
    draft = folder / f".{serial:06}.draft"
    draft.mkdir(mode=0o700)
    holds, looks = _databases(draft)
    files = {path.name: _kept(path) for path in sorted(draft.iterdir())}
    files |= dict(_own_files(draft, holds.marks, before))
    manifest = Manifest(
        serial=serial,
        made_at=datetime.now(UTC).replace(microsecond=0),
        program=version("danso"),
        database=connection.vendor,
        by_timetable=by_timetable,
        contents=holds,
        looks=looks,
        files=files,
    )
    write_json(draft / MANIFEST, manifest.told())
    settle_tree(draft)
    if faults := faults_of(draft):
        raise BackupDamaged(manifest.name, faults)
    mark_checked(draft, [])
    final = folder / manifest.name
    os.rename(draft, final)
    settle(folder)
    return next(one for one in backups_in(folder) if one.folder == final)


def _databases(draft: Path) -> tuple[Contents, dict[str, int]]:
    """Copies of the databases, and what they hold: read from the copies, so that it is of the same moment."""
    if connection.vendor == "postgresql":
        return postgresql.dump(draft), {}
    for name in (REGISTER_FILE, LOOKS_FILE):
        copy_database(Path(settings.DANSO_HOME) / name, draft / name)
    with opened(read_only_file(draft / REGISTER_FILE)) as alias:
        holds = contents(alias)
    with opened(read_only_file(draft / LOOKS_FILE)) as alias:
        return holds, rows(alias)[0]


def copy_database(source: Path, target: Path) -> None:
    """SQLite's own backup: whole although somebody writes meanwhile, and on the disk when this returns."""
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
    target.chmod(0o600)
    settle(target)


def _own_files(draft: Path, marks: Mapping[str, int], before: Backup | None) -> Iterator[tuple[str, KeptFile]]:
    """Copied, or linked to the copy in the backup before where the file has not changed since."""
    home = Path(settings.DANSO_HOME)
    known = before.manifest.files if before else {}
    for path in own_files(home, marks):
        try:
            found = (home / path).stat()
            kept = known.get(str(path))
            if before and kept and (found.st_size, found.st_mtime_ns) == (kept.size, kept.changed_ns):
                (draft / path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                os.link(before.folder / path, draft / path)
                yield str(path), kept
            else:
                copy_whole(home / path, draft / path)
                yield str(path), _kept(draft / path)
        except FileNotFoundError:  # a draft that went meanwhile
            continue


def _kept(file: Path) -> KeptFile:
    found = file.stat()
    return KeptFile(found.st_size, found.st_mtime_ns, digest_of_file(file))


def _remove_drafts(folder: Path) -> None:
    """What a killed or failed backup left, and the rest of removed ones."""
    for left in (*folder.glob(".*.draft"), *folder.glob(".*.gone")):
        shutil.rmtree(left, ignore_errors=True)


def _thin(folder: Path, made: Backup) -> None:
    """The timetable keeps the last of its backups of a day; what lies before the restore window goes, and with it the
    names that were erased since. Settings may keep some archives."""
    for backup in backups_in(folder):
        by_timetable = backup.manifest.by_timetable and made.manifest.by_timetable
        if by_timetable and backup.day == made.day and backup.name != made.name:
            remove(backup)
    for backup in backups_in(folder)[settings.DANSO_BACKUP_WINDOW + settings.DANSO_BACKUP_ARCHIVES :]:
        remove(backup)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    with (folder / "backup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupRunning(folder) from None
        yield
