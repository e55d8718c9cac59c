"""In service the pages are not served from files opened so that an answered commit can be lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from danso.config import startup
from danso.config.databases import PRAGMAS, databases
from danso.config.startup import UnsafeSettings, findings, refuse_unsafe_start
from danso.operations.second_database import opened


def found(folder: Path, pragmas: str, mode: str | None = "IMMEDIATE") -> list[str]:
    told = databases(None, folder)["default"]
    told["OPTIONS"] = {"init_command": pragmas} | ({"transaction_mode": mode} if mode else {})
    with opened(told) as alias:
        return [one.partition(".")[2] for one in findings(connections[alias])]


@pytest.fixture(autouse=True)
def _files_only(db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite only: a PostgreSQL server is asked in tests/rooms/operations/test_postgresql.py")


def test_files_opened_as_danso_opens_them_are_safe(tmp_path: Path) -> None:
    assert found(tmp_path, PRAGMAS) == []


@pytest.mark.parametrize(
    ("told", "instead", "says"),
    [
        ("synchronous=FULL", "synchronous=NORMAL", ["synchronous=1"]),
        ("synchronous=FULL", "synchronous=OFF", ["synchronous=0"]),
        ("journal_mode=WAL", "journal_mode=DELETE", ["journal_mode=delete"]),
        ("foreign_keys=ON", "foreign_keys=OFF", ["foreign_keys=0"]),
    ],
)
def test_a_setting_is_read_back_from_the_open_file_and_named(
    tmp_path: Path, told: str, instead: str, says: list[str]
) -> None:
    assert told in PRAGMAS
    assert found(tmp_path, PRAGMAS.replace(told, instead)) == says


def test_transactions_that_begin_without_the_lock_are_named(tmp_path: Path) -> None:
    assert found(tmp_path, PRAGMAS, mode=None) == ["transaction_mode"]


def test_in_service_everything_wrong_is_said_at_once_and_outside_nothing_is_asked(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup, "findings", lambda connection: [f"{connection.alias}.synchronous=1"])
    monkeypatch.setattr(startup, "set_today", lambda: date(2020, 11, 5))
    settings.IN_SERVICE = False
    refuse_unsafe_start()
    settings.IN_SERVICE = True
    with pytest.raises(UnsafeSettings, match=r"default\.synchronous=1, looks\.synchronous=1, today"):
        refuse_unsafe_start()
