"""Blank workbooks to fill in: headers as the reader knows them, lists to choose from, checks as one types."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from danso.exchange.inbound.a0_columns import HEAD_LABELS, PRINTED
from danso.exchange.inbound.p0_details import DETAILS_SHOWN
from danso.exchange.inbound.p0_lists import LISTS
from danso.register import codes
from danso.values.code_list import CodeList

_ROWS = 2_000
_LISTS_SHEET = "Danh mục"
# Column name -> the list it is chosen from.
_CHOICES: dict[str, CodeList] = {
    "relation": codes.RELATION,
    "sex": codes.SEX,
    "ethnicity": codes.ETHNICITY,
    "education": codes.EDUCATION,
    "marital": codes.MARITAL,
    "residence": codes.RESIDENCE,
    "method": codes.METHOD,
    "household_kind": codes.HOUSEHOLD_KIND,
    "channel": codes.CHANNEL,
    "reason": codes.STOP_REASON,
    "event": codes.PREGNANCY_EVENT,
    "result": codes.PRENATAL_RESULT,
}
_BIRTH_PLACE = {1: {"place": codes.BIRTH_PLACE}}
_HINTS = {
    "birth": ("Ngày sinh", "Ghi 05/7/1980. Chỉ biết tháng: 7/1980; chỉ biết năm: 1980; áng chừng: khoảng 1950."),
    "number": ("Hộ số", "Ghi ở dòng chủ hộ; các dòng sau của hộ để trống được."),
    "citizen": ("Số định danh", "12 chữ số; chưa rõ thì để trống."),
    "card": ("Số thẻ BHYT", "Chưa rõ thì để trống."),
}


def write_a0_template(path: Path, area: str = "1") -> None:
    """The A0 book: a head to fill, section I in its official order, one row per person. One sheet per area."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        style = _styles(book)
        sheet = book.add_worksheet(f"Địa bàn {area}")
        choices = _lists(book, style)
        sheet.write_string(
            0, 0, "SỔ GHI CHÉP BAN ĐẦU VỀ DÂN SỐ (A0/CTV) - MỖI NGƯỜI MỘT DÒNG, MỖI ĐỊA BÀN MỘT TRANG", style["title"]
        )
        for row, (_, words) in enumerate(HEAD_LABELS, start=1):
            sheet.write_string(row, 0, f"{words.vi}:", style["label"])
            sheet.write_blank(row, 3, None, style["fill"])
        _table(sheet, len(HEAD_LABELS) + 2, [(c.name, w.vi) for c, w in PRINTED], style, choices, {})


def write_p0_template(path: Path) -> None:
    """The eleven lists of the P0 slip, a sheet each."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        style = _styles(book)
        sheets = [(one, book.add_worksheet(f"{one.number}. {one.title.vi}"[:31])) for one in LISTS]
        choices = _lists(book, style)
        for one, sheet in sheets:
            sheet.write_string(
                0,
                0,
                f"PHIẾU THU TIN VỀ DÂN SỐ (P0/CTV) - DANH SÁCH {one.number}. {one.title.vi.upper()}",
                style["title"],
            )
            for row, label in enumerate(("Xã (Phường, Thị trấn):", "Địa bàn số:", "Tháng, năm:"), start=1):
                sheet.write_string(row, 0, label, style["label"])
                sheet.write_blank(row, 3, None, style["fill"])
            shown = [(column.name, words) for column, words in one.shown]
            _table(sheet, 5, shown, style, choices, _BIRTH_PLACE.get(one.number, {}))
            details = [n for n, _ in shown].index("detail") if one.number == 6 else None
            if details is not None:
                sheet.data_validation(6, details, _ROWS, details, {"validate": "list", "source": list(DETAILS_SHOWN)})


def _table(
    sheet: Any,
    at: int,
    columns: Sequence[tuple[str, str]],
    style: dict[str, Any],
    choices: dict[str, str],
    own: dict[str, CodeList],
) -> None:
    for place, (name, words) in enumerate(columns):
        sheet.write_string(at, place, words, style["header"])
        sheet.set_column(place, place, 28 if name in ("name", "address", "mother") else 16, style["text"])
        chosen = own.get(name) or _CHOICES.get(name)
        rule: dict[str, Any] = {"validate": "any"}
        if chosen is not None and chosen.name in choices:
            rule = {
                "validate": "list",
                "source": choices[chosen.name],
                "error_type": "warning",
                "error_title": "Chưa có trong danh mục",
                "error_message": "Chọn trong danh mục, hoặc để trống nếu chưa rõ.",
            }
        if name in _HINTS:
            rule["input_title"], rule["input_message"] = _HINTS[name]
        if len(rule) > 1:
            sheet.data_validation(at + 1, place, at + _ROWS, place, rule)
    sheet.freeze_panes(at + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(at)


def _lists(book: Any, style: dict[str, Any]) -> dict[str, str]:
    """A sheet of all code lists; answers list name -> its cell range."""
    sheet = book.add_worksheet(_LISTS_SHEET)
    ranges: dict[str, str] = {}
    every = {one.name: one for one in (*_CHOICES.values(), codes.BIRTH_PLACE)}
    for place, (name, one) in enumerate(every.items()):
        words = [code.words.vi for code in one]
        for row, said in enumerate(words):
            sheet.write_string(row, place, said, style["text"])
        sheet.set_column(place, place, 24)
        letter = chr(65 + place)
        ranges[name] = f"='{_LISTS_SHEET}'!${letter}$1:${letter}${len(words)}"
    return ranges


def _styles(book: Any) -> dict[str, Any]:
    font = {"font_name": "Times New Roman", "font_size": 12}
    return {
        "title": book.add_format({**font, "bold": True}),
        "label": book.add_format(font),
        "fill": book.add_format({**font, "bottom": 4, "num_format": "@"}),
        "header": book.add_format(
            {**font, "bold": True, "border": 1, "text_wrap": True, "valign": "vcenter", "align": "center"}
        ),
        "text": book.add_format({**font, "num_format": "@"}),  # so that Excel leaves 1980 and 5/7/1980 as typed
    }
