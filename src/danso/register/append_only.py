"""The database itself refuses to change or delete what is written in the ledger and the audit trail.

Django rebuilds SQLite tables in most migrations and silently drops their triggers, so `install` runs after every
migrate, and start-up refuses to serve where `missing` names one.
"""

from __future__ import annotations

from typing import Any

TABLES = ("register_ledgerentry", "register_slipkey", "accounts_auditentry")
_REFUSED = "append-only"


def install(connection: Any) -> None:
    """Create the refusing triggers; harmless to repeat."""
    with connection.cursor() as cursor:
        for table in TABLES:
            for statement in _statements(connection.vendor, table):
                cursor.execute(statement)


def missing(connection: Any) -> list[str]:
    """Names of triggers that should be there and are not."""
    wanted = {_name(table, act) for table in TABLES for act in ("update", "delete")}
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return sorted(wanted - {row[0] for row in cursor.fetchall()})


def _name(table: str, act: str) -> str:
    return f"{table}_no_{act}"


def _statements(vendor: str, table: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {_name(table, act)} BEFORE {act.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
            for act in ("update", "delete")
        ]
    function = (
        "CREATE OR REPLACE FUNCTION danso_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$"
    )
    return [function] + [
        f"CREATE OR REPLACE TRIGGER {_name(table, act)} BEFORE {act.upper()} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION danso_append_only()"
        for act in ("update", "delete")
    ]
