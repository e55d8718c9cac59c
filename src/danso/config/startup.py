"""In service (DANSO_SERVICE=1) the server refuses to start on settings that can lose data."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.conf import settings
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from danso.config.today import set_today
from danso.operations.postgresql import checksums_are_off
from danso.register import append_only
from danso.values.refusal import Refusal
from danso.values.words import Words

log = logging.getLogger("danso.startup")

SQLITE_MUST_READ = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"}
POSTGRESQL_MUST_READ = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "data_sync_retry": "off",
}


class UnsafeSettings(Refusal):
    """Something is set so that an answered slip could be lost."""


def refuse_unsafe_start() -> None:
    """Raise `UnsafeSettings` with everything that is wrong. Outside service only the ledger's triggers must stand."""
    if gone := append_only.missing(connection):
        raise UnsafeSettings(TRIGGERS_GONE.with_(gone=", ".join(gone)))
    if not settings.IN_SERVICE:
        return
    wrong = [finding for alias in connections for finding in findings(connections[alias])]
    if set_today() is not None:
        wrong.append("today")
    if connection.vendor == "postgresql" and checksums_are_off():
        log.warning("data_checksums is off: silent damage of the server's disk goes unseen")
    if wrong:
        raise UnsafeSettings(UNSAFE.with_(wrong=", ".join(wrong)))


def findings(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """What the database itself reads back otherwise than it must, as `name=value`."""
    must_read = SQLITE_MUST_READ if connection.vendor == "sqlite" else POSTGRESQL_MUST_READ
    statement = "PRAGMA {}" if connection.vendor == "sqlite" else "SHOW {}"
    with connection.cursor() as cursor:
        for name, wanted in must_read.items():
            cursor.execute(statement.format(name))
            row = cursor.fetchone()
            if row is None or str(row[0]) != wanted:
                yield f"{connection.alias}.{name}={row[0] if row else None}"
    if connection.vendor == "sqlite" and connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
        yield f"{connection.alias}.transaction_mode"


TRIGGERS_GONE = Words(
    vi="Không khởi động: cơ sở dữ liệu không còn chặn sửa, xóa sổ gốc ({gone}). Hãy chạy: danso migrate",
    en="Not started: the database no longer refuses to rewrite the ledger ({gone}). Run: danso migrate",
)
UNSAFE = Words(
    vi="Không khởi động: cấu hình này có thể làm mất dữ liệu đã ghi ({wrong}). Hãy sửa rồi chạy lại.",
    en="Not started: these settings can lose data already written ({wrong}). Mend them and try again.",
)
