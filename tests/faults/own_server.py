"""A PostgreSQL server of its own, made for the test and thrown away: settings that lose data, backup, restore.

`python -m tests.faults.own_server` prints one JSON object; exit code 3 where the server's programs are absent.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ABSENT = 3
RELOADED = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


def program(name: str) -> str | None:
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(beside[-1]) if beside else None)


@contextlib.contextmanager
def server(base: Path) -> Iterator[str]:
    """Its address without a database's name."""
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        sys.exit(ABSENT)
    as_whom: list[str] = []
    if os.geteuid() == 0:  # the server will not run as root
        try:
            postgres = pwd.getpwnam("postgres")
        except KeyError:
            sys.exit(ABSENT)
        os.chown(base, postgres.pw_uid, postgres.pw_gid)
        as_whom = ["runuser", "-u", "postgres", "--"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = str(base / "data")
    _quietly([*as_whom, initdb, "-D", data, "-U", "postgres", "-A", "trust", "--data-checksums", "--no-sync"], base)
    told = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={base}"
    _quietly([*as_whom, control, "-D", data, "-o", told, "-l", str(base / "log"), "-w", "start"], base)
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        _quietly([*as_whom, control, "-D", data, "-m", "immediate", "stop"], base)


def _quietly(call: list[str], base: Path) -> None:
    subprocess.run(call, check=True, cwd=base, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=60)


def main() -> dict[str, Any]:
    in_memory = Path("/dev/shm")  # its flushes then wait for no disk
    base = Path(tempfile.mkdtemp(prefix="danso-server-", dir=in_memory if in_memory.is_dir() else None))
    home = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    try:
        with server(base) as address:
            import psycopg

            with psycopg.connect(f"{address}/postgres", autocommit=True) as opened:
                opened.execute("CREATE DATABASE register")
            return _tried(address, home)
    finally:
        shutil.rmtree(base, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


def _tried(address: str, home: Path) -> dict[str, Any]:
    (home / "kept").mkdir()
    os.environ |= {
        "DANSO_HOME": str(home / "now"),
        "DANSO_DATABASE_URL": f"{address}/register",
        "DANSO_BACKUP_DIR": str(home / "kept"),
        "DANSO_WITNESS_FILE": str(home / "witness"),
        "DANSO_SERVICE": "1",
        "DJANGO_SETTINGS_MODULE": "danso.config.settings",
    }
    for name in ("DANSO_TODAY", "DANSO_USER"):
        os.environ.pop(name, None)
    import django

    django.setup()
    from tests.faults import keeping, town
    from tests.faults.child import in_child

    in_child(town.build)
    told: dict[str, Any] = {"settings": in_child(_settings), "serve": in_child(lambda: _serve(address))}
    told["first"] = in_child(keeping.back_up)
    told["damaged"] = in_child(lambda: _damaged(home / "kept" / told["first"]))
    in_child(keeping.work_on)
    told["before"] = in_child(_state)
    told["others"] = in_child(lambda: _restore_while_others_work(address, told["first"]))
    told["restored"] = in_child(keeping.restore)
    told["after"] = in_child(_state)
    told["databases"] = in_child(_databases)
    told["no tools"] = in_child(_without_tools)
    return told


def _settings() -> dict[str, list[str]]:
    """What start-up finds wrong with each setting, read back from the live connection."""
    from django.db import connection

    from danso.config.startup import findings

    told = {"as made": list(findings(connection))}
    for name, value in RELOADED.items():
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER SYSTEM SET {name} = {value}")
            cursor.execute("SELECT pg_reload_conf()")
            cursor.execute("SELECT pg_sleep(0.3)")
        connection.close()
        told[name] = list(findings(connection))
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER SYSTEM RESET {name}")
            cursor.execute("SELECT pg_reload_conf()")
            cursor.execute("SELECT pg_sleep(0.3)")
        connection.close()
    return told


def _serve(address: str) -> tuple[int, str]:
    """The whole command on a database that answers before it is on the disk."""
    import psycopg

    with psycopg.connect(f"{address}/register", autocommit=True) as opened:
        opened.execute("ALTER DATABASE register SET synchronous_commit = off")
    try:
        return _run(["serve"])
    finally:
        with psycopg.connect(f"{address}/register", autocommit=True) as opened:
            opened.execute("ALTER DATABASE register RESET synchronous_commit")


def _run(arguments: list[str]) -> tuple[int, str]:
    from danso.config.cli import run

    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        return run(arguments), said.getvalue()


def _damaged(backup: Path) -> list[str]:
    """A copy of the backup whose dump was changed, digest and all: only laying it out shows it."""
    from danso.operations.checking import faults_of_register
    from danso.operations.manifest import read_manifest
    from danso.operations.postgresql import DUMP, laid_out
    from danso.operations.second_database import opened

    told = read_manifest(backup).contents
    with laid_out(backup / DUMP) as database, opened(database) as alias:
        from django.db import connections

        with connections[alias].cursor() as cursor:
            cursor.execute("ALTER TABLE register_ledgerentry DISABLE TRIGGER USER")
            cursor.execute("UPDATE register_ledgerentry SET by = 77 WHERE position = 2")
        return list(faults_of_register(alias, told))


def _restore_while_others_work(address: str, name: str) -> tuple[int, str]:
    import psycopg

    with psycopg.connect(f"{address}/register"):
        return _run(["restore", name, "--reason", "thử"])


def _state() -> dict[str, Any]:
    from django.db import connection

    from danso.operations.epochs import current_epoch
    from danso.operations.queries import safe_marks, safe_positions
    from danso.register import append_only, verify
    from danso.register.models import CommuneChain

    live = dict(CommuneChain.objects.values_list("commune", "position"))
    return {"live": sum(live.values()), "safe": sum((safe_positions() or {}).values()),
            "mark": (safe_marks() or {}).get("register_ledgerentry"), "epoch": current_epoch().partition("-")[0],
            "wrong": [*verify.broken_links(), *append_only.missing(connection)]}  # fmt: skip


def _databases() -> list[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1")
        return [row[0].split("_")[0] + ("_aside" if "_aside_" in row[0] else "") for row in cursor.fetchall()]


def _without_tools() -> tuple[int, str]:
    os.environ["PATH"] = "/nowhere"
    return _run(["backup"])


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
