"""II. Lãnh đạo, chỉ đạo: the documents that set the year's targets; the rest is the office's own."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, Paragraph


def direction(t: Telling) -> tuple[Block, ...]:
    documents = list(dict.fromkeys((one.document, one.issuer) for one in t.data.own_plans()))
    blocks: list[Block] = []
    if documents:
        told = [
            t.say("{number} của {issuer}", "{number} of {issuer}", number=number, issuer=issuer) if issuer else number
            for number, issuer in documents
        ]
        sentence = t.say(
            "Chỉ tiêu công tác dân số năm {year} được giao tại: {told}.",
            "The targets of {year} were set by: {told}.",
            year=str(t.data.window.last.year),
            told="; ".join(told),
        )
        blocks.append(Paragraph((sentence,)))
    blocks.extend(
        t.own(
            "direction",
            "văn bản của cấp ủy, HĐND, UBND, Ban Chỉ đạo, Sở Y tế ban hành trong kỳ (số, ngày, trích yếu)",
            "documents issued in the period (number, day, subject)",
        )
    )
    return part(t, "II", "Công tác lãnh đạo, chỉ đạo", "Direction", *blocks)
