"""Workbooks as offices make them, built cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

HEADER = (
    "Hộ số", "Số TT", "Mã đối tượng (số thẻ BHYT)", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh",
    "Dân tộc", "Trình độ học vấn", "Tình trạng hôn nhân", "Tình trạng cư trú", "BPTT đang sử dụng",
    "Tháng năm bắt đầu sử dụng BPTT", "Số định danh cá nhân", "Địa chỉ hộ",
)  # fmt: skip
_PLACE = {"number": 0, "name": 3, "relation": 4, "sex": 5, "birth": 6, "ethnicity": 7, "education": 8, "marital": 9,
          "residence": 10, "method": 11, "method_since": 12, "citizen": 13, "address": 14, "card": 2}  # fmt: skip


def person(number: Any, name: str, relation: str, sex: Any, birth: Any, **more: Any) -> list[Any]:
    row: list[Any] = [None] * len(HEADER)
    for key, value in {
        "number": number,
        "name": name,
        "relation": relation,
        "sex": sex,
        "birth": birth,
        **more,
    }.items():
        row[_PLACE[key]] = value
    return row


def family(number: Any = 12) -> list[list[Any]]:
    """Head, wife with an IUD since 7/2016, one child."""
    return [
        person(number, "Đặng Văn Sơn", "Chủ hộ", "Nam", "5/7/1980", marital="Có vợ/chồng", ethnicity="Tày"),
        person(None, "Hoàng Thị Huệ", "Vợ", "Nữ", "1983", method="Vòng tránh thai", method_since="7/2016"),
        person(None, "Đặng Hoài An", "Con", "Nữ", "12/03/2010", education="Tiểu học"),
    ]


def a0(path: Path, sheets: dict[str, Sequence[Sequence[Any]]], *, header: Sequence[str] = HEADER) -> Path:
    """One sheet per area: title, a label, the header, the rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(["SỔ GHI CHÉP BAN ĐẦU VỀ DÂN SỐ"])
        sheet.append(["Địa bàn số:", name.split()[-1]])
        sheet.append(list(header))
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def lists(
    path: Path, sheets: dict[str, Sequence[Sequence[Any]]], area: str = "1", month: str = "tháng 10/2020"
) -> Path:
    """P0 lists: the first row of each sheet is its header."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append([f"PHIẾU THU TIN VỀ DÂN SỐ {month}"])
        sheet.append(["Địa bàn số:", area])
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path
