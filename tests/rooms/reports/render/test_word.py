from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from danso.reports.render.word import to_docx
from tests.rooms.reports.render import samples


@pytest.fixture(scope="module")
def briefing() -> Any:
    return docx.Document(io.BytesIO(to_docx(samples.briefing())))


def test_paper_and_margins_are_the_decree_s(briefing: Any) -> None:
    section = briefing.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 20 <= round(section.top_margin.mm) <= 25
    assert 20 <= round(section.bottom_margin.mm) <= 25
    assert 30 <= round(section.left_margin.mm) <= 35
    assert 15 <= round(section.right_margin.mm) <= 20


def test_every_letter_is_times_new_roman(briefing: Any) -> None:
    fonts = briefing.styles["Normal"].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    named = {run.font.name for paragraph in briefing.paragraphs for run in paragraph.runs}
    assert named == {None}


def test_body_is_14_justified_with_an_indented_first_line(briefing: Any) -> None:
    body = next(p for p in briefing.paragraphs if p.text.startswith("Đến ngày 31/10/2026"))
    assert {run.font.size.pt for run in body.runs} == {14}
    assert body.alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY
    assert body.paragraph_format.first_line_indent.cm == pytest.approx(1.27, abs=0.01)
    assert body.paragraph_format.space_after.pt >= 6


def test_head_names_the_nation_at_the_right_and_the_agency_at_the_left(briefing: Any) -> None:
    left, right = briefing.tables[0].rows[0].cells
    assert left.paragraphs[0].text == "ỦY BAN NHÂN DÂN XÃ ĐỒNG MÂY"
    assert not left.paragraphs[0].runs[0].bold
    assert left.paragraphs[1].text == "TRẠM Y TẾ"
    assert left.paragraphs[1].runs[0].bold
    assert right.paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert right.paragraphs[-1].runs[0].italic


def test_page_number_is_in_the_top_margin_and_not_on_page_one(briefing: Any) -> None:
    section = briefing.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_annexes_stand_in_sections_of_their_own(briefing: Any) -> None:
    widths = [round(section.page_width.mm) for section in briefing.sections]
    assert widths == [210, 210, 297]
    assert [section.different_first_page_header_footer for section in briefing.sections] == [True, False, False]


def test_table_headings_come_again_and_no_row_is_split(briefing: Any) -> None:
    table = briefing.tables[-1]
    rows = table._tbl.tr_lst
    again = [row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
    assert again == [True] * 4 + [False] * (len(rows) - 4)
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_numbers_stand_at_the_right(briefing: Any) -> None:
    cell = briefing.tables[-1].rows[5].cells[2]
    assert cell.text == "9"
    assert cell.paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_pictures_say_in_words_what_they_show(briefing: Any) -> None:
    told = [shape._inline.docPr.get("descr") for shape in briefing.inline_shapes]
    assert told == ["Tháp dân số", "Trẻ sinh ra theo tháng", "Tiến độ"]


def test_closing_is_the_decree_s(briefing: Any) -> None:
    text = "\n".join(p.text for p in briefing.paragraphs)
    assert "trân trọng báo cáo./." in text
    assert "khó khăn khác" not in text
    left, right = next(t for t in briefing.tables if "Nơi nhận:" in t.rows[0].cells[0].text).rows[0].cells
    label = left.paragraphs[0].runs[0]
    assert (label.font.size.pt, label.bold, label.italic) == (12, True, True)
    assert [p.text for p in left.paragraphs[1:]] == [
        "- Chi cục Dân số tỉnh Vân Hải (b/c);",
        "- UBND xã (b/c);",
        "- Lưu: VT, DS.",
    ]
    assert {p.runs[0].font.size.pt for p in left.paragraphs[1:]} == {11}
    assert right.paragraphs[0].text == "TRẠM TRƯỞNG"


def test_the_same_document_is_the_same_file() -> None:
    assert to_docx(samples.briefing()) == to_docx(samples.briefing())
