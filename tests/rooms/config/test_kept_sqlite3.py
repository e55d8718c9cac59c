"""A connection kept from one request to the next: it sees what is committed, and takes its turn to write."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.db import OperationalError
from django.db.utils import ConnectionHandler
from pytest_django.plugin import DjangoDbBlocker

from danso.config.databases import databases


@pytest.fixture
def kept(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Any]:
    with django_db_blocker.unblock():
        made = ConnectionHandler(databases(None, tmp_path))["default"]
        with made.cursor() as cursor:
            cursor.execute("CREATE TABLE held (unit INTEGER)")
            cursor.executemany("INSERT INTO held VALUES (%s)", [(n,) for n in range(300)])
        yield made
        made.close()


def count(connection: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM held")
        return int(cursor.fetchone()[0])


def next_request(connection: Any) -> None:
    """What Django does when a request ends and another begins."""
    connection.close_if_unusable_or_obsolete()
    connection.close_if_unusable_or_obsolete()


def test_the_next_request_finds_the_connection_open(kept: Any) -> None:
    opened = kept.connection
    next_request(kept)
    assert count(kept) == 300
    assert kept.connection is opened


def test_a_list_left_half_read_does_not_hold_the_next_request_to_its_day(kept: Any) -> None:
    half = kept.cursor()
    half.execute("SELECT unit FROM held")
    half.fetchone()
    other = sqlite3.connect(kept.settings_dict["NAME"])
    other.execute("DELETE FROM held WHERE unit >= 100")
    other.commit()
    assert count(kept) == 300  # a grant that has ended would still be seen
    next_request(kept)
    assert count(kept) == 100
    other.close()


def test_a_file_put_in_the_place_of_the_old_one_is_opened(kept: Any, tmp_path: Path) -> None:
    copy = tmp_path / "restored.sqlite3"
    restored = sqlite3.connect(copy)
    restored.execute("CREATE TABLE held (unit INTEGER)")
    restored.commit()
    restored.close()
    for name in ("", "-wal", "-shm"):
        Path(f"{kept.settings_dict['NAME']}{name}").unlink(missing_ok=True)
    copy.rename(kept.settings_dict["NAME"])
    next_request(kept)
    assert count(kept) == 0


def test_who_waits_to_write_does_not_sleep_past_her_turn(kept: Any) -> None:
    other = sqlite3.connect(kept.settings_dict["NAME"], isolation_level=None, check_same_thread=False)
    waited = []
    for _ in range(5):
        other.execute("BEGIN IMMEDIATE")
        released: list[float] = []

        def let_go(into: list[float] = released) -> None:
            time.sleep(0.06)
            into.append(time.perf_counter())
            other.execute("COMMIT")

        thread = Thread(target=let_go)
        thread.start()
        kept.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        waited.append(time.perf_counter() - released[0])
        kept.commit()
        kept.set_autocommit(True)
        thread.join()
    assert min(waited) < 0.015  # SQLite's own waiting would next look 25 ms later
    other.close()


def test_a_turn_that_does_not_come_is_told(kept: Any) -> None:
    kept.settings_dict["OPTIONS"]["timeout"] = 0.05
    other = sqlite3.connect(kept.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="locked"):
        kept.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    other.close()
    assert count(kept) == 300
    with kept.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone()[0] == 50
