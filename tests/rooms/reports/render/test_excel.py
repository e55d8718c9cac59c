from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from danso.reports.document import Annex, Cell, Column, Document, Figure, Kind, Note, Paragraph, Row, Table
from danso.reports.render.excel import number_format, to_xlsx
from danso.reports.render.excel_sheets import SheetNames
from tests.rooms.reports.render import samples


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(samples.briefing())))


def test_one_sheet_for_the_text_s_figures_and_one_for_each_table(book: Any) -> None:
    assert book.sheetnames == ["Số liệu", "PL1", "PL2"]


def test_figures_of_the_text_are_numbers_with_their_sentence(book: Any) -> None:
    rows = list(book["Số liệu"].iter_rows(values_only=True))
    births = next(row for row in rows if row[3] == "f-births")
    assert births[0] == "1. Biến động dân số"
    assert births[1].startswith("Mười tháng: 312 trẻ sinh ra")
    assert births[2] == 312
    ratio = next(cell for row in book["Số liệu"].iter_rows() for cell in row if cell.value == 108.0)
    assert ratio.number_format == "#,##0.0"


def test_numbers_of_a_table_stay_numbers(book: Any) -> None:
    row = next(row for row in book["PL1"].iter_rows() if row[1].value == "Người mới sử dụng và duy trì BPTT hiện đại")
    assert [cell.value for cell in row[3:]] == [2640, 2287, 2251, 86.6]
    assert [cell.number_format for cell in row[3:]] == ["#,##0"] * 3 + ['#,##0.0"%"']
    assert {cell.data_type for cell in row[3:]} == {"n"}


def test_text_that_looks_like_a_formula_stays_text(book: Any) -> None:
    row = next(row for row in book["PL1"].iter_rows() if row[1].value == "=HYPERLINK(1)")
    assert [cell.value for cell in row[1:6]] == ["=HYPERLINK(1)", "+84", "@a", "-1", "\tx"]
    assert {cell.data_type for cell in row} == {"s"}


def test_no_cell_anywhere_is_a_formula(book: Any) -> None:
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_headings_are_merged_frozen_and_printed_again(book: Any) -> None:
    sheet = book["PL2"]
    first = next(cell.row for cell in sheet["A"] if cell.value == "TT")
    assert f"C{first}:F{first}" in {str(merged) for merged in sheet.merged_cells.ranges}
    assert sheet.freeze_panes == f"A{first + 4}"
    assert sheet.print_title_rows == f"${first}:${first + 3}"


def test_sheets_print_on_a4_one_page_wide(book: Any) -> None:
    assert {sheet.page_setup.paperSize for sheet in book} == {9}
    assert book["PL2"].page_setup.orientation == "landscape"
    assert book["PL2"].page_setup.fitToHeight == 0


def test_the_same_document_is_the_same_file() -> None:
    assert to_xlsx(samples.briefing()) == to_xlsx(samples.briefing())


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell("31.239", 31239), "#,##0"),
        (Cell("7,96", 7.96, places=2), "#,##0.00"),
        (Cell("5%", 5, percent=True), '#,##0"%"'),
        (Cell("5%*", 5, percent=True), '#,##0"%*"'),
    ],
)
def test_formats_have_the_decimals_of_the_paper(cell: Cell, expected: str) -> None:
    assert number_format(cell) == expected


def test_sheet_names_are_such_as_excel_allows() -> None:
    names = SheetNames()
    assert names.take("Sinh/chết: [tháng 10]?") == "Sinh-chết- -tháng 10--"
    long = "Kết quả thực hiện các chỉ tiêu được giao"
    assert names.take(long) == long[:31].strip()
    assert names.take(long.upper()) != names.take(long)
    assert len(names.take(long)) <= 31
    assert names.take("11. Người cao tuổi khám sức khỏe") == "11. Người cao tuổi khám sức"
    assert names.take("") == "Bảng"


LONG_ID = "modern_method_users_new_and_continuing:1834:2020-01-01:2020-10-30:official:7"
NOTE = "Nguồn ghi theo lần sử dụng sau cùng trong kỳ; phiếu không ghi nguồn thì xếp vào cột “Chưa rõ”. " * 3


def noted() -> Any:
    table = Table((Column("TT"), Column("Đơn vị", 3)), (Row((Cell("1"), Cell("Thôn A"))),), name="Bảng")
    said = Paragraph(("There were ", Figure("1,643.5", LONG_ID, 1643.5), " persons."))
    annex = Annex("Annex I", "T", "", (table, Note((NOTE,)), Paragraph(("x",)), Note(("alone",))))
    document = Document(Kind.OFFICIAL, "REPORT", (said,), annexes=(annex,), language="en")
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(document)))


def test_the_notes_of_a_table_stand_under_it_across_its_columns_and_whole() -> None:
    sheet = noted()["Bảng"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == NOTE)
    assert f"A{cell.row}:B{cell.row}" in {str(merged) for merged in sheet.merged_cells.ranges}
    assert cell.alignment.wrap_text
    letters = sum(sheet.column_dimensions[column].width for column in "AB")
    assert sheet.row_dimensions[cell.row].height >= 17 * len(NOTE) / letters
    assert "alone" not in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_code_of_a_figure_keeps_to_its_column_and_its_decimals_are_the_papers() -> None:
    sheet = noted()["Figures"]
    code = next(cell for row in sheet.iter_rows() for cell in row if cell.value == LONG_ID)
    assert code.alignment.wrap_text
    lines = len(LONG_ID) / sheet.column_dimensions["D"].width
    assert sheet.row_dimensions[code.row].height >= 17 * lines
    number = sheet.cell(code.row, 3)
    assert (number.value, number.number_format) == (1643.5, "#,##0.0")
