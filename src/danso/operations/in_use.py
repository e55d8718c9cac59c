"""Who works on a data folder: everybody together, or one alone who puts another register in its place.

A lock of the kernel's: it ends with the process, however that ends.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from danso.values.refusal import Refusal
from danso.values.words import Words

LOCK = "in-use.lock"
_held: dict[Path, int] = {}


class FolderInUse(Refusal):
    """Another process works on the data folder, or replaces it."""


def work_on(folder: Path) -> None:
    """This process works on the folder until it ends. Raises FolderInUse while a restore replaces it."""
    if folder in _held:
        return
    _take(folder, fcntl.LOCK_SH, BEING_REPLACED)


def work_alone_on(folder: Path) -> None:
    """As `work_on`, and nobody else does. Raises FolderInUse where somebody does."""
    _take(folder, fcntl.LOCK_EX, IN_SERVICE)


def work_with_others_on(folder: Path) -> None:
    """Let others in again."""
    _take(folder, fcntl.LOCK_SH, BEING_REPLACED)


def _take(folder: Path, kind: int, refusal: Words) -> None:
    handle = _held.get(folder)
    if handle is None:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        if folder in _held:  # what was held is gone when another kind was asked for and refused
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        else:
            os.close(handle)
        raise FolderInUse(refusal.with_(folder=folder)) from None
    _held[folder] = handle


IN_SERVICE = Words(
    vi="danso đang chạy trên thư mục {folder} nên không khôi phục. Dừng danso serve và các lệnh danso khác rồi làm lại.",
    en="danso is at work on the folder {folder}, so nothing was restored. Stop danso serve and other danso commands, then "
    "try again.",
)
BEING_REPLACED = Words(
    vi="Thư mục {folder} đang được khôi phục từ bản sao lưu. Chờ xong rồi chạy lại.",
    en="The folder {folder} is being restored from a backup. Wait for it and try again.",
)
