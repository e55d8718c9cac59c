"""Files that are on the disk when a call returns, what they say as a digest, and a disk without room."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# SQLite says FULL where the disk is, and a failed write where a quota ends it.
_FULL_IN_SQLITE = {"SQLITE_FULL", "SQLITE_IOERR_WRITE"}


def disk_is_full(error: BaseException | None) -> bool:
    """Whether an error, or what it came of, is a disk or quota without room."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorname", "") in _FULL_IN_SQLITE:
            return True
        error = error.__cause__ or error.__context__
    return False


def digest_of_file(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def settle(path: Path) -> None:
    """A file or folder as it now stands survives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def forget(file: Path) -> None:
    """The next reading comes from the disk, not from memory."""
    handle = os.open(file, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def copy_whole(source: Path, target: Path) -> None:
    """Content and time of a file, on the disk, for the owner alone."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copy2(source, target)
    target.chmod(0o600)
    settle(target)


def write_json(file: Path, value: Any) -> None:
    """The file appears whole or not at all."""
    draft = file.with_name(f".{file.name}.draft")
    with draft.open("w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1, sort_keys=True)
        out.flush()
        os.fsync(out.fileno())
    os.replace(draft, file)
    settle(file.parent)


def settle_tree(folder: Path) -> None:
    """Every name in a folder survives a power cut; its files have been settled one by one."""
    for parent, _, _ in os.walk(folder, topdown=False):
        settle(Path(parent))
