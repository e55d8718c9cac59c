"""Biên bản kiểm tra (Nghị định 30/2020, mẫu 1.9 phụ lục III). Pure."""

from __future__ import annotations

from danso.reports.document import Block, Document, Heading, Kind, ListItem, Paragraph, Signature, Styled
from danso.reports.letters.inspection_facts import InspectionFacts
from danso.reports.letters.inspection_parts import (
    about,
    basis,
    findings_table,
    head,
    rates_table,
    sample_sentence,
    scores_table,
)
from danso.values.day import shown_date
from danso.values.text import NBSP


def inspection_minutes(facts: InspectionFacts) -> Document:
    leader = facts.team[0][0] if facts.team else ""
    blocks: list[Block] = [
        *(Paragraph((f"Căn cứ {one};",)) for one in basis(facts)),
        Paragraph(
            (Styled("Thời gian: ", bold=True), f"từ ngày {shown_date(facts.first)} đến ngày {shown_date(facts.last)}.")
        ),
        Paragraph((Styled("Địa điểm: ", bold=True), f"{facts.place or facts.inspected_name}.")),
        Heading(1, "I. THÀNH PHẦN"),
        Paragraph(("1. Đoàn kiểm tra:",)),
        *(ListItem((", ".join(part for part in one if part) + ".",)) for one in facts.team),
        Paragraph((f"2. Đơn vị được kiểm tra: {facts.inspected_name}.",)),
        Heading(1, "II. NỘI DUNG KIỂM TRA"),
        *(scores_table(facts) or [Paragraph(("Đoàn không chấm điểm theo mục.",))]),
        Heading(1, "III. SỐ LIỆU ĐỐI CHIẾU"),
        Paragraph((sample_sentence(facts),)),
        *rates_table(facts),
        Heading(1, "IV. TỒN TẠI, VIỆC PHẢI KHẮC PHỤC"),
        *findings_table(facts),
        Heading(1, "V. NHẬN XÉT, Ý KIẾN"),
        Paragraph((Styled("Nhận xét của đoàn: ", bold=True), facts.remarks or "…")),
        Paragraph((Styled("Ý kiến của đơn vị được kiểm tra: ", bold=True), facts.opinion or "…")),
        Paragraph(
            (
                "Biên bản lập thành hai bản có giá trị như nhau, đã đọc cho những người có tên trên nghe và thống nhất ký "
                "tên; đoàn kiểm tra giữ một bản, đơn vị được kiểm tra giữ một bản.",
            )
        ),
    ]
    return Document(
        kind=Kind.OFFICIAL,
        head=head(facts, "BB", "", None, open_day=False),
        title="BIÊN BẢN",
        summary=about(facts)[0].upper() + about(facts)[1:],
        blocks=tuple(blocks),
        recipients=("Đơn vị được kiểm tra", "Lưu: VT, hồ sơ kiểm tra"),
        signatures=(Signature(f"ĐẠI DIỆN ĐƠN VỊ ĐƯỢC{NBSP}KIỂM{NBSP}TRA"), Signature("TRƯỞNG ĐOÀN", leader)),
        author=facts.office.issuer.vi,
    )
