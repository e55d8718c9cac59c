"""III. Tổ chức bộ máy: collaborators as their records say; officers, vacancies and training are the office's own words."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, Paragraph
from danso.values.text import NBSP


def organisation(t: Telling) -> tuple[Block, ...]:
    blocks: list[Block] = []
    posts, gone = t.data.figure("collaborators"), t.data.figure("collaborators_inactive")
    if posts is not None and gone is not None and posts.exact:
        blocks.append(
            Paragraph(
                t.line(
                    "Đến ngày {day}, {here} có {posts}{sp}cộng tác viên dân số (CTV), trong đó {gone}{sp}người nghỉ, không "
                    "hoạt động ({gone}/{posts}). Chi tiết theo đơn vị tại Phụ lục VII.",
                    "On {day} {here} had {posts}{sp}population collaborators, of whom {gone}{sp}were inactive "
                    "({gone}/{posts}). By unit: Annex VII.",
                    day=t.day(),
                    here=t.data.unit.here,
                    posts=t.number("collaborators"),
                    gone=t.number("collaborators_inactive"),
                    sp=NBSP,
                )
            )
        )
    blocks.extend(
        t.own(
            "organisation",
            "viên chức dân số tại các xã, vị trí còn thiếu, tập huấn, kiện toàn Ban Chỉ đạo",
            "officers, vacancies, training, the steering committee",
        )
    )
    return part(t, "III", "Tổ chức bộ máy", "Organisation", *blocks)
