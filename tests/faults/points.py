"""Commit points counted, and one of them made the last thing this process does."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import SQLiteCursorWrapper

OF_THE_DATABASE = (
    (SQLiteCursorWrapper, "execute"),
    (SQLiteCursorWrapper, "executemany"),
    (BaseDatabaseWrapper, "_commit"),
)
OF_THE_DISK = ((os, "replace"), (os, "rename"), (os, "fsync"))


class Points:
    """Each watched call is two points, before and after. At point `last` the process is killed; 0 only counts."""

    def __init__(self, last: int = 0) -> None:
        self.last = last
        self.passed = 0

    def watch(self) -> None:
        for owner, name in (*OF_THE_DATABASE, *OF_THE_DISK):
            setattr(owner, name, self._watched(getattr(owner, name)))

    def _watched(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **named: Any) -> Any:
            self._pass()
            result = call(*arguments, **named)
            self._pass()
            return result

        return watched

    def _pass(self) -> None:
        self.passed += 1
        if self.passed == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def full_disk(at: int) -> None:
    """From the `at`-th time on, every file settled on the disk finds it full."""
    settled = 0
    really = os.fsync

    def fsync(handle: int) -> None:
        nonlocal settled
        settled += 1
        if settled >= at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        really(handle)

    os.fsync = fsync
