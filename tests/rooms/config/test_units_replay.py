"""`danso units replay` as a person calls it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from danso.config.commands.units import NotEqual, command

LIST = "level,code,full_name,parent_code\nprovince,01,Tỉnh A,\ncommune,00001,Xã D,01\n"
CHANGES = (
    "effective_date,level,code,change,old_name,new_name,old_parent,new_parent\n"
    "2024-09-01,commune,00001,renamed_or_type_changed,Xã D,Phường D,01,01\n"
)


def run(folder: Path, expected: str) -> tuple[str, BaseException | None]:
    for name, text in (("a.csv", LIST), ("c.csv", CHANGES), ("b.csv", expected)):
        (folder / name).write_text(text, encoding="utf-8")
    files = [str(folder / name) for name in ("a.csv", "c.csv", "b.csv")]
    arguments = ["replay", "--from", files[0], "--changes", files[1], "--expect", files[2]]
    result = CliRunner().invoke(command, arguments, standalone_mode=False)
    return result.output, result.exception


def test_a_replay_that_arrives_says_so(tmp_path: Path) -> None:
    output, error = run(tmp_path, LIST.replace("Xã D", "Phường D"))
    assert error is None
    assert "01/9/2024: 1 tỉnh, 0 huyện, 1 xã" in output
    assert "Khớp hoàn toàn" in output


def test_a_replay_that_does_not_arrive_is_refused_with_the_place(tmp_path: Path) -> None:
    output, error = run(tmp_path, LIST)
    assert isinstance(error, NotEqual)
    assert "mã 00001: chạy lại được “Phường D" in output


def test_a_mapping_without_its_list_is_typed_wrongly(tmp_path: Path) -> None:
    run(tmp_path, LIST)
    file = str(tmp_path / "a.csv")
    result = CliRunner().invoke(
        command, ["replay", "--from", file, "--changes", str(tmp_path / "c.csv"), "--expect", file, "--mapping", file]
    )
    assert result.exit_code == 2


@pytest.mark.parametrize("accepted", [[], ["--accept", "06970=06978"], ["--accept", "00745=Xã Phó Bảng"]])
def test_the_real_night_is_not_called_equal_before_both_places_are_decided(
    shared_data: Path, tmp_path: Path, accepted: list[str]
) -> None:
    folder = shared_data / "admin"
    files = {
        "--from": "units_2025-03-01.csv",
        "--expect": "units_2025-03-01.csv",
        "--mapping": "mapping_2025-07-01.csv",
    }
    (tmp_path / "none.csv").write_text(CHANGES.splitlines()[0] + "\n", encoding="utf-8")
    files |= {"--new-list": "units_2025-07-01.csv", "--counts": "unit_counts_by_date.csv"}
    arguments = ["replay", "--changes", str(tmp_path / "none.csv")]
    for name, file in files.items():
        arguments += [name, str(folder / file)]
    result = CliRunner().invoke(command, [*arguments, *accepted], standalone_mode=False)
    assert isinstance(result.exception, NotEqual)
    assert "01/7/2025: 34 tỉnh, 0 huyện, 3.321 xã (khớp)" in result.output
    both = ["--accept", "06970=06978", "--accept", "00745=Xã Phó Bảng"]
    if not accepted:
        assert CliRunner().invoke(command, [*arguments, *both], standalone_mode=False).exception is None
