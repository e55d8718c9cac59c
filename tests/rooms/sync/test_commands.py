"""`danso sync`: keys, the judge, the contract; and the proof of the tables while slips still wait to be judged."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from danso.config import cli, timetable
from danso.places.scope import NotInScope
from danso.sync.contract import contract_text
from danso.sync.judged import judge_state
from danso.sync.keys import all_keys
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def test_keys_are_made_at_first_use_and_new_ones_beside_the_old(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["sync", "keys"]) == 0
    assert len(all_keys()) == 2
    assert cli.run(["sync", "keys", "--new"]) == 0
    assert len(all_keys()) == 4
    said = capsys.readouterr().out
    assert all(key.id.hex() in said for key in all_keys())
    assert "private" not in said


def test_the_judge_says_how_many_and_what_is_left(
    office: Office, phone: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    phone.send(phone.capture(a_birth(office)))
    assert cli.run(["--lang", "en", "sync", "judge"]) == 0
    assert capsys.readouterr().out == "1 slips judged; 0 wait, 0 could not be judged.\n"


def test_tables_are_proven_after_what_was_just_received_is_judged(
    office: Office, phone: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    phone.send(phone.capture(a_birth(office)))
    assert cli.run(["--lang", "en", "rebuild", "--check"]) == 0
    assert "1 slips just received are judged first" in capsys.readouterr().out


def test_the_contract_is_written_whole_for_the_phone(tmp_path: Path) -> None:
    assert cli.run(["sync", "contract", "--to", str(tmp_path / "contract.json")]) == 0
    assert (tmp_path / "contract.json").read_text(encoding="utf-8") == contract_text()
    assert not (tmp_path / "contract.json.draft").exists()


def test_who_runs_nothing_runs_no_keys(office: Office) -> None:
    assert cli.run(["--as", "officer", "sync", "keys"]) == 1
    assert cli.run(["--as", "officer", "sync", "judge"]) == 1


def test_the_timetable_judges_when_the_judges_own_process_has_stopped(office: Office, phone: Phone) -> None:
    job = next(one for one in timetable.jobs() if one.name == "judge")
    phone.send(phone.capture(a_birth(office)))
    now = datetime.now(UTC)
    assert (job.due(now), job.due(now + timedelta(minutes=3))) == (False, True)
    assert judge_state(office.commune.operator, now + timedelta(minutes=3)).late
    job.call(office.commune.operator)
    left = judge_state(office.commune.operator, now + timedelta(minutes=3))
    assert (left.waiting, left.late, job.due(now + timedelta(minutes=3))) == (0, False, False)
    with pytest.raises(NotInScope):
        judge_state(office.officer, now)
