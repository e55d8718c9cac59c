"""An archive is for reading: taken out to a folder of its own, never put into service."""

from __future__ import annotations

import os
from pathlib import Path

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.operations.checking import faults_of
from danso.operations.disk import copy_whole, settle_tree
from danso.operations.refusals import BackupDamaged, NoSuchBackup, OnlyToNewFolder
from danso.operations.window import backup_folder, backups_in
from danso.places.scope import Scope


def take_out(*, by: Scope, named: str, to: Path | None) -> Path:
    """Copy a backup of any age to a folder that is not there yet. Raises OnlyToNewFolder, NoSuchBackup, BackupDamaged."""
    by.require(Permission.backup)
    if to is None or to.exists():
        raise OnlyToNewFolder
    folder = backup_folder()
    found = next((one for one in backups_in(folder) if one.name == Path(named).name), None)
    if found is None:
        raise NoSuchBackup(named, folder)
    if faults := faults_of(found.folder):
        raise BackupDamaged(found.name, faults)
    with audited("take_out_archive", by=by, subject=found.name):
        draft = to.with_name(f".{to.name}.draft")
        for name in found.manifest.files:
            copy_whole(found.folder / name, draft / name)
        settle_tree(draft)
        os.rename(draft, to)
    return to
