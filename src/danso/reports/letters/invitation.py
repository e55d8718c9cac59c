"""Giấy mời (Nghị định 30/2020, mẫu 1.8 phụ lục III). Pure."""

from __future__ import annotations

from danso.reports.document import Block, Document, ListItem, Paragraph, Styled
from danso.reports.letters.facts import MeetingFacts
from danso.reports.letters.frame import asked, day, hour, meeting_name, meeting_title, paper, signed

REPORTS = {"monthly": "phiếu thu tin, phiếu hộ dân cư lập mới hoặc có thay đổi trong tháng", "quarterly": "báo cáo quý"}


def invitation(facts: MeetingFacts) -> Document:
    name = meeting_name(facts)
    blocks: list[Block] = [
        Paragraph((f"{facts.office.issuer.vi} trân trọng kính mời:",)),
        *(ListItem((one,)) for one in asked(facts)),
        Paragraph((f"Tới dự {name}.",)),
        Paragraph((Styled("Chủ trì: ", bold=True), f"{facts.chair}.")),
        Paragraph((Styled("Thời gian: ", bold=True), f"{hour(facts.begins_at)}, {day(facts.on_day)}.")),
        Paragraph((Styled("Địa điểm: ", bold=True), f"{facts.place}.")),
    ]
    if facts.agenda:
        blocks.append(Paragraph((Styled("Nội dung:", bold=True),)))
        blocks += [
            ListItem((title.rstrip(".;") + ("." if n == len(facts.agenda) else ";"),), mark=f"{n}.")
            for n, (title, _) in enumerate(facts.agenda, start=1)
        ]
    blocks.append(Paragraph((f"Đề nghị đại biểu dự đúng thành phần, đúng giờ và mang theo {REPORTS[facts.kind]}.",)))
    return paper(
        facts,
        "invitation",
        "GM",
        title="GIẤY MỜI",
        summary=f"Dự {meeting_title(facts)}",
        blocks=tuple(blocks),
        recipients=("Như trên", "Lưu: VT, DS"),
        signatures=(signed(facts, "invitation"),),
    )
