"""A register on a PostgreSQL server made for the test: settings that lose data, backup proved by laying it out, restore."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import absent
from tests.faults.own_server import ABSENT

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.own_server"], cwd=ROOT, capture_output=True, text=True, timeout=600
    )
    if done.returncode == ABSENT:
        absent("initdb and an account to run a PostgreSQL server of one's own")
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_a_server_as_it_is_made_keeps_what_it_answers(told: dict[str, Any]) -> None:
    assert told["settings"]["as made"] == []


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_setting_that_can_lose_an_answered_commit_is_read_back_and_named(told: dict[str, Any], name: str) -> None:
    assert told["settings"][name] == [f"default.{name}=off"]


def test_in_service_the_pages_are_not_served_on_such_a_database(told: dict[str, Any]) -> None:
    code, said = told["serve"]
    assert code == 1 and "default.synchronous_commit=off" in said and "looks.synchronous_commit=off" in said


def test_one_changed_row_is_found_when_the_backup_is_laid_out(told: dict[str, Any]) -> None:
    assert told["damaged"] == ["commune 2 position 2"]


def test_what_came_after_the_backup_is_not_safe(told: dict[str, Any]) -> None:
    assert told["before"] == {"live": 8, "safe": 6, "mark": 6, "epoch": "1", "wrong": []}


def test_a_database_others_work_on_is_not_restored_over(told: dict[str, Any]) -> None:
    code, said = told["others"]
    assert code == 1 and "1 phiên" in said


def test_a_restore_puts_the_backup_in_place_in_a_new_epoch_and_keeps_the_old_database(told: dict[str, Any]) -> None:
    assert told["after"] == {"live": 6, "safe": 6, "mark": 6, "epoch": "2", "wrong": []}
    assert told["restored"]["acts"] == {"back_up": 1, "erase_person": 1}
    assert told["databases"] == ["danso_aside", "postgres", "register"]


def test_without_the_server_s_tools_a_sentence_says_what_to_install(told: dict[str, Any]) -> None:
    code, said = told["no tools"]
    assert code == 1 and "postgresql-client" in said
