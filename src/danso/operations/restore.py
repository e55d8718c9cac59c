"""Restore into service: a proved backup becomes the register, in a new epoch; the old one is kept aside."""

from __future__ import annotations

import secrets
import shutil
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections, transaction

from danso.accounts.models import AuditEntry
from danso.accounts.permissions import Permission
from danso.operations import postgresql
from danso.operations.checking import faults_of
from danso.operations.contents import lineage
from danso.operations.copies import REGISTER_FILE
from danso.operations.disk import copy_whole, digest_of_file, disk_is_full, settle, write_json
from danso.operations.in_use import work_alone_on, work_with_others_on
from danso.operations.lineage import Start
from danso.operations.models import Epoch
from danso.operations.refusals import (
    BackupDamaged,
    IsArchive,
    NoSuchBackup,
    OtherDatabase,
    OthersConnected,
    ReasonWanted,
    RestoreDiskFull,
)
from danso.operations.second_database import opened
from danso.operations.switching import SET_ASIDE, STAGED, begin_switch, finish_switch
from danso.operations.window import Backup, backup_folder, backups_in, window_in
from danso.operations.witness import Told, beyond, write_witness
from danso.places.scope import Scope

TO_REDO = "to-redo.json"


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: the new epoch, where the old register lies, what is lost by ledger and by act."""

    epoch: str
    aside: Path
    lost_entries: int
    lost_acts: Mapping[str, int]
    witnessed: bool


def found_backup(named: str) -> Backup:
    """The backup of that name or path, from the restore window. Raises NoSuchBackup, IsArchive."""
    folder = backup_folder(Path(named).resolve().parent if "/" in named and settings.DANSO_BACKUP_DIR is None else None)
    wanted = Path(named).name
    for backup in backups_in(folder):
        if backup.name == wanted and ("/" not in named or Path(named).resolve() == backup.folder.resolve()):
            if backup.name not in {one.name for one in window_in(folder)}:
                raise IsArchive(backup.name)
            return backup
    raise NoSuchBackup(wanted, folder)


def restore(*, by: Scope, backup: Backup, reason: str) -> Restored:
    """Put a backup of the restore window in the place of the register.

    Raises FolderInUse, ReasonWanted, BackupDamaged, RestoreDiskFull; after each of them nothing has changed.
    """
    by.require(Permission.backup)
    if not reason.strip():
        raise ReasonWanted
    home = Path(settings.DANSO_HOME)
    work_alone_on(home)
    try:
        if backup.manifest.database != connection.vendor:
            raise OtherDatabase(backup.manifest.database)
        connections["looks"].close()
        if connection.vendor == "postgresql" and (others := postgresql.others_connected()):
            raise OthersConnected(others)
        if faults := faults_of(backup.folder):
            raise BackupDamaged(backup.name, faults)
        return _restored(home, backup, by, reason.strip())
    except Exception as error:
        shutil.rmtree(home / STAGED, ignore_errors=True)
        if disk_is_full(error):
            raise RestoreDiskFull(home) from error
        raise
    finally:
        work_with_others_on(home)


def _restored(home: Path, backup: Backup, by: Scope, reason: str) -> Restored:
    with suppress(Exception):  # the live register may be what is broken
        write_witness()
    holds = backup.manifest.contents
    number = _newest_number(backup) + 1
    start = Start("", holds.positions, holds.marks)
    told = beyond(start)
    staged = home / STAGED
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(mode=0o700)
    for name, kept in backup.manifest.files.items():
        copy_whole(backup.folder / name, staged / name)
        if digest_of_file(staged / name) != kept.sha256:
            raise BackupDamaged(backup.name, [name])
    moment = datetime.now(UTC)
    epoch = Epoch(
        number=number,
        mark=secrets.token_hex(4),
        restored_from=backup.name,
        reason=reason,
        by=by.label,
        at=moment,
        positions={str(commune): position for commune, position in holds.positions.items()},
        marks=dict(holds.marks),
        old_heads={str(commune): list(head) for commune, head in told.heads.items()},
        lost=len(told.entries) + len(told.acts),
    )
    aside = f"{moment:%Y%m%dT%H%M%SZ}-before-{epoch}"
    database = None
    if connection.vendor == "sqlite":
        _begin_epoch({"ENGINE": "django.db.backends.sqlite3", "NAME": str(staged / REGISTER_FILE)}, epoch, by)
        settle(staged / REGISTER_FILE)
    else:
        database = f"danso_restoring_{epoch.mark}", f"danso_aside_{epoch.mark}"
        (staged / postgresql.DUMP).rename(staged.with_suffix(".dump.draft"))
        with postgresql.laid_out(staged.with_suffix(".dump.draft"), database[0]) as laid:
            _begin_epoch(laid, epoch, by)
        staged.with_suffix(".dump.draft").unlink()
    (home / SET_ASIDE / aside).mkdir(mode=0o700, parents=True)
    write_json(home / SET_ASIDE / aside / TO_REDO, _to_redo(told))
    settle(home / SET_ASIDE)
    connections.close_all()
    begin_switch(home, aside, database)
    finish_switch(home)
    acts = Counter(str(line["verb"]) for line in told.acts.values())
    witnessed = settings.DANSO_WITNESS_FILE is not None and settings.DANSO_WITNESS_FILE.exists()
    return Restored(str(epoch), home / SET_ASIDE / aside, len(told.entries), dict(acts), witnessed)


def _begin_epoch(database: dict[str, Any], epoch: Epoch, by: Scope) -> None:
    with opened(database) as alias, transaction.atomic(using=alias):
        epoch.save(using=alias)
        AuditEntry.objects.using(alias).create(
            account_id=by.account_id,
            actor_label=by.label,
            verb="restore",
            subject=epoch.restored_from,
            detail={"epoch": str(epoch), "reason": epoch.reason, "lost": epoch.lost},
        )


def _newest_number(backup: Backup) -> int:
    """Of every epoch that anybody here knows of."""
    known = [one.manifest.contents.lineage for one in backups_in(backup.folder.parent)]
    with suppress(Exception):
        known.append(lineage())
    return max(int(start.epoch.partition("-")[0]) for each in known for start in each)


def _to_redo(told: Told) -> dict[str, Any]:
    """Erasures first: they are owed to a person."""
    acts = sorted(told.acts.values(), key=lambda line: (line["verb"] != "erase_person", line["act"]))
    return {"acts": acts, "entries": [told.entries[key] for key in sorted(told.entries)]}
