"""Which backup may be restored, and what is refused before anything is touched."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from danso.config import cli
from danso.operations import in_use
from danso.operations.archives import take_out
from danso.operations.backup import make_backup
from danso.operations.checking import faults_of
from danso.operations.queries import backup_state, safe_positions
from danso.operations.refusals import BackupDamaged, IsArchive, NoSuchBackup, OnlyToNewFolder, ReasonWanted
from danso.operations.restore import found_backup, restore
from danso.operations.window import Backup, remove
from danso.places.scope import NotInScope
from tests.rooms.operations.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def made(office: Office) -> Backup:
    return make_backup(by=office.commune.operator)


def test_one_of_the_window_is_found_by_its_name_and_no_other_name_is(office: Office) -> None:
    one = made(office)
    assert found_backup(one.name).folder == one.folder
    assert found_backup(str(one.folder)).folder == one.folder
    with pytest.raises(NoSuchBackup, match="danso restore --list"):
        found_backup("000099-20200101T000000Z")


def test_an_archive_is_never_restored_and_is_taken_out_only_to_a_new_folder(
    office: Office, settings: Any, tmp_path: Path
) -> None:
    settings.DANSO_BACKUP_WINDOW, settings.DANSO_BACKUP_ARCHIVES = 1, 5
    old = made(office)
    office.write_households(1)
    made(office)
    assert safe_positions() == {office.commune.id: 3}
    with pytest.raises(IsArchive, match="--archive"):
        found_backup(old.name)
    for place in (None, office.home):
        with pytest.raises(OnlyToNewFolder, match="--to"):
            take_out(by=office.commune.operator, named=old.name, to=place)
    out = take_out(by=office.commune.operator, named=old.name, to=tmp_path / "read")
    assert (out / "register.sqlite3").read_bytes() == (old.folder / "register.sqlite3").read_bytes()
    with pytest.raises(NotInScope):
        take_out(by=office.commune.officer, named=old.name, to=tmp_path / "more")


def test_a_restore_wants_its_reason_and_the_right_to_it(office: Office) -> None:
    one = made(office)
    with pytest.raises(ReasonWanted, match="--reason"):
        restore(by=office.commune.operator, backup=one, reason="  ")
    with pytest.raises(NotInScope):
        restore(by=office.commune.officer, backup=one, reason="Hỏng ổ đĩa")


def test_a_damaged_backup_is_refused_and_the_register_stays(office: Office) -> None:
    one = made(office)
    (one.folder / "looks.sqlite3").write_bytes(b"not a database")
    before = (office.home / "register.sqlite3").read_bytes()
    with pytest.raises(BackupDamaged, match=r"looks\.sqlite3"):
        restore(by=office.commune.operator, backup=one, reason="Hỏng ổ đĩa")
    assert (office.home / "register.sqlite3").read_bytes() == before
    assert not (office.home / "restoring").exists() and not (office.home / "restoring.json").exists()


def test_a_backup_that_cannot_say_what_it_is_counts_as_damaged(office: Office) -> None:
    whole, lost = made(office), made(office)
    (lost.folder / "manifest.json").write_text('{"format": 1', encoding="ascii")
    state = backup_state(office.commune.operator, datetime.now(UTC))
    assert [name for name, _, _ in state.backups] == [whole.name]
    assert any("1 bản sao lưu bị thay đổi" in str(one) for one in state.alarms)
    assert faults_of(lost.folder) == ["manifest: JSONDecodeError"]
    assert safe_positions() == {office.commune.id: 2}


def test_a_backup_removed_by_hand_is_no_longer_reckoned_with(office: Office) -> None:
    one = made(office)
    remove(one)
    assert safe_positions() is None and list(office.backups.glob(".*")) == []


def test_while_one_process_replaces_the_folder_no_other_begins_to_work_on_it(tmp_path: Path) -> None:
    import subprocess
    import sys

    in_use.work_alone_on(tmp_path)
    code = f"from pathlib import Path; from danso.operations.in_use import work_on; work_on(Path({str(tmp_path)!r}))"
    refused = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert refused.returncode != 0 and "FolderInUse" in refused.stderr
    in_use.work_with_others_on(tmp_path)
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_the_list_says_what_can_be_restored(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    one = made(office)
    assert cli.run(["restore", "--list"]) == 0
    said = capsys.readouterr().out
    assert one.name in said and "khôi phục được" in said
