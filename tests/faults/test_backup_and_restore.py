"""Backup and restore, killed and without room: what has a name is whole, and the folder is one register, never two halves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def ran(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.keeping", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=3000,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return ran("killed,full,story", "2")


@pytest.fixture
def killed(told: dict[str, Any]) -> dict[str, Any]:
    return dict(told["killed"])


@pytest.fixture
def full(told: dict[str, Any]) -> dict[str, Any]:
    return dict(told["full"])


@pytest.fixture
def story(told: dict[str, Any]) -> dict[str, Any]:
    return dict(told["story"])


def holds(found: dict[str, Any]) -> None:
    assert found["points"] >= 100
    assert all(one["killed"] for one in found["found"])
    assert [one for one in found["found"] if one["left"]["wrong"] or one["again"]["wrong"]] == []
    assert [one for one in found["found"] if one["cut"] != one["finished"]] == []
    assert not any(one["again"]["staged"] for one in found["found"])


@pytest.mark.parametrize("operation", ["backup", "restore"])
def test_a_kill_leaves_whole_backups_and_one_register_and_doing_it_again_does_it(
    killed: dict[str, Any], operation: str
) -> None:
    holds(killed[operation])


def test_a_restore_cut_short_between_two_moves_is_finished_at_the_next_start(killed: dict[str, Any]) -> None:
    cut = [one for one in killed["restore"]["found"] if one["cut"]]
    assert cut and all(one["left"]["epoch"] == "2" for one in cut)


def test_the_looking_itself_works(killed: dict[str, Any]) -> None:
    """The same cut without its journal, and half a backup with a name, are seen."""
    assert killed["control"]["no journal"] != []
    assert any("register.sqlite3: changed" in fault for fault in killed["control"]["half a backup"])


@pytest.mark.long
def test_the_same_at_every_single_point() -> None:
    found = ran("killed", "0")["killed"]
    for operation in ("backup", "restore"):
        assert len({one["point"] for one in found[operation]["found"]}) == found[operation]["points"]
        holds(found[operation])


@pytest.mark.parametrize(
    "attempt",
    ["backup: quota", "backup: file 2", "backup: file 5", "restore: quota", "restore: file 2", "restore: file 30"],
)
def test_a_full_disk_is_said_and_nothing_is_half_done(full: dict[str, Any], attempt: str) -> None:
    one = full[attempt]
    assert one["code"] == 74 and "ổ đĩa" in one["said"] and "Traceback" not in one["said"]
    assert one["look"] == {"wrong": [], "epoch": "1", "backups": 1, "staged": False}
    assert (one["new"], one["hidden"]) == (0, [])


def test_a_backup_to_a_disk_too_small_for_it_is_no_backup(full: dict[str, Any]) -> None:
    if "backup: small disk" not in full:
        pytest.skip("absent: the right to mount a small disk")
    one = full["backup: small disk"]
    assert (one["code"], one["new"], one["hidden"]) == (74, 0, [])


def test_with_room_the_same_backup_is_made(full: dict[str, Any]) -> None:
    assert (full["with room"]["code"], full["with room"]["new"]) == (0, 1)


def test_a_register_in_service_is_not_restored_over(story: dict[str, Any]) -> None:
    code, said = story["in service"]
    assert code == 1 and "danso serve" in said


def test_a_restore_begins_an_epoch_and_lists_what_was_done_since_erasures_first(story: dict[str, Any]) -> None:
    assert story["before"]["live"] == 8 and story["after"]["live"] == 6
    assert story["restored"]["epoch"].startswith("2-") and story["restored"]["entries"] == 2
    assert [line["verb"] for line in story["redo"]["acts"]] == ["erase_person", "back_up", "back_up"]
    assert [(line["entry"], line["kind"]) for line in story["redo"]["entries"]] == [
        ("decision", None),
        ("slip", "birth"),
    ]
    assert "Nguyệt" not in json.dumps(story["redo"], ensure_ascii=False)
    assert {"register.sqlite3", "looks.sqlite3", "warehouse", "to-redo.json"} <= set(story["kept aside"])


def test_positions_written_anew_after_a_restore_are_not_those_of_a_backup_of_the_other_life(
    story: dict[str, Any],
) -> None:
    """The two newest backups both reach position 8, but of two different lives that parted at 6."""
    assert story["newer"]["live"] == 8
    assert story["two newest"] == {"live": 8, "safe": 6, "rows": 8, "mark": 6}


def test_a_drill_runs_the_program_on_the_newest_and_the_oldest_backup(story: dict[str, Any]) -> None:
    assert len(story["drill"]) == 2 and list(story["drill"].values()) == [[], []]


def test_a_second_restore_begins_a_third_epoch_and_does_not_list_what_the_first_had_lost(story: dict[str, Any]) -> None:
    assert story["again"]["epoch"].startswith("3-")
    assert story["again"]["acts"] == {"restore": 1, "erase_person": 1, "back_up": 1, "drill": 1}
