"""A register kept in PostgreSQL, backed up and restored with the server's own tools."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections, transaction

from danso.operations.contents import Contents, contents, rows
from danso.operations.disk import settle
from danso.operations.refusals import ServerRefused, ToolsAbsent
from danso.operations.second_database import opened

DUMP = "register.dump"
_WAIT_SECONDS = 60


def dump(draft: Path) -> Contents:
    """Write the database to `draft` and tell what it held at that one moment. Raises ToolsAbsent, ServerRefused."""
    live = connections["default"].settings_dict
    marks = _settled_marks()
    with opened(_plain(live, live["NAME"])) as alias, transaction.atomic(using=alias):
        with connections[alias].cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            snapshot = cursor.fetchone()[0]
        found = contents(alias)
        _run("pg_dump", live, "--format=custom", f"--snapshot={snapshot}", f"--file={draft / DUMP}", live["NAME"])
    (draft / DUMP).chmod(0o600)
    settle(draft / DUMP)
    return Contents(found.counts, marks, found.heads, found.lineage)


@contextmanager
def laid_out(dumped: Path, name: str | None = None) -> Iterator[dict[str, Any]]:
    """The dump as a database of its own beside the live one, settings of which are given; without a name it is
    dropped at the end. Raises ToolsAbsent, ServerRefused."""
    live = connections["default"].settings_dict
    made = name or f"danso_check_{secrets.token_hex(4)}"
    _at_server(live, f'CREATE DATABASE "{made}" TEMPLATE template0')
    done = False
    try:
        _run("pg_restore", live, "--exit-on-error", "--no-owner", f"--dbname={made}", str(dumped))
        yield _plain(live, made)
        done = name is not None
    finally:
        if not done:
            _at_server(live, f'DROP DATABASE IF EXISTS "{made}" WITH (FORCE)')


def put_in_place(staged: str, aside: str) -> None:
    """The live database becomes `aside`, the staged one the live one: one transaction, harmless to repeat."""
    live = connections["default"].settings_dict
    connections["default"].close()
    connections["looks"].close()
    with (
        opened(_plain(live, "postgres")) as alias,
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [staged])
        if cursor.fetchone()[0]:
            cursor.execute(f'ALTER DATABASE "{live["NAME"]}" RENAME TO "{aside}"')
            cursor.execute(f'ALTER DATABASE "{staged}" RENAME TO "{live["NAME"]}"')


def others_connected() -> int:
    """Sessions of others on the live database."""
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def checksums_are_off() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute("SHOW data_checksums")
        return bool(cursor.fetchone()[0] != "on")


def _settled_marks() -> dict[str, int]:
    """Highest ids of a moment ago, below which nothing is still on its way: ids are drawn before their rows are seen."""
    with opened(_plain(connections["default"].settings_dict, connections["default"].settings_dict["NAME"])) as alias:
        marks = rows(alias)[1]
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            moment = cursor.fetchone()[0]
            until = time.monotonic() + _WAIT_SECONDS
            while time.monotonic() < until:
                cursor.execute(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND xact_start <= %s",
                    [moment],
                )
                if cursor.fetchone()[0] == 0:
                    return marks
                time.sleep(0.2)
    return {}  # somebody's transaction does not end: nothing is called safe by its number


def _plain(live: dict[str, Any], name: str) -> dict[str, Any]:
    kept = ("ENGINE", "USER", "PASSWORD", "HOST", "PORT")
    return {key: live[key] for key in kept} | {"NAME": name}


def _at_server(live: dict[str, Any], statement: str) -> None:
    from django.db import Error

    try:
        with opened(_plain(live, "postgres")) as alias, connections[alias].cursor() as cursor:
            cursor.execute(statement)
    except Error as error:
        raise ServerRefused(statement.split('"')[0].strip()) from error


def _run(tool: str, live: dict[str, Any], *arguments: str) -> None:
    path = shutil.which(tool)
    if path is None:
        raise ToolsAbsent(tool)
    where = [
        f"--{key}={live[name]}"
        for key, name in (("host", "HOST"), ("port", "PORT"), ("username", "USER"))
        if live[name]
    ]
    done = subprocess.run(  # noqa: S603
        [path, *where, "--no-password", *arguments],
        env=os.environ | {"PGPASSWORD": live["PASSWORD"] or ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        if "No space left" in done.stderr:
            raise OSError(28, "No space left on device")
        raise ServerRefused(tool)
