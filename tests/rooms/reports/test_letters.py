"""The three papers of a meeting say what was decided, who does it and by when; drawn, they are whole."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time

import docx
import pytest
from pypdf import PdfReader

from danso.reports.document import Table, plain_text, tables
from danso.reports.faces import Office, UnitFace
from danso.reports.letters.catalogue import LETTERS
from danso.reports.letters.facts import Concluded, Item, MeetingFacts, Said
from danso.reports.letters.frame import hour
from danso.reports.render.pdf import to_pdf
from danso.reports.render.word import to_docx
from danso.values.period import month
from danso.values.words import Words
from danso.work.meetings.models import Letter

FACTS = MeetingFacts(
    unit=UnitFace(
        1, "97001", Words("Xã Đồi Chè", "Đồi Chè Commune"), "Đồi Chè", "commune", Words("xã", "commune"), None
    ),
    office=Office(
        Words("UBND xã Đồi Chè", ""),
        Words("Trạm Y tế", ""),
        "BC-TYT",
        Words("TRẠM TRƯỞNG", ""),
        (Words("UBND xã (b/c)", ""), Words("Lưu: VT, DS", "")),
    ),
    kind="monthly",
    window=month(2020, 10),
    on_day=date(2020, 11, 2),
    begins_at=time(8, 0),
    place="Hội trường Trạm Y tế xã",
    chair="Đặng Thị Huệ, Trạm trưởng",
    secretary="Lý Văn Sơn, viên chức dân số",
    today=date(2020, 11, 2),
    level="area",
    units=("Địa bàn số 1", "Địa bàn số 2"),
    guests=("Hội Liên hiệp Phụ nữ xã",),
    present=("Địa bàn số 1", "Hội Liên hiệp Phụ nữ xã"),
    excused=("Địa bàn số 2",),
    absent=(),
    agenda=(
        Item("Xã Đồi Chè: Vận động sàng lọc sơ sinh", "Đã xong ngày 28/10/2020: 12 buổi tư vấn", "promised"),
        Item("Địa bàn số 2: Lập danh sách phụ nữ mang thai", "Quá hạn 3 ngày (hạn 30/10/2020)", "promised"),
        Item("Dưới tiến độ: Người cao tuổi khám sức khỏe định kỳ", "Đạt 14,5% KH, cần 83,3%", "pace"),
        Item("Dưới tiến độ: Trẻ sàng lọc đủ 5 bệnh", "Đạt 40%, cần 60%", "pace"),
        Item("Ý kiến, kiến nghị"),
    ),
    opinions=(
        Said("Địa bàn số 1", "Người cao tuổi ở xa khó đến trạm khám.", "Trạm tổ chức khám lưu động tại nhà văn hóa."),
        Said("Hội Liên hiệp Phụ nữ xã", "Đề nghị phối hợp truyền thông ngày 26/12.", ""),
    ),
    conclusions=(
        Concluded(
            "Lập danh sách và mời khám người cao tuổi", "Địa bàn số 1", date(2020, 11, 20), "người cao tuổi khám"
        ),
        Concluded("Rà soát hộ trước khi đổi sổ A0", "Xã Đồi Chè", date(2020, 12, 10), ""),
    ),
    closing_words="Hội nghị ghi nhận cố gắng của đội ngũ cộng tác viên.",
    letters={"notice": Letter(kind="notice", number="05/TB-TYT", dated=date(2020, 11, 3), signer="Đặng Thị Huệ")},
)


def text_of(kind: str, facts: MeetingFacts = FACTS) -> str:
    lines = []
    for block in LETTERS[kind](facts).blocks:
        if isinstance(block, Table):
            lines += [" | ".join(cell.shown for cell in row.cells) for row in block.rows]
        else:
            lines.append(getattr(block, "text", None) or plain_text(block.runs))  # type: ignore[union-attr]
    return "\n".join(lines)


def test_the_invitation_says_who_when_where_and_what_for() -> None:
    said = text_of("invitation")
    assert "Cộng tác viên dân số: Địa bàn số 1; Địa bàn số 2" in said
    assert "08 giờ, thứ Hai, ngày 02/11/2020." in said
    assert "Hội nghị giao ban công tác dân số tháng 10/2020 xã Đồi Chè" in said
    assert "Trạm Y tế xã Đồi Chè trân trọng kính mời:" in said
    assert said.count("; Địa bàn số 2;") == 1 and "Hội Liên hiệp Phụ nữ xã." in said
    many = replace(FACTS, units=tuple(f"Địa bàn số {n}" for n in range(1, 14)))
    assert "Cộng tác viên dân số 13 địa bàn" in text_of("invitation", many)


def test_the_invitation_sums_up_what_the_minutes_go_through() -> None:
    assert text_of("invitation").splitlines()[-5:-1] == [
        "Nội dung:",
        "Kiểm điểm việc thực hiện kết luận hội nghị trước (2 nhiệm vụ);",
        "Dưới tiến độ: Người cao tuổi khám sức khỏe định kỳ; Trẻ sàng lọc đủ 5 bệnh;",
        "Ý kiến, kiến nghị.",
    ]
    assert "Xã Đồi Chè: Vận động sàng lọc sơ sinh. Đã xong ngày 28/10/2020: 12 buổi tư vấn." in text_of("minutes")


def test_the_minutes_have_each_opinion_with_its_answer_and_two_signatures() -> None:
    said = text_of("minutes")
    assert "Mời 3 thành phần; có mặt 2." in said and "Vắng có lý do: Địa bàn số 2." in said
    assert "Hội nghị có 2 ý kiến:" in said and "Trả lời: Trạm tổ chức khám lưu động tại nhà văn hóa." in said
    assert [one.title for one in LETTERS["minutes"](FACTS).signatures] == ["THƯ KÝ", "CHỦ TỌA"]


def test_an_opinion_and_its_answer_stand_on_one_page() -> None:
    said = tuple(Said(f"Địa bàn số {n}", "Đường xa.", f"Trả lời số {n}.") for n in range(1, 46))
    document = LETTERS["minutes"](replace(FACTS, opinions=said))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(to_pdf(document))).pages]
    assert len(pages) > 2
    asked = [next(i for i, page in enumerate(pages) if f"{one.who}:" in page) for one in said]
    assert asked == [next(i for i, page in enumerate(pages) if one.answer in page) for one in said]
    word = docx.Document(io.BytesIO(to_docx(document)))
    (first,) = [p for p in word.paragraphs if p.text.startswith("1. Địa bàn số 1:")]
    assert first.paragraph_format.keep_with_next


def test_the_notice_gives_each_task_its_owner_and_its_day() -> None:
    document = LETTERS["notice"](FACTS)
    (table,) = tables(document)
    assert [row.cells[4].shown for row in table.rows] == ["Người cao tuổi khám", "Báo cáo của đơn vị"]
    assert "Đặng Thị Huệ, Trạm trưởng, chủ trì Hội nghị" in text_of("notice")
    assert [[cell.shown for cell in row.cells][1:4] for row in table.rows] == [
        ["Lập danh sách và mời khám người cao tuổi", "Địa bàn số 1", "20/11/2020"],
        ["Rà soát hộ trước khi đổi sổ A0", "Xã Đồi Chè", "10/12/2020"],
    ]
    assert document.head is not None and document.head.number == "Số: 05/TB-TYT"  # type: ignore[union-attr]
    assert document.signatures[0].name == "Đặng Thị Huệ"


@pytest.mark.parametrize("kind", list(LETTERS))
def test_drawn_as_word_and_pdf_a_paper_says_the_same(kind: str) -> None:
    document = LETTERS[kind](FACTS)
    word = docx.Document(io.BytesIO(to_docx(document)))
    inside = "\n".join(p.text for p in word.paragraphs) + "\n".join(
        cell.text for table in word.tables for row in table.rows for cell in row.cells
    )
    pages = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(to_pdf(document))).pages)
    for said in (document.title, "Độc lập - Tự do - Hạnh phúc", *(one.title for one in document.signatures)):
        assert said in inside and said.split()[0] in pages


def test_hours_are_written_as_papers_write_them() -> None:
    assert [hour(time(8, 0)), hour(time(14, 30))] == ["08 giờ", "14 giờ 30 phút"]
