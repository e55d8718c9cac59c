"""Where rows are kept: two SQLite files in the data folder, or one PostgreSQL database."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from danso.operations.copies import LOOKS_FILE, REGISTER_FILE
from danso.values.refusal import Refusal
from danso.values.words import Words

BUSY_SECONDS = 20

# FULL and not NORMAL: an answered slip must survive a power cut.
# 16 MB of cache a connection: with the 2 MB that SQLite takes by itself, one sheet written reads the same pages again.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
    "PRAGMA cache_size=-16000"
)


class DatabaseAddressUnreadable(Refusal):
    """DANSO_DATABASE_URL names no PostgreSQL database."""


def databases(address: str | None, folder: Path) -> dict[str, dict[str, Any]]:
    """Django's DATABASES. `looks` has its own connection, so that an entry is committed before an
    answer is sent whatever the answer's transaction does; on SQLite also its own file and writer.
    """
    if address:
        return {"default": _postgresql(address), "looks": _postgresql(address)}
    return {"default": _sqlite(folder / REGISTER_FILE), "looks": _sqlite(folder / LOOKS_FILE)}


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "danso.config.kept_sqlite3",
        "NAME": str(file),
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": BUSY_SECONDS},
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _postgresql(address: str) -> dict[str, Any]:
    """Settings from postgresql://user:password@host:port/name."""
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise DatabaseAddressUnreadable(ADDRESS_UNREADABLE)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


# The address may hold a password, so the sentence does not repeat it.
ADDRESS_UNREADABLE = Words(
    vi="DANSO_DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:cổng/tên-cơ-sở-dữ-liệu.",
    en="DANSO_DATABASE_URL must read postgresql://user:password@host:port/database.",
)
