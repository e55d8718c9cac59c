"""Month declared complete, or without event ("không có"): a collection area has handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CLOSED, Field, Finding, Slip, SlipKind
from danso.register.state import Event
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return []


def apply(slip: Slip, register: Register) -> None:
    facts = {"month": slip.facts["month"], "no_event": bool(slip.fact("no_event", False))}
    on = slip.happened_on.reckoned
    register.events.append(Event("month_complete", slip.id, on, None, None, slip.commune, slip.area, facts))


KIND = SlipKind(
    code="month_complete",
    words=Words("Nộp Phiếu thu tin tháng (đủ, hoặc không có thay đổi)", "Month handed in"),
    plain=Words("Xong tháng", "My month is done"),
    rank=RANK_CLOSED,
    scope="area",
    fields=(
        Field("month", "day", Words("Tháng", "Month"), required=True),
        Field("no_event", "bool", Words("Không có thay đổi", "No event")),
    ),
    judge=judge,
    apply=apply,
)
