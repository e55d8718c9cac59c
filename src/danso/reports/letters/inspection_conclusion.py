"""Thông báo kết luận kiểm tra (Nghị định 30/2020, mẫu 1.4 phụ lục III). Pure."""

from __future__ import annotations

from danso.reports.document import Block, Document, Heading, Kind, Paragraph, Signature
from danso.reports.letters.inspection_facts import InspectionFacts, points_text
from danso.reports.letters.inspection_parts import about, basis, findings_table, head, rates_table, sample_sentence
from danso.values.day import shown_date


def inspection_conclusion(facts: InspectionFacts) -> Document:
    number, dated = facts.conclusion
    given, most = facts.points
    unit = facts.inspected_name
    blocks: list[Block] = [
        Paragraph(
            (
                f"Thực hiện {' và '.join(basis(facts))}, từ ngày {shown_date(facts.first)} đến ngày "
                f"{shown_date(facts.last)} đoàn kiểm tra đã {about(facts)}. {facts.office.issuer.vi} kết luận như sau:",
            )
        ),
        Heading(1, "1. Kết quả"),
    ]
    if most:
        blocks.append(Paragraph((f"Các nội dung đã chấm đạt {points_text(given)}/{points_text(most)} điểm.",)))
    blocks += [Paragraph((sample_sentence(facts),)), *rates_table(facts)]
    if facts.remarks:
        blocks.append(Paragraph((facts.remarks,)))
    blocks += [
        Heading(1, "2. Tồn tại và việc phải khắc phục"),
        *findings_table(facts),
        Heading(1, "3. Tổ chức thực hiện"),
    ]
    asked = (
        f"{unit} thực hiện các việc trên đúng thời hạn và báo cáo kết quả khắc phục bằng văn bản. "
        if facts.findings
        else f"{unit} tiếp tục giữ nền nếp ghi chép, rà soát sổ sách. "
    )
    blocks.append(
        Paragraph((f"{asked}Đoàn kiểm tra phúc tra việc khắc phục và báo cáo {facts.office.issuer.vi} theo quy định.",))
    )
    return Document(
        kind=Kind.OFFICIAL,
        head=head(facts, "TB", number, dated),
        title="THÔNG BÁO",
        summary=f"Kết luận {about(facts)}",
        blocks=tuple(blocks),
        recipients=(unit, *(one.vi for one in facts.office.recipients)),
        signatures=(Signature(facts.office.head.vi),),
        author=facts.office.issuer.vi,
    )
