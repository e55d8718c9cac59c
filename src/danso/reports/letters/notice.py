"""Thông báo kết luận (Nghị định 30/2020, mẫu 1.4 phụ lục III): each task with its owner and its day. Pure."""

from __future__ import annotations

from danso.reports.document import Align, Block, Cell, Column, Document, Paragraph, Row, Table
from danso.reports.letters.facts import MeetingFacts
from danso.reports.letters.frame import day, meeting_name, meeting_title, paper, signed
from danso.values.day import shown_date


def notice(facts: MeetingFacts) -> Document:
    name = meeting_name(facts)
    blocks: list[Block] = [
        Paragraph(
            (
                f"{_first_large(day(facts.on_day))}, tại {facts.place}, {_chair(facts.chair)} chủ trì {name}. "
                f"Sau khi nghe báo cáo kết quả {facts.window.words().vi} và ý kiến của các đại biểu, chủ trì hội nghị "
                "kết luận như sau:",
            )
        )
    ]
    if facts.closing_words:
        blocks.append(Paragraph((facts.closing_words,)))
    if facts.conclusions:
        blocks.append(Paragraph(("Giao các đơn vị thực hiện những nhiệm vụ sau:",)))
        blocks.append(conclusions_table(facts))
    blocks.append(
        Paragraph(
            (
                f"{facts.issuer} thông báo để các đơn vị biết, thực hiện và báo cáo kết quả từng nhiệm vụ tại "
                "hội nghị giao ban kỳ sau.",
            )
        )
    )
    return paper(
        facts,
        "notice",
        "TB",
        title="THÔNG BÁO",
        summary=f"Kết luận {meeting_title(facts)}",
        blocks=tuple(blocks),
        recipients=("Như thành phần dự họp", *(one.vi for one in facts.office.recipients)),
        signatures=(signed(facts, "notice"),),
    )


def _chair(said: str) -> str:
    """A name with its post is closed by a comma."""
    return f"{said}," if "," in said else said


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def conclusions_table(facts: MeetingFacts) -> Table:
    columns = (
        Column("TT", 0.5, Align.CENTER),
        Column("Nhiệm vụ", 3.1),
        Column("Đơn vị thực hiện", 1.6),
        Column("Thời hạn", 1.2, Align.CENTER),
        Column("Theo dõi bằng", 2.4),
    )
    rows = [
        Row(
            (
                Cell(str(n)),
                Cell(one.words),
                Cell(one.owner or "…"),
                Cell(shown_date(one.due_on) if one.due_on else "…"),
                Cell(_first_large(one.moves) or "Báo cáo của đơn vị"),
            )
        )
        for n, one in enumerate(facts.conclusions, start=1)
    ]
    return Table(columns, tuple(rows), name="Nhiệm vụ", font_pt=12)
