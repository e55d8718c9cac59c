"""The drill: the newest and the oldest backup a restore may take, laid out elsewhere and worked with as the register."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.fernet import InvalidToken
from django.conf import settings

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.operations.checking import faults_of
from danso.operations.copies import REGISTER_FILE
from danso.operations.disk import copy_whole, write_json
from danso.operations.manifest import MANIFEST
from danso.operations.refusals import NothingToDrill
from danso.operations.second_database import opened, read_only_file
from danso.operations.window import Backup, backup_folder, mark_checked, window_in
from danso.places.scope import Scope
from danso.register.models import Identity
from danso.register.secret_fields import opened as number_of

DRILL = "drill.json"
_SCRATCH = "drill.draft"  # in the data folder, and never in a backup
_SECRET = ("card", "citizen")


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a drill found, by name of the backup; without faults it was good."""

    at: datetime
    seconds: int
    faults: Mapping[str, list[str]]

    @property
    def good(self) -> bool:
        return not any(self.faults.values())


def drill(*, by: Scope) -> Drilled:
    """Restore newest and oldest to a scratch folder and prove them; a damaged one may no longer be restored.

    Raises NoBackupFolder, NothingToDrill.
    """
    by.require(Permission.backup)
    folder = backup_folder()
    window = window_in(folder)
    if not window:
        raise NothingToDrill(folder)
    begun = time.monotonic()
    found = {
        one.name: _faults_when_restored(one)
        for one in {window[0].name: window[0], window[-1].name: window[-1]}.values()
    }
    done = Drilled(datetime.now(UTC), round(time.monotonic() - begun), found)
    with audited("drill", by=by, detail={"backups": sorted(found), "good": done.good}):
        write_json(folder / DRILL, {
            "at": done.at.isoformat(),
            "seconds": done.seconds,
            "faults": {name: list(faults) for name, faults in found.items()},
            "good_at": done.at.isoformat() if done.good else _told(folder).get("good_at"),
        })  # fmt: skip
    return done


def check_window(*, by: Scope) -> dict[str, list[str]]:
    """Every backup a restore may take read again in full; what is damaged counts no longer, what is whole again does."""
    by.require(Permission.backup)
    found = {}
    for backup in window_in(backup_folder()):
        found[backup.name] = faults_of(backup.folder)
        mark_checked(backup.folder, found[backup.name])
    return found


def last_drill(folder: Path) -> tuple[datetime | None, datetime | None]:
    """(last one at all, last good one)."""
    told = _told(folder)
    at, good_at = told.get("at"), told.get("good_at")
    return (datetime.fromisoformat(at) if at else None, datetime.fromisoformat(good_at) if good_at else None)


def _faults_when_restored(backup: Backup) -> list[str]:
    home = Path(settings.DANSO_HOME)
    scratch = home / _SCRATCH
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(mode=0o700)
    try:
        for name in (*backup.manifest.files, MANIFEST):
            copy_whole(backup.folder / name, scratch / name)
        if faults := faults_of(scratch):
            mark_checked(backup.folder, faults)
            return faults
        mark_checked(backup.folder, [])
        return [*_keys_do_not_open(scratch), *_program_does_not_start(home, scratch)]
    except OSError as error:
        return [f"{type(error).__name__}: {Path(error.filename or '').name}"]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _keys_do_not_open(scratch: Path) -> Iterator[str]:
    """A card number kept in the backup, opened with the keys of today."""
    with (
        opened(read_only_file(scratch / REGISTER_FILE)) as alias,
        closing(_bodies(alias)) as bodies,
    ):
        sample = next((body[key] for body in bodies for key in _SECRET if body.get(key)), None)
    try:
        if sample is not None:
            number_of(sample)
    except (InvalidToken, ValueError):
        yield "keys do not open what is sealed in it"


def _bodies(alias: str) -> Generator[dict[str, Any], None, None]:
    yield from Identity.objects.using(alias).values_list("body", flat=True).iterator()


def _program_does_not_start(home: Path, scratch: Path) -> Iterator[str]:
    """The program itself on the restored folder: chains, and the tables folded anew."""
    copy_whole(home / "keys", scratch / "keys")
    bare = {k: v for k, v in os.environ.items() if not k.startswith("DANSO_")}
    call = [sys.executable, "-c", "from danso.config.cli import main; main()", "rebuild", "--check"]
    done = subprocess.run(call, env=bare | {"DANSO_HOME": str(scratch)}, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        yield f"the program on the restored folder: exit {done.returncode}"


def _told(folder: Path) -> dict[str, Any]:
    try:
        told = json.loads((folder / DRILL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(told)
