"""The drill, the copies of the keys, and what an operator is told of them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.config import timetable
from danso.operations import drill as drill_module
from danso.operations.backup import make_backup
from danso.operations.drill import check_window, drill, last_drill
from danso.operations.key_copies import back_up_keys
from danso.operations.queries import backup_state, safe_positions
from danso.operations.refusals import KeysNotHere, NothingToDrill
from danso.operations.window import Backup, backups_in
from danso.places.scope import NotInScope
from tests.rooms.operations.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
NOON = datetime(2020, 11, 5, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_second_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program started on the restored folder is tested in tests/faults/test_backup_and_restore.py."""
    monkeypatch.setattr(drill_module, "_program_does_not_start", lambda home, scratch: [])


def made(office: Office) -> Backup:
    return make_backup(by=office.commune.operator)


def damaged(backup: Backup) -> None:
    """One byte in the middle, with size and time as they were: nothing cheap shows it."""
    file = backup.folder / "register.sqlite3"
    stamp = file.stat()
    held = bytearray(file.read_bytes())
    held[len(held) // 2] ^= 1
    file.write_bytes(held)
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def alarms(office: Office, now: datetime) -> str:
    return " ".join(str(one) for one in backup_state(office.commune.operator, now).alarms)


def test_a_good_drill_is_written_down_with_its_hour(office: Office) -> None:
    one = made(office)
    done = drill(by=office.commune.operator)
    assert done.good and list(done.faults) == [one.name]
    assert last_drill(office.backups) == (done.at, done.at)
    assert AuditEntry.objects.get(verb="drill").detail["good"] is True
    assert not (office.home / "drill.draft").exists()


def test_a_drill_finds_what_nothing_cheap_shows_and_the_backup_counts_no_longer(office: Office) -> None:
    made(office)
    office.write_households(1)
    second = made(office)
    good = drill(by=office.commune.operator)
    damaged(second)
    assert safe_positions() == {office.commune.id: 2}
    bad = drill(by=office.commune.operator)
    assert not bad.good and bad.faults[second.name] != []
    assert last_drill(office.backups) == (bad.at, good.at)
    assert [one.checked_at is None for one in backups_in(office.backups)] == [True, False]


def test_the_nightly_reading_finds_one_in_the_middle_of_the_window(office: Office) -> None:
    each = [made(office) for _ in range(3)]
    damaged(each[1])
    found = check_window(by=office.commune.operator)
    assert [bool(found[one.name]) for one in each] == [False, True, False]


def test_keys_that_no_longer_open_what_is_sealed_fail_the_drill(office: Office, settings: Any) -> None:
    made(office)
    settings.DANSO_FIELD_KEYS = ("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",)
    faults = drill(by=office.commune.operator).faults
    assert any("keys" in fault for each in faults.values() for fault in each)


def test_a_drill_without_backups_says_what_to_run(office: Office) -> None:
    with pytest.raises(NothingToDrill, match="danso backup"):
        drill(by=office.commune.operator)


def test_who_may_not_back_up_learns_nothing_of_it(office: Office) -> None:
    for act in (drill, check_window):
        with pytest.raises(NotInScope):
            act(by=office.commune.officer)
    with pytest.raises(NotInScope):
        backup_state(office.commune.officer, NOON)


def test_an_operator_is_alarmed_without_a_place_a_backup_or_a_drill(office: Office, settings: Any) -> None:
    now = datetime.now(UTC)
    assert "danso backup ngay" in alarms(office, now)
    made(office)
    assert "diễn tập" in alarms(office, now) and "danso backup ngay" not in alarms(office, now)
    drill(by=office.commune.operator)
    assert alarms(office, now) == ""
    assert "30 giờ trước" in alarms(office, now + timedelta(hours=30, minutes=1))
    assert "48 giờ" in alarms(office, now + timedelta(hours=49))
    settings.DANSO_BACKUP_DIR = None
    assert "DANSO_BACKUP_DIR" in alarms(office, now)


def test_keys_are_copied_apart_and_read_back(office: Office, tmp_path: Path) -> None:
    (office.home / "sync-keys").mkdir()
    (office.home / "sync-keys" / "seal-1").write_bytes(b"private")
    stick = tmp_path / "stick"
    stick.mkdir()
    where, count = back_up_keys(by=office.commune.operator, to=stick)
    again, _ = back_up_keys(by=office.commune.operator, to=stick)
    assert (where.name, again.name, count) == ("keys-0001", "keys-0002", 2)
    assert (where / "sync-keys" / "seal-1").read_bytes() == b"private"
    assert (where / "keys").read_bytes() == (office.home / "keys").read_bytes()
    assert (where / "keys").stat().st_mode & 0o077 == 0
    assert set(json.loads((where / "digests.json").read_text())) == {"keys", "sync-keys/seal-1"}


@pytest.mark.parametrize("place", [
    lambda office: office.home, lambda office: office.backups, lambda office: office.backups.parent / "nowhere",
])  # fmt: skip
def test_keys_never_lie_beside_what_they_open(office: Office, place: Callable[[Office], Path]) -> None:
    with pytest.raises(KeysNotHere, match="két"):
        back_up_keys(by=office.commune.operator, to=place(office))


def test_the_timetable_backs_up_each_hour_and_drills_at_night(office: Office) -> None:
    assert timetable.backup_is_due(NOON) and not timetable.drill_is_due(NOON)
    one = made(office)
    then = one.manifest.made_at
    assert not timetable.backup_is_due(then + timedelta(minutes=59))
    assert timetable.backup_is_due(then + timedelta(minutes=60))
    assert timetable.backup_is_due(then - timedelta(days=3))  # a clock set back
    assert timetable.drill_is_due(then)
    at = drill(by=office.commune.operator).at
    night = at.replace(hour=19, minute=0) + timedelta(days=1)  # two in the morning in Viet Nam
    assert timetable.drill_is_due(night)
    assert not timetable.drill_is_due(at + timedelta(hours=2))
    assert timetable.drill_is_due(at + timedelta(hours=37))


def test_a_job_that_fails_keeps_no_other_from_being_done(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def fails(by: object) -> None:
        raise OSError(28, "secret name")

    jobs = [
        timetable.Job("one", lambda now: True, fails),
        timetable.Job("two", lambda now: True, lambda by: done.append("2")),
    ]
    monkeypatch.setattr(timetable, "jobs", lambda: jobs)
    assert timetable.run_due(NOON) == ["two"] and done == ["2"]
