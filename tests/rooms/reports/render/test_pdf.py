from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from danso.reports.document import Cell, Column, Document, Kind, Note, Paragraph, Row, Signature, Table
from danso.reports.render.fonts import PACKED_SERIF, letters
from danso.reports.render.letters import VIETNAMESE, draws_vietnamese
from danso.reports.render.pdf import to_pages, to_pdf
from tests.rooms.reports.render import samples

MM = 72 / 25.4


def pages_of(document: Document, *, installed_fonts: bool = True) -> list[str]:
    reader = PdfReader(io.BytesIO(to_pdf(document, installed_fonts=installed_fonts)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_an_official_document_has_the_parts_the_decree_asks_for() -> None:
    first = pages_of(samples.briefing())[0]
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN XÃ ĐỒNG MÂY",
        "TRẠM Y TẾ",
        "/BC-TYT",
        "BÁO CÁO",
        "31.239",
    ):
        assert words in first
    whole = " ".join(pages_of(samples.briefing()))
    assert "trân trọng báo cáo./." in whole
    assert "Nơi nhận: - Chi cục Dân số tỉnh Vân Hải (b/c); - UBND xã (b/c); - Lưu: VT, DS." in whole
    assert "TRẠM TRƯỞNG Trần Thị Minh Nguyệt" in whole


def test_the_office_s_own_empty_place_leaves_nothing_in_print() -> None:
    assert "khó khăn khác" not in " ".join(pages_of(samples.briefing()))


def test_page_number_stands_on_every_page_but_the_first() -> None:
    pages = pages_of(samples.briefing())
    assert not pages[0].startswith("1 ")
    assert [page.split(" ")[0] for page in pages[1:]] == [str(i) for i in range(2, len(pages) + 1)]


def test_paper_is_a4_and_an_annex_may_lie() -> None:
    reader = PdfReader(io.BytesIO(to_pdf(samples.briefing())))
    sizes = [(round(page.mediabox.width / MM), round(page.mediabox.height / MM)) for page in reader.pages]
    assert sizes[0] == (210, 297)
    assert sizes[-1] == (297, 210)


def test_each_annex_begins_on_a_page_of_its_own() -> None:
    pages = pages_of(samples.briefing())
    starts = [i for i, page in enumerate(pages) if "(Kèm theo Báo cáo số" in page]
    assert len(starts) == 2
    assert all("Phụ lục" in pages[i][:20] for i in starts)


def test_table_headings_come_again_on_every_page() -> None:
    pages = pages_of(samples.briefing())
    lying = [page for page in pages if "Thôn Ữ Phường Đỗ" in page]
    assert len(lying) >= 2
    assert all("Con thứ 3 trở lên" in page for page in lying)


def test_words_are_never_taken_for_instructions_of_the_typesetter() -> None:
    odd = '#set page(fill: red) *đậm* _x_ $a$ <b> `c` \\n "q" // z @ref = + - [ ] { }'
    assert odd in pages_of(Document(Kind.FORM, "", (Paragraph((odd,)),)))[0]


@pytest.mark.parametrize("installed", [True, False])
def test_one_face_draws_every_vietnamese_letter(installed: bool) -> None:
    alphabet = "".join(sorted(VIETNAMESE))
    pdf = to_pdf(Document(Kind.FORM, "", (Paragraph((alphabet,)),)), installed_fonts=installed)
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    assert set(page.extract_text()) >= VIETNAMESE
    faces = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert len(faces) == 1
    assert letters(installed).serif[0].replace(" ", "") in faces[0]


def test_without_an_installed_times_the_packed_serif_draws() -> None:
    assert letters(installed=False).serif == (PACKED_SERIF,)


def test_a_vietnamese_letter_is_twelve_vowels_in_six_tones_and_d_with_a_stroke() -> None:
    assert len(VIETNAMESE) == 2 * (12 * 6 + 1)


def test_a_file_that_is_no_font_draws_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(b"not a font at all")
    assert not draws_vietnamese(tmp_path / "x.ttf")
    assert not draws_vietnamese(tmp_path / "absent.ttf")


def test_the_same_document_is_the_same_file() -> None:
    assert to_pdf(samples.form()) == to_pdf(samples.form())


def test_a_form_shows_its_mark_and_both_signatures() -> None:
    pages = pages_of(samples.form())
    assert len(pages) == 1
    for words in ("Mẫu dùng thử, không có hiệu lực trong kỳ", "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ", "Biểu số: 01-DSX"):
        assert words in pages[0]


def test_pages_as_pictures() -> None:
    pictures = to_pages(samples.form(), dpi=30)
    assert len(pictures) == 1
    assert pictures[0].startswith(b"\x89PNG")


def form_of(lines: int) -> Document:
    """A form with a group after `lines` rows, two notes and two signatures."""
    columns = (Column("TT", 1), Column("Chỉ tiêu", 5))
    rows = [Row((Cell(str(i)), Cell("dòng"))) for i in range(lines)]
    group = Row((Cell("NHÓM CUỐI", span=2),), bold=True)
    table = Table(columns, (*rows, group, Row((Cell(""), Cell("DÒNG SAU NHÓM"))), Row((Cell(""), Cell("DÒNG CUỐI")))))
    signatures = (Signature("Người lập biểu"), Signature("Thủ trưởng đơn vị"))
    return Document(Kind.FORM, "BIỂU", (table, Note(("Ghi chú một.",)), Note(("Ghi chú hai.",))), signatures=signatures)


@pytest.mark.parametrize("lines", range(38, 52))
def test_no_group_head_stands_last_on_a_page_and_no_signature_stands_alone(lines: int) -> None:
    pages = pages_of(form_of(lines))
    assert all("DÒNG SAU NHÓM" in page for page in pages if "NHÓM CUỐI" in page)
    assert all("Ghi chú một." in page for page in pages if "THỦ TRƯỞNG" in page)
