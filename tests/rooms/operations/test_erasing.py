"""An erasure is finished in the files too: no older copy of the data folder says the name, however it was cut short."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.operations import erasing
from danso.operations.copies import back_up, copies
from danso.register import actions
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import household, who

__all__ = ["commune"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    """A data folder of its own whose register is a small file beside the tests' database."""
    settings.DANSO_HOME = tmp_path
    write(tmp_path, "Đặng Thị Nhài")
    return tmp_path


def write(folder: Path, name: str) -> None:
    with closing(sqlite3.connect(folder / "register.sqlite3")) as database:
        database.executescript("PRAGMA secure_delete=ON; DROP TABLE IF EXISTS identity; CREATE TABLE identity (name)")
        database.execute("INSERT INTO identity VALUES (?)", (name,))
        database.commit()


def erase(commune: Commune, number: int) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, str(number)))
    actions.erase_person(by=commune.head, person_id=who(f"{number}-wife"), reason=f"Đơn số {number}")


def saying(folder: Path, name: str) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file() and name.encode() in one.read_bytes()]


def test_copies_made_before_an_erasure_are_made_again_and_none_says_the_name(commune: Commune, folder: Path) -> None:
    back_up(folder, "20200101T000000Z")
    back_up(folder, "20200601T000000Z")
    assert len(saying(folder, "Nhài")) == 3
    erase(commune, 1)
    write(folder, "-")  # what the erasure does to the live file
    assert erasing.finish_erasures() == 2
    assert saying(folder, "Nhài") == []
    assert len(copies(folder)) == 1


def test_an_erasure_cut_short_is_finished_the_next_time(
    commune: Commune, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(folder, "20200101T000000Z")
    erase(commune, 1)
    write(folder, "-")
    with monkeypatch.context() as cut:
        cut.setattr(erasing.shutil, "rmtree", stop)
        with pytest.raises(KeyboardInterrupt):
            erasing.finish_erasures()
    assert len(copies(folder)) == 2  # the new one stands beside the old one
    assert erasing.finish_erasures() == 2
    assert saying(folder, "Nhài") == [] and len(copies(folder)) == 1


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_nothing_is_done_twice_nor_without_an_erasure(commune: Commune, folder: Path) -> None:
    back_up(folder, "20200101T000000Z")
    assert erasing.finish_erasures() == 0
    erase(commune, 1)
    assert (erasing.finish_erasures(), erasing.finish_erasures()) == (1, 0)
    newest = AuditEntry.objects.filter(verb="erase_person").latest("pk").pk
    assert (folder / "erased").read_text(encoding="ascii") == f"{newest}\n"
    erase(commune, 2)
    assert erasing.finish_erasures() == 1
