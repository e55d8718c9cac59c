"""Biên bản (Nghị định 30/2020, mẫu 1.9 phụ lục III): who came, what was said and answered, what was concluded. Pure."""

from __future__ import annotations

from danso.reports.document import Block, Document, Heading, ListItem, Paragraph, Signature, Styled
from danso.reports.letters.facts import MeetingFacts
from danso.reports.letters.frame import SHORT_LIST, day, hour, meeting_title, paper
from danso.reports.letters.notice import conclusions_table


def minutes(facts: MeetingFacts) -> Document:
    blocks: list[Block] = [
        _line("Thời gian bắt đầu: ", f"{hour(facts.begins_at)}, {day(facts.on_day)}."),
        _line("Địa điểm: ", f"{facts.place}."),
        _line("Chủ trì (chủ tọa): ", f"{facts.chair}."),
        _line("Thư ký (người ghi biên bản): ", f"{facts.secretary}." if facts.secretary else "…"),
        Heading(1, "I. THÀNH PHẦN"),
        *_attendance(facts),
        Heading(1, "II. NỘI DUNG"),
        *_agenda(facts),
        Heading(1, "III. Ý KIẾN VÀ TRẢ LỜI"),
        *_opinions(facts),
        Heading(1, "IV. KẾT LUẬN"),
        *_conclusions(facts),
        Paragraph(
            ("Biên bản đã đọc cho những người dự họp nghe và thống nhất thông qua. Hội nghị kết thúc cùng ngày.",)
        ),
    ]
    return paper(
        facts,
        "minutes",
        "BB",
        title="BIÊN BẢN",
        summary=meeting_title(facts),
        blocks=tuple(blocks),
        recipients=("Như thành phần dự họp", "Lưu: VT, hồ sơ hội nghị"),
        signatures=(
            Signature("THƯ KÝ", facts.secretary.split(",")[0]),
            Signature("CHỦ TỌA", facts.letter("minutes").signer or facts.chair.split(",")[0]),
        ),
    )


def _line(label: str, said: str) -> Paragraph:
    return Paragraph((Styled(label, bold=True), said))


def _attendance(facts: MeetingFacts) -> list[Block]:
    asked = len(facts.units) + len(facts.guests)
    marked = len(facts.present) + len(facts.excused) + len(facts.absent)
    blocks: list[Block] = [Paragraph((f"Mời {asked} thành phần; có mặt {len(facts.present)}.",))]
    if not marked:
        return [Paragraph((f"Mời {asked} thành phần; chưa điểm danh.",))]
    if facts.present and len(facts.present) <= SHORT_LIST:
        blocks.append(ListItem((f"Có mặt: {'; '.join(facts.present)}.",)))
    if facts.excused:
        blocks.append(ListItem((f"Vắng có lý do: {'; '.join(facts.excused)}.",)))
    if facts.absent:
        blocks.append(ListItem((f"Vắng: {'; '.join(facts.absent)}.",)))
    return blocks


def _agenda(facts: MeetingFacts) -> list[Block]:
    if not facts.agenda:
        return [Paragraph(("Hội nghị nghe báo cáo kết quả công tác trong kỳ và thảo luận.",))]
    return [
        ListItem((Styled(one.title, bold=True), f". {one.note.rstrip('.')}." if one.note else "."), mark=f"{n}.")
        for n, one in enumerate(facts.agenda, start=1)
    ]


def _opinions(facts: MeetingFacts) -> list[Block]:
    if not facts.opinions:
        return [Paragraph(("Không có ý kiến khác.",))]
    blocks: list[Block] = [Paragraph((f"Hội nghị có {len(facts.opinions)} ý kiến:",))]
    for n, one in enumerate(facts.opinions, start=1):
        who = f"{one.who}: " if one.who else ""
        blocks.append(ListItem((Styled(who, bold=True), one.words), mark=f"{n}.", with_next=bool(one.answer)))
        if one.answer:
            blocks.append(Paragraph((Styled("Trả lời: ", italic=True), one.answer)))
    return blocks


def _conclusions(facts: MeetingFacts) -> list[Block]:
    blocks: list[Block] = []
    if facts.closing_words:
        blocks.append(Paragraph((facts.closing_words,)))
    if not facts.conclusions:
        return blocks or [Paragraph(("Hội nghị không giao nhiệm vụ mới.",))]
    blocks.append(Paragraph(("Chủ tọa kết luận và giao các nhiệm vụ sau:",)))
    return [*blocks, conclusions_table(facts)]
