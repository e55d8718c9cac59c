"""A backup is proved whole before it has a name; what a restore may take says how far everything is safe."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.operations import backup as backup_module
from danso.operations.backup import make_backup
from danso.operations.checking import faults_of
from danso.operations.queries import restore_window, safe_marks, safe_positions
from danso.operations.refusals import BackupDamaged, NoBackupFolder
from danso.operations.window import Backup, backups_in, mark_checked
from danso.places.scope import NotInScope
from tests.rooms.operations.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def made(office: Office, **more: Any) -> Backup:
    return make_backup(by=office.commune.operator, **more)


def test_a_backup_holds_every_row_and_says_how_many(office: Office) -> None:
    one = made(office)
    with closing(sqlite3.connect(one.folder / "register.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM register_ledgerentry").fetchone() == (2,)
    assert one.manifest.contents.counts["register_ledgerentry"] == 2
    assert one.manifest.contents.positions == {office.commune.id: 2}
    assert one.manifest.contents.epoch == "1"
    assert (one.folder / "warehouse/0/official/persons.parquet").read_bytes() == b"sealed columns"
    assert faults_of(one.folder) == []
    assert AuditEntry.objects.get(verb="back_up").subject == one.name


def test_keys_never_lie_in_a_backup(office: Office) -> None:
    (office.home / "sync-keys").mkdir()
    (office.home / "sync-keys" / "seal").write_text("k3y-of-office", encoding="ascii")
    one = made(office)
    assert [file for file in one.folder.rglob("*") if file.is_file() and b"k3y-of-office" in file.read_bytes()] == []


def test_sealed_files_are_kept_once_for_all_backups(office: Office) -> None:
    first, second = made(office), made(office)
    file = "warehouse/0/official/persons.parquet"
    assert (first.folder / file).stat().st_ino == (second.folder / file).stat().st_ino


def test_a_sealed_file_damaged_in_the_older_backup_is_copied_anew(office: Office) -> None:
    first = made(office)
    file = first.folder / "warehouse/0/official/persons.parquet"
    stamp = file.stat()
    file.write_bytes(b"rotten columns")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    second = made(office)
    assert (second.folder / "warehouse/0/official/persons.parquet").read_bytes() == b"sealed columns"


def test_a_seal_younger_than_the_copy_of_its_register_is_left_out(office: Office) -> None:
    (office.home / "warehouse" / "7").mkdir()
    (office.home / "warehouse" / "7" / "manifest.json").write_text("{}", encoding="ascii")
    assert not (made(office).folder / "warehouse" / "7").exists()


def test_safe_is_what_the_oldest_backup_of_the_window_holds(office: Office) -> None:
    assert safe_positions() is None
    made(office)
    assert safe_positions() == {office.commune.id: 2}
    office.write_households(3)
    made(office)
    assert office.positions() == {office.commune.id: 5}
    assert safe_positions() == {office.commune.id: 2}
    marks = safe_marks()
    assert (
        marks is not None
        and marks["register_ledgerentry"]
        == backups_in(office.backups)[1].manifest.contents.marks["register_ledgerentry"]
    )


def test_what_left_the_window_no_longer_holds_safety_back(office: Office, settings: Any) -> None:
    settings.DANSO_BACKUP_WINDOW = 2
    made(office)
    office.write_households(1)
    made(office)
    made(office)
    assert safe_positions() == {office.commune.id: 3}
    assert len(backups_in(office.backups)) == 2


def test_nothing_is_safe_without_a_folder_or_without_a_backup_in_it(office: Office, settings: Any) -> None:
    made(office)
    settings.DANSO_BACKUP_DIR = None
    assert safe_positions() is None and safe_marks() is None
    settings.DANSO_BACKUP_DIR = office.backups / "unmounted"
    assert safe_positions() is None


def test_a_backup_touched_since_it_was_proved_does_not_count(office: Office) -> None:
    one = made(office)
    with (one.folder / "register.sqlite3").open("ab") as file:
        file.write(b"x")
    assert restore_window() == [] and safe_positions() is None


def test_a_backup_found_damaged_does_not_count(office: Office) -> None:
    one = made(office)
    mark_checked(one.folder, ["integrity: page 3"])
    assert safe_positions() is None


@pytest.mark.parametrize("statement", [
    "UPDATE register_ledgerentry SET body_hash = replace(body_hash, substr(body_hash, 1, 1), 'g') WHERE position = 1",
    "DELETE FROM register_ledgerentry WHERE position = 2",
    "UPDATE register_communechain SET position = 1",
    "DELETE FROM register_identity WHERE id = (SELECT min(id) FROM register_identity)",
])  # fmt: skip
def test_one_changed_row_is_found_although_the_file_is_whole(office: Office, statement: str) -> None:
    one = made(office)
    file = one.folder / "register.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        assert database.execute(statement).rowcount > 0
        for _, sql in triggers:
            database.execute(sql)
        database.commit()
    assert any("register.sqlite3: changed" in fault for fault in faults_of(one.folder))
    manifest = one.manifest
    from danso.operations.checking import faults_of_register
    from danso.operations.second_database import opened, read_only_file

    with opened(read_only_file(file)) as alias:
        assert list(faults_of_register(alias, manifest.contents)) != []


def test_a_backup_that_does_not_prove_whole_gets_no_name(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_module, "faults_of", lambda folder: ["integrity: page 3"])
    with pytest.raises(BackupDamaged, match="page 3"):
        made(office)
    assert [file.name for file in office.backups.iterdir()] == ["backup.lock"]
    assert not AuditEntry.objects.filter(verb="back_up").exists()


def test_the_timetable_keeps_the_last_of_a_day_and_what_a_person_asked_for_stays(office: Office) -> None:
    asked = made(office)
    made(office, by_timetable=True)
    last = made(office, by_timetable=True)
    assert [one.name for one in backups_in(office.backups)] == [last.name, asked.name]


def test_a_folder_within_the_data_folder_is_no_place_for_a_backup(office: Office) -> None:
    with pytest.raises(NoBackupFolder, match="ổ đĩa khác"):
        made(office, to=office.home / "inside")


def test_a_folder_that_is_not_mounted_is_named(office: Office) -> None:
    with pytest.raises(NoBackupFolder, match="unmounted"):
        made(office, to=Path("/nowhere/unmounted"))


def test_only_who_may_back_up_does(office: Office) -> None:
    with pytest.raises(NotInScope):
        make_backup(by=office.commune.officer)
