"""`danso units plan`, `enact` and `undo` over a commune with people in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.config.commands.units import PlanOpen, command
from danso.desk.places.changing.weighed import used_since
from danso.places.actions import grant_role
from danso.places.models import Change
from danso.places.refusals import ChangeInUse
from danso.places.scope import scope_of
from danso.places.tree_digest import tree_digest
from danso.register.actions import record_slips
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, commune
from tests.rooms.register.slips import household

__all__ = ["commune"]
ON = ["--on", "2020-06-01", "--decree", "9/NQ"]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANSO_TODAY", "2020-11-05")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), standalone_mode=False)


def write(folder: Path, *lines: str) -> str:
    file = folder / "plan.csv"
    file.write_text("\n".join(["level,old_code,new_code,new_name,parts", *lines]) + "\n", encoding="utf-8")
    return str(file)


def table_of_merger(folder: Path) -> str:
    return write(folder, "commune,98001,98009,Xã Đồng Ven,", "commune,98002,98009,,")


def test_the_preview_counts_people_before_and_after_and_writes_nothing(commune: Commune, tmp_path: Path) -> None:
    record_slips(by=commune.officer, drafts=[household(commune, "1"), household(commune, "2", area=1)])
    digest = tree_digest()
    for arguments in (["plan"], ["enact", "--dry-run"]):
        result = call(arguments[0], table_of_merger(tmp_path), *ON, *arguments[1:])
        assert result.exception is None
        assert "2 địa bàn, 2 hộ, 6 người" in result.output
        assert "Tổng trước và sau bằng nhau: 6 người." in result.output
        after = result.output.split("Sau (01/6/2020):")[1].splitlines()[1].split()
        assert after[-2:] == ["2", "6"]
    assert tree_digest() == digest


def test_enacted_and_undone_from_the_command_line(commune: Commune, tmp_path: Path) -> None:
    digest = tree_digest()
    assert call("enact", table_of_merger(tmp_path), *ON).exception is None
    change = Change.objects.get()
    enacted = tree_digest()
    assert call("undo", str(change.pk), "--dry-run").exception is None
    assert tree_digest() == enacted
    assert call("undo", str(change.pk)).exception is None
    assert tree_digest() == digest


def test_once_a_slip_stands_in_the_new_commune_only_a_counter_change_is_left(commune: Commune, tmp_path: Path) -> None:
    record_slips(by=commune.officer, drafts=[household(commune, "1")])
    assert call("enact", table_of_merger(tmp_path), *ON).exception is None
    change = Change.objects.get()
    (new,) = change.plan["enacted"]["created"]
    account = Account.objects.get(username="officer")
    grant_role(by=commune.operator, account_id=account.pk, role=Role.commune_officer, unit_id=new, since=LONG_AGO)
    assert used_since(change.pk) == set()
    there = replace(commune, id=new, officer=scope_of(account, TODAY))
    record_slips(by=there.officer, drafts=[household(there, "7", on="2020-07-01")])
    assert used_since(change.pk) == {new}
    assert isinstance(call("undo", str(change.pk)).exception, ChangeInUse)
    result = call("undo", str(change.pk), "--on", "2020-10-01", "--decree", "10/NQ")
    assert result.exception is None, result.output
    assert Change.objects.count() == 2


def test_an_unanswered_split_is_shown_and_refused(commune: Commune, tmp_path: Path) -> None:
    table = write(tmp_path, "commune,98001,98003,Xã Một,98001-01", "commune,98001,98004,Xã Hai,")
    result = call("enact", table, *ON)
    assert isinstance(result.exception, PlanOpen)
    assert "✗" in result.output
    assert not Change.objects.exists()
