"""IX. Kiến nghị: the office's own words, to the level above and to its own."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block


def proposals(t: Telling) -> tuple[Block, ...]:
    own = (
        *t.own("proposals_above", "kiến nghị với cấp trên", "proposals to the level above"),
        *t.own("proposals_here", "kiến nghị với cấp ủy, chính quyền cùng cấp", "proposals to the local authorities"),
    )
    return part(t, "IX", "Kiến nghị, đề xuất", "Proposals", *own)
