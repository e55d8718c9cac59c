"""A connection that outlives its request, sees what is committed, and waits for its turn to write without oversleeping.

Opening both files, with their settings and an empty cache, was a third of the cheapest page. What a connection that is
closed after each request gave for nothing is asked for here: nothing of the last request stays open (a statement left
half read would go on showing the state of its day), and a file put in the place of the old one is opened anew.
"""

from __future__ import annotations

import os
import time
from typing import Any
from weakref import WeakSet

from django.db import OperationalError
from django.db.backends.sqlite3 import base

_TURN_SECONDS = 0.002


class DatabaseWrapper(base.DatabaseWrapper):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._file: tuple[int, int] | None = None
        self._cursors: WeakSet[Any] = WeakSet()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        opened = super().get_new_connection(conn_params)
        self._file = self._file_now()
        return opened

    def create_cursor(self, name: str | None = None) -> Any:
        cursor = super().create_cursor(name)
        self._cursors.add(cursor)
        return cursor

    def close_if_unusable_or_obsolete(self) -> None:
        """Django calls this before and after each request."""
        if not self.is_in_memory_db():
            for cursor in list(self._cursors):
                cursor.close()
        super().close_if_unusable_or_obsolete()

    def is_usable(self) -> bool:
        """Asked once a request (CONN_HEALTH_CHECKS)."""
        return self._file == self._file_now()

    def _file_now(self) -> tuple[int, int] | None:
        if self.is_in_memory_db():
            return None
        try:
            found = os.stat(self.settings_dict["NAME"])
        except (OSError, ValueError):  # a URI, or gone
            return None
        return found.st_dev, found.st_ino

    def _start_transaction_under_autocommit(self) -> None:
        """SQLite's own waiting sleeps a tenth of a second at a time: whoever waits for 5 ms of writing loses 100."""
        assert self.connection is not None
        seconds = float(self.settings_dict["OPTIONS"].get("timeout", 5.0))
        until, mode = time.monotonic() + seconds, self.settings_dict["OPTIONS"].get("transaction_mode", "DEFERRED")
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            while True:
                try:
                    self.cursor().execute(f"BEGIN {mode}")
                    return
                except OperationalError as error:
                    if "locked" not in str(error) or time.monotonic() >= until:
                        raise
                    time.sleep(_TURN_SECONDS)
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {int(1000 * seconds)}")
