"""Workbooks opened with care: xlsx, xls, ods and csv become sheets of cells; whatever could do harm is refused."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from danso.exchange.inbound import reader_process
from danso.exchange.inbound.archive import BROKEN, check_archive, formula_cells, sheet_parts
from danso.exchange.inbound.csv_text import csv_rows
from danso.exchange.inbound.reading import CellValue
from danso.exchange.inbound.refusals import FileCorrupt, FileMissing, FileProtected, FileTooLarge, FileUnsafe
from danso.values.words import Words

MOST_BYTES = 20 * 1024 * 1024
_MEGABYTES, _SECONDS = 1024, 60
_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_FILLED_DOWN_AT_MOST = 60


@dataclass
class Sheet:
    """One sheet: rows of values from A1, cells holding formulas, merged ranges ((row, col), (row, col)) from 0."""

    name: str
    rows: list[list[CellValue]]
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    formulas: frozenset[str] = frozenset()
    visible: bool = True

    def value(self, row: int, column: int) -> CellValue:
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        found = self.rows[row][column]
        return None if found == "" else found

    def cell(self, row: int, column: int) -> str:
        """`Địa bàn 12!F17`, as Excel writes it."""
        return f"{self.name}!{address(row, column)}"

    def holds_formula(self, row: int, column: int) -> bool:
        return bool(self.formulas) and address(row, column) in self.formulas

    def fill_merged(self, column: int) -> None:
        """Write a merged cell's value into every row it covers, in one column (household numbers)."""
        for (top, left), (bottom, right) in self.merged:
            if left <= column <= right and bottom > top and bottom - top < _FILLED_DOWN_AT_MOST:
                for row in range(top + 1, bottom + 1):
                    if row < len(self.rows) and column < len(self.rows[row]):
                        self.rows[row][column] = self.value(top, left) or ""


@dataclass(frozen=True)
class Workbook:
    """A file's sheets, and the SHA-256 of its bytes."""

    sheets: tuple[Sheet, ...]
    digest: str


def address(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def open_workbook(path: Path) -> Workbook:
    """Read a file. Raises a FileNotRead that says what is wrong with it and what to do."""
    content = file_content(path)
    digest = hashlib.sha256(content).hexdigest()
    if content.startswith(_ZIP):
        check_archive(path)
        return Workbook(tuple(_with_formulas(path, _isolated(path))), digest)
    if content.startswith(_OLE):
        if _PROTECTED in content:
            raise FileProtected(PASSWORD)
        return Workbook(tuple(_isolated(path)), digest)
    if content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8")) or path.suffix.lower() in (".xlsx", ".xls", ".ods"):
        raise FileCorrupt(BROKEN)
    rows: list[list[CellValue]] = [list(row) for row in csv_rows(content)]
    return Workbook((Sheet(path.stem, rows),), digest)


def file_content(path: Path) -> bytes:
    """The bytes of a file no larger than MOST_BYTES; the size is looked at before anything is read."""
    try:
        size = os.stat(path).st_size
        if not path.is_file():
            raise FileMissing(MISSING.with_(file=path.name))
        if size > MOST_BYTES:
            raise FileTooLarge(
                TOO_LARGE.with_(file=path.name, size=size // 1024 // 1024, most=MOST_BYTES // 1024 // 1024)
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileMissing(MISSING.with_(file=path.name)) from error
    if not content:
        raise FileCorrupt(EMPTY.with_(file=path.name))
    return content


def _isolated(path: Path) -> Iterator[Sheet]:
    command = [sys.executable, "-I", reader_process.__file__, str(path.resolve()), str(_MEGABYTES), str(_SECONDS)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS * 2, check=False, env={})  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise FileUnsafe(TOO_HEAVY) from error
    if done.returncode == reader_process.PASSWORD:
        raise FileProtected(PASSWORD)
    if done.returncode == reader_process.CORRUPT:
        raise FileCorrupt(BROKEN)
    if done.returncode != 0:
        raise FileUnsafe(TOO_HEAVY)
    for line in done.stdout.splitlines():
        told = json.loads(line)
        merged = [((a[0], a[1]), (b[0], b[1])) for a, b in told["merged"]]
        rows = [[_untagged(value) for value in row] for row in told["rows"]]
        yield Sheet(told["name"], rows, merged, visible=told["visible"])


def _untagged(value: Any) -> CellValue:
    if not isinstance(value, dict):
        return value
    if "t" in value:
        return datetime.fromisoformat(value["t"])
    if "d" in value:
        return date.fromisoformat(value["d"])
    return timedelta(0)


def _with_formulas(path: Path, sheets: Iterator[Sheet]) -> Iterator[Sheet]:
    formulas = formula_cells(path)
    parts = sheet_parts(path) if formulas else {}
    for sheet in sheets:
        sheet.formulas = formulas.get(parts.get(sheet.name, ""), frozenset())
        yield sheet


MISSING = Words("Không có tệp {file}. Kiểm tra lại đường dẫn.", "There is no file {file}. Check the path.")
EMPTY = Words("Tệp {file} rỗng. Kiểm tra lại tệp.", "The file {file} is empty. Check it.")
TOO_LARGE = Words(
    "Tệp {file} nặng {size} MB, chỉ đọc tệp đến {most} MB. Bỏ ảnh và trang tính thừa, hoặc chia theo địa bàn, "
    "rồi nhập lại. Chưa đọc, chưa ghi gì.",
    "The file {file} has {size} MB; files of up to {most} MB are read. Take out pictures and spare sheets, or divide "
    "it by area, and import again. Nothing was read or written.",
)
PASSWORD = Words(
    "Tệp đặt mật khẩu nên không mở được. Mở bằng Excel, bỏ mật khẩu (Tệp - Thông tin - Bảo vệ sổ làm việc), lưu lại "
    "rồi nhập. Chưa ghi gì vào sổ.",
    "The file is protected by a password. Open it in Excel, remove the password (File - Info - Protect Workbook), "
    "save it and import again. Nothing has been written.",
)
TOO_HEAVY = Words(
    "Tệp có ô nằm quá xa hoặc nội dung quá lớn so với một sổ, có thể làm treo máy. Chưa đọc, chưa ghi gì. "
    "Chép các dòng sang tệp mới theo mẫu rồi nhập lại.",
    "The file has cells too far away, or far too much in them, for a book. Nothing was read or written. "
    "Copy the rows to a new file made from the template.",
)
