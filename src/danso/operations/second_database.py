"""A copy of the register opened beside the live one, to be looked at with the same code."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.utils import load_backend


def read_only_file(file: Path) -> dict[str, Any]:
    """Settings of an SQLite file that nobody writes to; it is left without a log beside it."""
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{file.as_uri()}?mode=ro&immutable=1"}


@contextmanager
def opened(database: dict[str, Any]) -> Iterator[str]:
    """The alias under which the database answers inside the block, in this thread only."""
    alias = f"copy_{secrets.token_hex(4)}"
    told = dict(database)
    connections.configure_settings({"default": {"ENGINE": told["ENGINE"]}, alias: told})
    connections[alias] = load_backend(told["ENGINE"]).DatabaseWrapper(told, alias)
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
