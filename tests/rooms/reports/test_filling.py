"""A form filled from a small register; every number by hand (conftest)."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest
from docx import Document as read_docx
from pypdf import PdfReader

from danso.reports.document import Document, Note, Table
from danso.reports.filling import filled
from danso.reports.forms import form_by_code
from danso.reports.render.excel import to_xlsx
from danso.reports.render.pdf import to_pdf
from danso.reports.render.word import to_docx
from danso.values.period import quarter
from danso.warehouse.snapshot import snapshot_at
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db
THIRD = quarter(2020, 3)

BY_HAND = {
    "Tổng số hộ dân cư cuối quý": "3",
    "Trong đó: hộ gia đình": "3",
    "Tổng số nhân khẩu thực tế thường trú (dân số) cuối quý": "10",
    "Số phụ nữ 15-49 tuổi có chồng cuối quý": "2",
    "Tổng số trẻ sinh ra trong quý": "2",
    "Trong đó: nam": "1",
    "nữ": "1",
    "con thứ 1": "0",
    "con thứ 2": "1",
    "con thứ 3 trở lên": "1",
    "của phụ nữ dưới 20 tuổi": "0",
    "Số người chết trong quý": "1",
    "Số người chuyển đến từ xã khác trong quý": "0",
    "Dân số đầu quý": "9",
}


@pytest.fixture
def paper(small: Commune) -> Document:
    return filled(small.officer, form_by_code("02-dsx"), small.id, THIRD, snapshot_at()).document()


def rows_of(paper: Document) -> dict[str, str]:
    table = next(block for block in paper.blocks if isinstance(block, Table))
    return {row.cells[1].shown: row.cells[3].shown for row in table.rows if len(row.cells) > 3}


def test_the_rows_are_those_counted_by_hand(paper: Document) -> None:
    rows = rows_of(paper)
    assert {label: rows[label] for label in BY_HAND} == BY_HAND


def test_the_row_of_unknown_order_appears_only_when_there_is_such_a_birth(paper: Document) -> None:
    assert "chưa rõ là con thứ mấy" not in rows_of(paper)


def test_every_number_carries_the_id_of_its_figure(paper: Document) -> None:
    table = next(block for block in paper.blocks if isinstance(block, Table))
    numbers = [row.cells[3] for row in table.rows if len(row.cells) > 3]
    assert numbers and all(cell.figure_id for cell in numbers)


def test_a_form_of_2020_says_that_it_is_a_trial_and_one_of_2022_does_not(paper: Document, small: Commune) -> None:
    assert paper.mark == "Mẫu dùng thử, không có hiệu lực trong kỳ"
    later = filled(small.officer, form_by_code("02-dsx"), small.id, quarter(2022, 3), snapshot_at()).document()
    assert later.mark == ""


def test_a_form_states_where_it_counts_what_is_told_late(paper: Document) -> None:
    notes = [str(run) for block in paper.blocks if isinstance(block, Note) for run in block.runs]
    assert [note for note in notes if "phiếu báo muộn" in note]


def test_the_files_open_and_say_the_same(paper: Document) -> None:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(to_pdf(paper))).pages)
    assert "Tổng số trẻ sinh ra trong quý" in text and "02-DSX" in text
    assert "dùng thử" in text
    words = "\n".join(c.text for t in read_docx(io.BytesIO(to_docx(paper))).tables for c in t._cells)
    assert "con thứ 3 trở lên" in words
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(paper)))
    counted = [row[3].value for sheet in book for row in sheet.iter_rows() if row[2].value == "người"]
    assert 10 in counted and all(isinstance(value, int) for value in counted)


def test_the_province_form_has_a_column_for_each_commune_with_a_book_and_says_of_how_many(small: Commune) -> None:
    from danso.places.queries import ancestors

    province = ancestors(small.id, THIRD.last)[0]
    done = filled(small.operator, form_by_code("tinh-quy"), province, THIRD, snapshot_at())
    table = next(block for block in done.document().blocks if isinstance(block, Table))
    births = next(row for row in table.rows if row.cells[1].shown == "Tổng số trẻ sinh ra trong quý")
    assert [cell.shown for cell in births.cells[3:]] == ["2", "2"]  # province, Đồng Mây; Ven Sông has no book
    assert "Có số liệu của 1/2 xã, phường" in str(done.document().blocks)
    assert replace(births.cells[3], bold=False).value == 2


def test_the_english_form_says_the_same_numbers(small: Commune) -> None:
    done = filled(small.officer, form_by_code("02-dsx"), small.id, THIRD, snapshot_at()).document("en")
    assert done.mark == "Trial form, not in force in this window"
    assert rows_of(done)["Births in the quarter"] == "2"
