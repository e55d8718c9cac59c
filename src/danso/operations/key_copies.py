"""The keys: never in a backup of the register, with a copy of their own that is proved by reading it back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.operations.disk import copy_whole, digest_of_file, disk_is_full, forget, settle, settle_tree, write_json
from danso.operations.refusals import BackupDamaged, BackupDiskFull, KeysNotHere
from danso.places.scope import Scope

DIGESTS = "digests.json"


def back_up_keys(*, by: Scope, to: Path) -> tuple[Path, int]:
    """Copy every key to a folder outside the data folder and the backups; (where they lie, how many files).

    A copy is never written over: each lies in a folder of its own number. Raises KeysNotHere, BackupDiskFull,
    BackupDamaged.
    """
    by.require(Permission.backup)
    home = Path(settings.DANSO_HOME).resolve()
    to = to.resolve()
    backups: Path | None = settings.DANSO_BACKUP_DIR
    if to.is_relative_to(home) or (backups is not None and to.is_relative_to(backups.resolve())) or not to.is_dir():
        raise KeysNotHere(to)
    taken = [int(one.name[5:]) for one in to.glob("keys-*") if one.name[5:].isdecimal()]
    final = to / f"keys-{max(taken, default=0) + 1:04}"
    draft = to / f".{final.name}.draft"
    shutil.rmtree(draft, ignore_errors=True)
    try:
        digests = {}
        for path in key_files(home):
            copy_whole(home / path, draft / path)
            forget(draft / path)
            digests[str(path)] = digest_of_file(draft / path)
            if digests[str(path)] != digest_of_file(home / path):
                raise BackupDamaged(final.name, [str(path)])
        write_json(draft / DIGESTS, digests)
        settle_tree(draft)
        with audited("back_up_keys", by=by, subject=final.name):
            os.rename(draft, final)
            settle(to)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        if disk_is_full(error):
            raise BackupDiskFull(to) from error
        raise
    return final, len(digests)


def key_files(home: Path) -> Iterator[Path]:
    """The file of the office's own keys and the folders of others, whichever room made them."""
    for top in sorted(home.glob("*keys*")):
        if top.is_file():
            yield top.relative_to(home)
        else:
            yield from (file.relative_to(home) for file in sorted(top.rglob("*")) if file.is_file())
