"""Runs the tests on SQLite, then those that touch the database on PostgreSQL; one table and the seconds at the end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.plugins.skipped import table

SERVER = os.environ.get("DANSO_TEST_POSTGRESQL", "postgresql://postgres@127.0.0.1:5432")
NOTHING_COLLECTED = 5
COMPILED = Path(__file__).resolve().parents[1] / "build" / "compiled"
ROOM = 6 * 2**30
LIMIT_SECONDS = 600  # of the whole `make test`; two cores that others use too


def main(arguments: list[str]) -> int:
    # A file stays on one worker: what it makes once is made once. The longest begin first (tests/conftest.py).
    workers = ["-n", os.environ.get("DANSO_TEST_WORKERS", "3"), "--dist", "loadfile", "--no-loadscope-reorder"]
    if "--long" in arguments:
        arguments = [*arguments, "--migrations"]  # the tables by the migrations, as an office has them
    common = ["-q", *workers, "--durations=25", "--durations-min=1", *arguments]
    spent: dict[str, float] = {}
    total: Counter[str] = Counter()
    skipped: Counter[str] = Counter()

    print("== SQLite: every test", flush=True)
    begun = time.monotonic()
    codes = [pytest(common, None, total, skipped)]
    spent["SQLite"] = time.monotonic() - begun
    if why := server_is_absent():
        skipped[f"absent: PostgreSQL (the database tests on a second engine): {why}"] += 1
        codes.append(1 if os.environ.get("CI") == "true" else 0)
    else:
        print(
            "== PostgreSQL: tests that ask the database something of their own (all of them in make test-long)",
            flush=True,
        )
        database = f"{SERVER}/danso_{os.getpid()}"  # several people may test on one server
        begun = time.monotonic()
        codes.append(pytest([*common, "-m", "both_engines"], database, total, skipped))
        spent["PostgreSQL"] = time.monotonic() - begun

    print()
    print("\n".join(table(skipped)))
    print(budget(spent))
    print(f"{total['passed']} passed, {total['failed']} failed, {skipped.total()} skipped", flush=True)
    return max(codes)


def pytest(arguments: list[str], database: str | None, total: Counter[str], skipped: Counter[str]) -> int:
    """Run once, add its counts, return its exit code."""
    with tempfile.TemporaryDirectory(dir=in_memory(), prefix="danso-test-") as folder:
        summary = Path(folder) / "summary.json"
        environment = {**os.environ, "DANSO_TEST_SUMMARY": str(summary), "TMPDIR": folder}
        environment.pop("DANSO_DATABASE_URL", None)
        if environment.pop("PYTHONDONTWRITEBYTECODE", None):  # hundreds of processes: each module is compiled once
            environment["PYTHONPYCACHEPREFIX"] = str(COMPILED)
        if database:
            environment["DANSO_DATABASE_URL"] = database
        code = subprocess.run([sys.executable, "-m", "pytest", *arguments], env=environment).returncode
        if summary.exists():
            said = json.loads(summary.read_text(encoding="utf-8"))
            total.update({"passed": said["passed"], "failed": said["failed"]})
            skipped.update(said["skipped"])
    return 0 if code == NOTHING_COLLECTED and database else code


def in_memory() -> str | None:
    """Where files settle at once: a seal settles 46 of them, and a thousand tests seal. None: the usual place."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return str(memory) if roomy else None


def budget(spent: dict[str, float]) -> str:
    """SQLite 201 s, PostgreSQL 84 s: 285 s of 600 s."""
    whole = sum(spent.values())
    parts = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in spent.items())
    over = "" if whole <= LIMIT_SECONDS else "  OVER THE BUDGET: make the slowest above do less, or mark them long"
    return f"{parts}: {whole:.0f} s of {LIMIT_SECONDS} s{over}"


def server_is_absent() -> str | None:
    """Why no PostgreSQL answers, or None when one does."""
    import psycopg

    try:
        psycopg.connect(f"{SERVER}/postgres", connect_timeout=3).close()
    except psycopg.Error as error:
        return str(error).strip().splitlines()[0]
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
