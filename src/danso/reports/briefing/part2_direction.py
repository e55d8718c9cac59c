"""II. Lãnh đạo, chỉ đạo: the documents that set the year's targets; the rest is the office's own."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, ListItem, Paragraph


def direction(t: Telling) -> tuple[Block, ...]:
    documents = list(dict.fromkeys((one.document, one.issuer) for one in t.data.own_plans()))
    blocks: list[Block] = []
    if documents:
        lead = t.say(
            "Chỉ tiêu công tác dân số năm {year} được giao tại:",
            "The targets of {year} were set by:",
            year=str(t.data.window.last.year),
        )
        blocks.append(Paragraph((lead,)))
        for i, (number, issuer) in enumerate(documents):
            end = "." if i == len(documents) - 1 else ";"
            of = t.say(" của {issuer}", " of {issuer}", issuer=issuer) if issuer else ""
            blocks.append(ListItem((f"{number}{of}{end}",)))
    blocks.extend(
        t.own(
            "direction",
            "văn bản của cấp ủy, HĐND, UBND, Ban Chỉ đạo, Sở Y tế ban hành trong kỳ (số, ngày, trích yếu)",
            "documents issued in the period (number, day, subject)",
        )
    )
    return part(t, "II", "Công tác lãnh đạo, chỉ đạo", "Direction", *blocks)
