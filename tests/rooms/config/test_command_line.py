"""`danso` on a terminal: languages, exit codes, and never a trace."""

from __future__ import annotations

import sys
from types import ModuleType

import click
import pytest

from danso.config import cli, commands
from danso.config.command_line.spoken import SpokenGroup
from danso.values.refusal import Refusal
from danso.values.words import Words


class PeriodSigned(Refusal):
    """A refusal as a room would raise it."""


def refuse() -> None:
    raise PeriodSigned(Words(vi="Kỳ này đã ký.", en="This period is signed."))


def fail() -> None:
    raise RuntimeError("Nguyễn Thị Lan")


@pytest.fixture
def command_that(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A command `probe` whose deed a test chooses."""
    module = ModuleType(f"{commands.__name__}.probe")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    listed = cli.Commands.list_commands
    monkeypatch.setattr(cli.Commands, "list_commands", lambda self, ctx: [*listed(self, ctx), "probe"])
    monkeypatch.delenv("DANSO_DEBUG", raising=False)
    return module


def test_a_refusal_is_one_sentence_and_exit_code_1(
    command_that: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    command_that.command = click.command()(refuse)
    assert cli.run(["probe"]) == 1
    assert capsys.readouterr().err == "danso: Kỳ này đã ký.\n"


def test_english_is_spoken_on_request(command_that: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    command_that.command = click.command()(refuse)
    assert cli.run(["--lang", "en", "probe"]) == 1
    assert capsys.readouterr().err == "danso: This period is signed.\n"


def test_our_own_defect_shows_neither_trace_nor_what_the_error_carried(
    command_that: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    command_that.command = click.command()(fail)
    assert cli.run(["probe"]) == 70
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert "Lan" not in said
    assert "Traceback" not in said


def test_a_defect_is_shown_in_full_to_who_asks(
    command_that: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command_that.command = click.command()(fail)
    monkeypatch.setenv("DANSO_DEBUG", "1")
    assert cli.run(["probe"]) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["no-such"], "Không có lệnh no-such"),
        (["serve", "--prot", "1"], "Không có tùy chọn --prot"),
        (["serve", "--port", "x"], "Giá trị của --port"),
        (["--lang", "fr", "version"], "Giá trị của --lang"),
    ],
)
def test_what_is_typed_wrongly_is_said_in_vietnamese_with_exit_code_2(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(typed) == 2
    assert said in capsys.readouterr().err


def test_a_command_on_an_empty_folder_says_what_to_run_first(
    capsys: pytest.CaptureFixture[str], tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANSO_HOME", f"{tmp_path}/new")
    assert cli.run(["serve"]) == 1
    assert "danso migrate" in capsys.readouterr().err


def test_every_command_speaks_both_languages_and_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    context = click.Context(cli.danso)
    for name in cli.danso.list_commands(context):
        assert cli.run([name, "--help"]) == 0
        vietnamese = capsys.readouterr().out
        assert cli.run(["--lang", "en", name, "--help"]) == 0
        english = capsys.readouterr().out
        assert "Cách dùng:" in vietnamese, name
        assert "Usage:" in english, name
        assert f"danso {name}" in english.split("Usage:", 1)[1].split("\n", 1)[1], f"{name} shows no example"


def test_every_command_has_a_sentence_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert isinstance(cli.danso, SpokenGroup)
    assert cli.run(["--help"]) == 0
    listed = capsys.readouterr().out.split("Các lệnh:")[1]
    for name in cli.danso.list_commands(click.Context(cli.danso)):
        assert f"  {name} " in listed
