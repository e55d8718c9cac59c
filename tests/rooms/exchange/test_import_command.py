"""`danso import`: what it prints, what it writes, how it ends."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from danso.config.cli import run
from danso.register.models import LedgerEntry
from tests.rooms.exchange.books import a0, family, person
from tests.rooms.exchange.conftest import Ward


@pytest.fixture(autouse=True)
def _ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("danso.config.cli.start_django", lambda **_: None)
    monkeypatch.setenv("DANSO_TODAY", "2020-11-05")


def test_a_preview_prints_counts_and_no_name_and_writes_with_yes(
    ward: Ward, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    told = ["import", "a0", str(path), "--unit", "98001", "--on", "2018-12-31"]
    assert run([*told, "--preview"]) == 0
    assert LedgerEntry.objects.count() == 0
    assert run([*told, "--yes"]) == 0
    said = capsys.readouterr()
    assert "Đã ghi 1 phiếu (3 dòng)" in said.out
    assert "Huệ" not in said.out + said.err
    assert run([*told, "--yes"]) == 0
    assert "không có gì mới" in capsys.readouterr().out
    assert LedgerEntry.objects.count() == 1


def test_waiting_rows_stop_it_and_leaving_them_out_lists_them(
    ward: Ward, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = person(14, "Lý Văn Pao", "Chủ hộ", "Nam", "31/02/1970")
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": [*family(), bad]})
    told = ["import", "a0", str(path), "--unit", "98001", "--on", "2018-12-31", "--yes"]
    assert run(told) == 3
    assert LedgerEntry.objects.count() == 0
    capsys.readouterr()
    assert run([*told, "--leave-out-held", "--json"]) == 0
    told_json = json.loads(capsys.readouterr().out)
    assert (len(told_json["written"]), told_json["left_out"]) == (1, 1)
    rows = list(csv.reader((tmp_path / "so.de-lai.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1][:2] == ["Địa bàn 1!G7", "14"]
    assert "Pao" not in str(rows)


def test_a_sheet_named_like_a_formula_is_text_in_the_list(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"=cmd()": [person(1, "A B", "Chủ hộ", "Nam", "")]})
    told = [
        "import",
        "a0",
        str(path),
        "--unit",
        "98001",
        "--area",
        "1",
        "--on",
        "2018-12-31",
        "--yes",
        "--leave-out-held",
    ]
    assert run(told) == 0
    rows = list(csv.reader((tmp_path / "so.de-lai.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1][0].startswith("'=cmd()")


def test_a_bad_file_is_one_sentence_and_exit_code_one(
    ward: Ward, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04rubbish")
    assert run(["import", "a0", str(tmp_path / "hong.xlsx"), "--unit", "98001"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("danso: Tệp hỏng")
    assert "Traceback" not in said


def test_an_account_acts_within_its_scope(ward: Ward, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    told = ["import", "a0", str(path), "--unit", "98001", "--on", "2018-12-31", "--yes"]
    assert run(["--as", "hang xom", *told]) == 1
    assert run(["--as", "nobody", *told]) == 1
    assert LedgerEntry.objects.count() == 0
    assert run(["--as", "lan", *told]) == 0
    assert LedgerEntry.objects.get().by == ward.officer.account_id
