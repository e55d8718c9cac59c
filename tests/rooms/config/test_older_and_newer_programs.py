"""A newer program takes an older folder along after a copy; an older one leaves a newer folder alone."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from danso.config.steps import HomeAhead, behind, known_steps, mark_steps


def danso(home: Path, *told: str) -> subprocess.CompletedProcess[str]:
    """The command as typed, in a process of its own: these tests change files under a running program."""
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("DANSO_", "DJANGO_"))}
    code = "import sys; from danso.config.cli import run; sys.exit(run(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, *told],
        env=bare | {"DANSO_HOME": str(home)}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_a_folder_that_took_every_step_is_not_behind(tmp_path: Path) -> None:
    assert behind(tmp_path)
    mark_steps(tmp_path)
    assert not behind(tmp_path)
    assert "register/0001_initial" in known_steps()


def test_a_folder_with_a_step_we_do_not_know_is_left_alone(tmp_path: Path) -> None:
    mark_steps(tmp_path)
    with (tmp_path / "steps").open("a") as file:
        file.write("register/0099_of_the_future\n")
    with pytest.raises(HomeAhead, match="0099_of_the_future"):
        behind(tmp_path)


def test_a_newer_program_migrates_after_a_backup_and_an_older_one_stops(tmp_path: Path) -> None:
    home = tmp_path / "data"
    assert danso(home, "migrate").returncode == 0
    with closing(sqlite3.connect(home / "register.sqlite3")) as database:  # as if the targets were of a later program
        of_targets = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'targets_%'"
        for (table,) in database.execute(of_targets).fetchall():
            database.execute(f"DROP TABLE {table}")
        database.execute("DELETE FROM django_migrations WHERE app = 'targets'")
        database.commit()
    steps = (home / "steps").read_text().splitlines(keepends=True)
    (home / "steps").write_text("".join(step for step in steps if not step.startswith("targets/")))

    found = danso(home, "rebuild", "--check")
    assert found.returncode == 0, found.stderr
    copies = list((home / "backups").iterdir())
    assert len(copies) == 1 and str(copies[0]) in found.stderr
    with closing(sqlite3.connect(home / "register.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM targets_target").fetchone() == (0,)
    with closing(sqlite3.connect(copies[0] / "register.sqlite3")) as old:
        names = {row[0] for row in old.execute("SELECT name FROM sqlite_master")}
    assert "register_ledgerentry" in names and "targets_target" not in names

    with (home / "steps").open("a") as file:
        file.write("targets/0099_of_the_future\n")
    before = (home / "register.sqlite3").read_bytes()
    for told in (["rebuild"], ["migrate"], ["demo"]):
        refused = danso(home, *told)
        assert refused.returncode == 1 and "phiên bản mới hơn" in refused.stderr
    assert (home / "register.sqlite3").read_bytes() == before
