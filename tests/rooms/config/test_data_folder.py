"""The data folder: its version, its secrets, its day."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from danso.config import today as today_module
from danso.config.home import (
    HOME_VERSION,
    HomeIsNewer,
    HomeUnreadable,
    home,
    mark_version,
    version_of,
)
from danso.config.keys import KeysOpenToOthers, keys
from danso.operations.copies import back_up


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DANSO_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("DANSO_TODAY", raising=False)
    return home()


def test_a_fresh_folder_is_its_owners_only_and_has_no_version(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert version_of(folder) is None


def test_a_marked_folder_tells_its_version(folder: Path) -> None:
    mark_version(folder)
    assert version_of(folder) == HOME_VERSION


def test_an_older_program_refuses_the_folder_of_a_newer_one(folder: Path) -> None:
    (folder / "version").write_text(f"{HOME_VERSION + 1}\n")
    with pytest.raises(HomeIsNewer, match="phiên bản mới hơn"):
        version_of(folder)


def test_a_damaged_version_file_is_named(folder: Path) -> None:
    (folder / "version").write_text("hỏng")
    with pytest.raises(HomeUnreadable, match="version"):
        version_of(folder)


def test_the_copy_before_a_migration_holds_every_row_and_the_secrets(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "register.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE person (id)")
        database.executemany("INSERT INTO person VALUES (?)", [(n,) for n in range(500)])
        database.commit()
        keys(folder)
        # still open: the rows may stand in the write-ahead file only
        copy = back_up(folder, "before")
    assert copy is not None
    with closing(sqlite3.connect(copy / "register.sqlite3")) as copied:
        assert copied.execute("SELECT count(*) FROM person").fetchone() == (500,)
    assert (copy / "keys").read_bytes() == (folder / "keys").read_bytes()


def test_an_empty_folder_needs_no_copy(folder: Path) -> None:
    assert back_up(folder, "before") is None


def test_secrets_are_made_once_and_stay(folder: Path) -> None:
    first = keys(folder)
    assert keys(folder) == first
    assert (folder / "keys").stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex(first.index_key)) == 32


def test_two_folders_have_different_secrets(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    a, b = keys(tmp_path / "a"), keys(tmp_path / "b")
    assert a.secret_key != b.secret_key
    assert a.field_keys != b.field_keys
    assert a.index_key != b.index_key


def test_secrets_that_others_can_read_are_refused(folder: Path) -> None:
    keys(folder)
    (folder / "keys").chmod(0o644)
    with pytest.raises(KeysOpenToOthers, match="chmod 600"):
        keys(folder)


def test_a_second_process_never_replaces_the_secrets_of_the_first(folder: Path) -> None:
    from danso.config.keys import _keep, _new_keys

    first = keys(folder)
    _keep(folder / "keys", _new_keys())
    assert keys(folder) == first
    assert json.loads((folder / "keys").read_text())["index_key"] == first.index_key


def test_today_is_the_set_day_then_the_folders_then_the_calendars(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert today_module.set_today() is None
    today_module.stand_on(date(2020, 11, 5))
    assert today_module.today() == date(2020, 11, 5)
    monkeypatch.setenv("DANSO_TODAY", "2021-01-02")
    assert today_module.today() == date(2021, 1, 2)


def test_a_day_that_is_no_day_says_how_to_write_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANSO_TODAY", "05/11/2020")
    with pytest.raises(today_module.TodayUnreadable, match="2020-11-05"):
        today_module.today()
