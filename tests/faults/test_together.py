"""Two clerks at once: no hole in a chain, nobody told that the database is locked, live equal to rebuilt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import absent
from tests.faults.together import EACH

ROOT = Path(__file__).resolve().parents[2]
# Three households, a birth, a death and one appraisal stand before; each clerk writes a slip and its appraisal.
BEFORE = 6


def together(**more: str) -> dict[str, Any]:
    quiet = {k: v for k, v in os.environ.items() if k != "DANSO_DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.together"], cwd=ROOT, capture_output=True, text=True, env={**quiet, **more}
    )
    assert done.returncode == 0, done.stderr
    assert "locked" not in done.stderr, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def holds(found: dict[str, Any]) -> None:
    assert found == {
        "errors": [], "holes": [], "broken": [], "differ": [], "written": sorted([2 * EACH, BEFORE + 3 * 2 * EACH])
    }  # fmt: skip


def test_two_processes_write_at_once_on_sqlite() -> None:
    holds(together())


@pytest.fixture
def a_database_of_its_own() -> Iterator[str]:
    psycopg = pytest.importorskip("psycopg")
    name, server = f"danso_faults_{uuid.uuid4().hex[:12]}", "postgresql://postgres@127.0.0.1:5432"
    try:
        with psycopg.connect(f"{server}/postgres", autocommit=True, connect_timeout=3) as db:
            db.execute(f"CREATE DATABASE {name}")
    except psycopg.OperationalError:
        absent("postgresql on 127.0.0.1:5432")
    yield f"{server}/{name}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as db:
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_two_processes_write_at_once_on_postgresql(a_database_of_its_own: str) -> None:
    holds(together(DANSO_DATABASE_URL=a_database_of_its_own))
