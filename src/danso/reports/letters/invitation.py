"""Giấy mời (Nghị định 30/2020, mẫu 1.8 phụ lục III). Pure."""

from __future__ import annotations

from collections.abc import Sequence

from danso.reports.document import Block, Document, ListItem, Paragraph, Styled
from danso.reports.letters.facts import Item, MeetingFacts
from danso.reports.letters.frame import asked, day, hour, meeting_name, meeting_title, paper, signed

REPORTS = {"monthly": "phiếu thu tin, phiếu hộ dân cư lập mới hoặc có thay đổi trong tháng", "quarterly": "báo cáo quý"}

BEHIND = "Dưới tiến độ: "  # how such an item is proposed; its words may be changed, then they stand as they are


def agenda_in_short(agenda: Sequence[Item]) -> list[str]:
    """What was promised before is one item, and the targets behind the pace another: the minutes go through them."""
    by: dict[str, list[str]] = {}
    for one in agenda:
        by.setdefault(one.source if one.source in ("promised", "pace") else one.title, []).append(one.title)
    found = []
    for key, titles in by.items():
        if key == "promised":
            found.append(f"Kiểm điểm việc thực hiện kết luận hội nghị trước ({len(titles)} nhiệm vụ)")
        elif key == "pace":
            behind = "; ".join(title.removeprefix(BEHIND) for title in titles)
            found.append(f"{BEHIND}{behind}")
        else:
            found += titles
    return found


def _closed(lines: Sequence[str]) -> list[str]:
    """A semicolon between them, a full stop at the end."""
    return [one.rstrip(".;") + (";" if n < len(lines) else ".") for n, one in enumerate(lines, start=1)]


def invitation(facts: MeetingFacts) -> Document:
    name = meeting_name(facts)
    blocks: list[Block] = [
        Paragraph((f"{facts.issuer} trân trọng kính mời:",)),
        *(ListItem((one,)) for one in _closed(asked(facts))),
        Paragraph((f"Tới dự {name}.",)),
        Paragraph((Styled("Chủ trì: ", bold=True), f"{facts.chair}.")),
        Paragraph((Styled("Thời gian: ", bold=True), f"{hour(facts.begins_at)}, {day(facts.on_day)}.")),
        Paragraph((Styled("Địa điểm: ", bold=True), f"{facts.place}.")),
    ]
    if facts.agenda:
        blocks.append(Paragraph((Styled("Nội dung:", bold=True),)))
        blocks += [
            ListItem((one,), mark=f"{n}.") for n, one in enumerate(_closed(agenda_in_short(facts.agenda)), start=1)
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
