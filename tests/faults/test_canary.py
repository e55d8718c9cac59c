"""A name like no other, seeded where rows are wrong: no command says it, whatever goes wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from danso.config.cli import run
from danso.register.models import PersonRow
from tests.faults.erasing import CARD, NAME, spellings
from tests.rooms.exchange.books import a0, family, person
from tests.rooms.exchange.conftest import Ward, ward
from tests.rooms.exchange.test_import_slips import ROOT

__all__ = ["ward"]
assert ROOT.is_dir()
WINDOW = ("--unit", "dong may", "--from", "2019-01-01", "--to", "2020-10-30")


def test_no_command_says_the_name_or_the_number(ward: Ward, tmp_path: Path, capfd: pytest.CaptureFixture[str],
                                                caplog: pytest.LogCaptureFixture) -> None:  # fmt: skip
    rows = [
        *family(1),
        person(2, NAME, "Chủ hộ", "?", "32/13/1980", card=CARD, address=f"Nhà {NAME}"),
        person(3, NAME, "Chủ hộ", "Nữ", "1950", card=CARD, citizen="0011"),
        person(NAME, NAME, NAME, NAME, NAME, marital=NAME, method=NAME, ethnicity=NAME),
    ]
    book = a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows})
    lines = tmp_path / "phieu.jsonl"
    wrong = [{"kind": NAME, "facts": {}}, {"kind": "death", "facts": {NAME: NAME}, "happened_on": "2020-01-01"}, NAME]
    lines.write_text("\n".join(map(json.dumps, wrong)), encoding="utf-8")
    at = ("--unit", "98001")
    commands = [
        ("import", "a0", str(book), *at, "--on", "2018-12-31", "--preview"),
        ("import", "a0", str(book), *at, "--on", "2018-12-31", "--json", "--preview"),
        ("import", "a0", str(book), *at, "--on", "2018-12-31", "--yes"),
        ("import", "a0", str(book), *at, "--on", "2018-12-31", "--yes", "--accept-asks", "x", "--leave-out-held"),
        ("import", "a0", str(book), *at, "--on", "2018-12-31", "--preview"),
        ("import", "slips", str(lines), *at, "--preview"),
        ("rebuild", "--check"),
        ("seal",),
        ("figures", *WINDOW),
        ("figures", *WINDOW, "--json"),
        ("briefing", *WINDOW, "--out", str(tmp_path / "ra")),
        ("report", "a0-ctv", "--unit", "98001-01", "--period", "2020-10", "--out", str(tmp_path / "a0.xlsx")),
    ]
    codes = {run(list(command)) for command in commands}
    assert 70 not in codes and 0 in codes
    said = "".join(capfd.readouterr()) + caplog.text
    assert "dòng" in said
    for how, needle in {**spellings(NAME), "card": CARD.encode()}.items():
        assert needle not in said.encode(), how
    for made in (tmp_path / "ra").glob("*.json"):
        assert NAME not in made.read_text(encoding="utf-8")
    assert PersonRow.objects.filter(name=NAME).exists(), "the name did come in"
