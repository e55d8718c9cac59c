"""VI. Kinh phí: the register does not know it; the office's own words."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block


def money(t: Telling) -> tuple[Block, ...]:
    own = t.own(
        "money",
        "kinh phí được giao, đã giải ngân, thù lao cộng tác viên",
        "funds assigned and spent, collaborators' allowances",
    )
    return part(t, "VI", "Kinh phí", "Funds", *own)
