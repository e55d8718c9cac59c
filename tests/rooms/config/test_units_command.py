"""`danso units` fills the tree and finds a unit in it."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from danso.accounts.actions import create_account
from danso.config import cli
from danso.config.commands.units import command
from danso.places.models import UnitVersion
from danso.places.scope import Scope

pytestmark = pytest.mark.django_db


def test_one_province_is_loaded_and_its_ward_found() -> None:
    loaded = CliRunner().invoke(command, ["load", "--province", "06"])
    assert loaded.exit_code == 0, loaded.output
    assert "06970" in loaded.output
    found = CliRunner().invoke(command, ["find", "bac kan/duc xuan", "--on", "2020-10-30"])
    assert found.output.split("\t") == ["01840", "Phường Đức Xuân, Thành phố Bắc Kạn, Tỉnh Bắc Kạn\n"]


def test_an_earlier_beginning_of_the_old_list_is_written_into_its_source() -> None:
    CliRunner().invoke(command, ["load", "--province", "06", "--old-since", "2010-01-01"], catch_exceptions=False)
    assert UnitVersion.objects.get(code="058").source.endswith("dùng ngược từ 01/01/2010")


def test_a_named_account_loads_within_its_rights_only(capsys: pytest.CaptureFixture[str]) -> None:
    create_account(by=Scope.local_operator(date(2020, 11, 5)), username="lan", display_name="Lan")
    assert cli.run(["--as", "lan", "units", "load", "--province", "06"]) == 1
    assert "phạm vi" in capsys.readouterr().err
    assert not UnitVersion.objects.exists()
