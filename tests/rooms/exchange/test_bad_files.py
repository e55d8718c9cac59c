"""Files that must not be read: each is refused with a sentence, quickly, and nothing is written."""

from __future__ import annotations

import struct
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from danso.exchange.actions import preview_file
from danso.exchange.inbound.csv_text import csv_rows
from danso.exchange.inbound.refusals import (
    EncodingUnreadable,
    FileCorrupt,
    FileMissing,
    FileProtected,
    FileTooLarge,
    FileUnsafe,
    NothingToRead,
)
from danso.exchange.inbound.workbook import open_workbook
from danso.exchange.models import ImportBatch
from danso.places.refusals import UnitNotInForce, UnknownUnit
from danso.register.models import LedgerEntry
from danso.values.refusal import Refusal
from tests.rooms.exchange.books import a0, family, person
from tests.rooms.exchange.conftest import BOOK_DAY, Ward


def rebuilt(source: Path, target: Path, change: dict[str, bytes]) -> Path:
    """The same workbook with some parts changed or added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in change:
                new.writestr(name, old.read(name))
        for name, content in change.items():
            new.writestr(name, content)
    return target


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return a0(tmp_path / "good.xlsx", {"Địa bàn 1": family()})


def test_a_file_of_two_hundred_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "to.xlsx"
    with path.open("wb") as out:
        out.truncate(200 * 1024 * 1024)
    begun = time.perf_counter()
    with pytest.raises(FileTooLarge, match="200 MB"):
        open_workbook(path)
    assert time.perf_counter() - begun < 1


def test_a_zip_bomb_is_refused_by_its_directory(good: Path, tmp_path: Path) -> None:
    bomb = rebuilt(good, tmp_path / "bomb.xlsx", {"xl/media/image1.bin": b"\0" * (60 * 1024 * 1024)})
    with pytest.raises(FileUnsafe):
        open_workbook(bomb)


def test_a_zip_of_too_many_parts_is_refused(good: Path, tmp_path: Path) -> None:
    many = rebuilt(good, tmp_path / "many.xlsx", {f"xl/x{n}.bin": b"" for n in range(1100)})
    with pytest.raises(FileUnsafe, match="1000"):
        open_workbook(many)


def test_a_zip_whose_directory_lies_about_its_size_is_refused(good: Path, tmp_path: Path) -> None:
    path = rebuilt(good, tmp_path / "lie.xlsx", {"xl/lie.bin": b"\0" * 3_000_000})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"xl/lie.bin") - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", content, at + 24, 1000)
    path.write_bytes(content)
    with pytest.raises((FileCorrupt, FileUnsafe)):
        open_workbook(path)


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "xl\\..\\..\\x", "C:/x"])
def test_names_that_climb_out_of_the_archive_are_refused(good: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnsafe):
        open_workbook(rebuilt(good, tmp_path / "slip.xlsx", {name: b"x"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_xml_with_a_doctype_is_refused_whatever_its_encoding(good: Path, tmp_path: Path, encoding: str) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>'
    with pytest.raises(FileUnsafe, match=r"xl/sharedStrings\.xml"):
        open_workbook(rebuilt(good, tmp_path / "xxe.xlsx", {"xl/sharedStrings.xml": xml.encode(encoding)}))


def test_a_cell_at_the_end_of_the_sheet_does_not_eat_the_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = 1, 2
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(FileUnsafe):
        open_workbook(tmp_path / "far.xlsx")


def test_one_long_text_told_by_every_cell_is_refused(good: Path, tmp_path: Path) -> None:
    shared = (
        f"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>{'a' * 30_000}</t></si></sst>"
    )
    cells = "".join(f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>' for r in range(1, 20_001))
    sheet = (
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    parts = {"xl/sharedStrings.xml": shared.encode(), "xl/worksheets/sheet1.xml": sheet.encode()}
    with pytest.raises(FileUnsafe):
        open_workbook(rebuilt(good, tmp_path / "long.xlsx", parts))


def test_a_password_protected_workbook_says_how_to_take_it_off(tmp_path: Path) -> None:
    path = tmp_path / "kin.xlsx"
    path.write_bytes(
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99
    )
    with pytest.raises(FileProtected, match="mật khẩu"):
        open_workbook(path)


@pytest.mark.parametrize("cut", [30, 400, 3000])
def test_a_workbook_cut_off_in_the_middle_is_corrupt(good: Path, cut: int) -> None:
    good.write_bytes(good.read_bytes()[:-cut])
    with pytest.raises(FileCorrupt):
        open_workbook(good)


def test_an_old_workbook_of_rubbish_is_corrupt(tmp_path: Path) -> None:
    path = tmp_path / "cu.xls"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\7" * 2000)
    with pytest.raises(FileCorrupt):
        open_workbook(path)


def test_empty_missing_and_foreign_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "rong.xlsx").write_bytes(b"")
    (tmp_path / "anh.xlsx").write_bytes(b"\x89PNG\r\n")
    for name, kind in (("rong.xlsx", FileCorrupt), ("anh.xlsx", FileCorrupt), ("khong.xlsx", FileMissing)):
        with pytest.raises(kind):
            open_workbook(tmp_path / name)
    with pytest.raises(FileMissing):
        open_workbook(tmp_path)


_TEXT = "Hộ số;Họ và tên;Ngày sinh\n1;Đặng Sơn;1980\n"


@pytest.mark.parametrize(
    "content",
    [
        _TEXT.encode(),
        _TEXT.encode("utf-8-sig"),
        _TEXT.replace(";", "\t").encode("utf-16"),
        ("\ufeff" + _TEXT.replace(";", "\t")).encode("utf-16-be"),
        ("sep=;\n" + _TEXT).encode(),
        _TEXT.replace(";", ",").encode(),
    ],
)
def test_text_files_as_offices_save_them_are_read_alike(content: bytes) -> None:
    assert csv_rows(content)[-2:] == [["Hộ số", "Họ và tên", "Ngày sinh"], ["1", "Đặng Sơn", "1980"]]


def test_a_text_file_in_an_unknown_encoding_is_refused_at_its_line() -> None:
    with pytest.raises(EncodingUnreadable, match="dòng 2"):
        csv_rows("Hộ số\n".encode() + "Hộ".encode("cp1258", "replace") + b"\xd0\xff\n")


def test_a_csv_book_comes_in_like_a_workbook(ward: Ward, tmp_path: Path) -> None:
    path = tmp_path / "Địa bàn 1.csv"
    path.write_text(
        "sep=;\nHộ số;Họ và tên;Quan hệ với chủ hộ;Giới tính;Ngày sinh\n1;Đặng Sơn;Chủ hộ;Nam;1980\n",
        encoding="utf-8-sig",
    )
    found = preview_file(by=ward.officer, kind="a0", path=path, unit=ward.id, on=BOOK_DAY)
    assert [(r.verdict, r.cell) for r in found.rows] == [("fine", "Địa bàn 1!A3")]


def test_nothing_is_written_for_any_refused_file(ward: Ward, tmp_path: Path, good: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["một bảng", "khác hẳn"])
    book.save(tmp_path / "khac.xlsx")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04rubbish")
    for name, kind in (("khac.xlsx", NothingToRead), ("hong.xlsx", FileCorrupt)):
        with pytest.raises(kind):
            preview_file(by=ward.officer, kind="a0", path=tmp_path / name, unit=ward.id, on=BOOK_DAY)
    assert LedgerEntry.objects.count() == ImportBatch.objects.count() == 0


@pytest.mark.parametrize(("unit", "kind"), [("xã không có", UnknownUnit), ("98001", None)])
def test_an_unknown_unit_is_said_in_a_sentence(ward: Ward, good: Path, unit: str, kind: type[Refusal] | None) -> None:
    if kind is None:
        assert preview_file(by=ward.officer, kind="a0", path=good, unit=unit, on=BOOK_DAY).unit == ward.id
        return
    with pytest.raises(kind, match="không có"):
        preview_file(by=ward.officer, kind="a0", path=good, unit=unit, on=BOOK_DAY)


def test_a_unit_that_did_not_exist_yet_is_said_in_a_sentence(ward: Ward, good: Path) -> None:
    with pytest.raises(UnitNotInForce, match="31/12/1999"):
        preview_file(by=ward.officer, kind="a0", path=good, unit="98001", on=BOOK_DAY.replace(year=1999))


def test_no_sentence_of_a_preview_names_a_person(ward: Ward, tmp_path: Path) -> None:
    rows = [person(1, "Vi Thị Bông", "Chủ hộ", "?", "32/13/1980"), person(1, "Vi Thị Bông", "Chủ hộ", "Nữ", "x")]
    found = preview_file(
        by=ward.officer, kind="a0", path=a0(tmp_path / "a.xlsx", {"Địa bàn 1": rows}), unit=ward.id, on=BOOK_DAY
    )
    said = str(found.as_json())
    assert "code_unreadable" in said
    assert "Bông" not in said
