"""A new folder's tables are made straight from the models, an older one's by migrations. They must be the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command

BY_MIGRATIONS = """
import django; django.setup()
from django.core.management import call_command
for alias in ("default", "looks"):
    call_command("migrate", database=alias, interactive=False, verbosity=0)
"""
AT_ONCE = "import django; django.setup(); from danso.config.upgrade import upgrade; upgrade()"


@pytest.mark.django_db
def test_no_model_has_changed_without_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.long
def test_both_ways_make_the_same_tables_and_mark_the_same_steps(tmp_path: Path) -> None:
    walked, at_once = (made(tmp_path / name, code) for name, code in (("walked", BY_MIGRATIONS), ("new", AT_ONCE)))
    for file in ("register.sqlite3", "looks.sqlite3"):
        assert said(walked / file) == said(at_once / file)


def made(home: Path, code: str) -> Path:
    home.mkdir()
    quiet = {k: v for k, v in os.environ.items() if k != "DANSO_DATABASE_URL"}
    more = {"DANSO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "danso.config.settings"}
    subprocess.run([sys.executable, "-c", code], env=quiet | more, check=True, capture_output=True)
    return home


def said(file: Path) -> tuple[set[object], ...]:
    """Columns, indexes with their columns, and the steps marked; the order of columns may differ."""
    with closing(sqlite3.connect(file)) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {(t, *row[1:4], row[5]) for t in tables for row in db.execute(f"PRAGMA table_info({t})")}
        keys = {(t, *row[2:5]) for t in tables for row in db.execute(f"PRAGMA foreign_key_list({t})")}
        indexes = set()
        for table in tables:
            for _, name, unique, origin, partial in db.execute(f"PRAGMA index_list({table})").fetchall():
                held = tuple(row[2] for row in db.execute(f"PRAGMA index_info({name})"))
                indexes.add((table, unique, origin, partial, held))
        steps = set(db.execute("SELECT app, name FROM django_migrations"))
    return columns, keys, indexes, steps  # type: ignore[return-value]
