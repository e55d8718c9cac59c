"""Tables as offices send them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from danso.places.code_tables import units_in
from danso.places.names import same_name
from danso.places.refusals import BadTable
from danso.places.table_rows import day_in, rows_of


def test_a_workbook_and_a_csv_file_read_alike(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("\ufeffCode,Day\n00001,2025-07-01\n,\n7,01/7/2025\n", encoding="utf-8")
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        for i, row in enumerate([["Code", "Day"], ["00001", "2025-07-01"], ["", ""], [7, "01/7/2025"]]):
            sheet.write_row(i, 0, row)
    for file in ("a.csv", "a.xlsx"):
        rows = rows_of(tmp_path / file, ["code", "day"])
        assert [(row.line, row["code"], day_in(row, "day", file)) for row in rows] == [
            (2, "00001", date(2025, 7, 1)),
            (4, "7", date(2025, 7, 1)),
        ]


def test_a_missing_column_a_bad_day_and_an_unreadable_file_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("code,day\n1,hôm qua\n", encoding="utf-8")
    with pytest.raises(BadTable, match="name"):
        rows_of(tmp_path / "a.csv", ["code", "name"])
    with pytest.raises(BadTable, match="dòng 2"):
        day_in(rows_of(tmp_path / "a.csv", ["day"])[0], "day", "a.csv")
    (tmp_path / "b.xlsx").write_bytes(b"not a workbook")
    with pytest.raises(BadTable, match=r"b\.xlsx"):
        rows_of(tmp_path / "b.xlsx", [])


def test_a_code_twice_in_a_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("level,code,full_name,parent_code\ncommune,1,A,\ncommune,1,B,\n", encoding="utf-8")
    with pytest.raises(BadTable, match="dòng 3"):
        units_in(tmp_path / "a.csv")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Phường Yên Hòa", "phường Yên Hoà", True),
        ("Phường 02", "Phường 2", True),
        ("Phường Văn Miếu - Quốc Tử Giám", "Phường Văn Miếu Quốc Tử Giám", True),
        ("Xã Ia H' Drai", "Xã Ia H'Drai", True),
        ("Xã Phó Bảng", "Xã Phố Bảng", False),
        ("Phường 20", "Phường 2", False),
        ("Xã Yên Hòa", "Xã Yên Hóa", False),
    ],
)
def test_what_is_one_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
