"""VII. Tồn tại, khó khăn: targets behind the pace of the year, areas without a collaborator; causes are the office's own."""

from __future__ import annotations

from collections.abc import Sequence

from danso.reports.briefing.data import Plan
from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, ListItem, Paragraph, Run
from danso.values.text import NBSP


def difficulties(t: Telling) -> tuple[Block, ...]:
    blocks: list[Block] = []
    late = behind(t)
    if late:
        lead = t.say(
            "Các chỉ tiêu dưới tiến độ cần đạt hoặc chưa đạt mức giao, đến ngày {day}:",
            "Targets behind the pace needed, or not met, on {day}:",
            day=t.day(t.data.counted_to),
        )
        blocks.append(Paragraph((lead,)))
        blocks.extend(ListItem((*_late_line(t, plan), ending(i, late))) for i, plan in enumerate(late))
    gone = t.data.figure("collaborators_inactive")
    if gone is not None and gone.exact:
        blocks.append(
            Paragraph(
                t.line(
                    "{gone}{sp}trong số {posts}{sp}cộng tác viên dân số nghỉ, không hoạt động, ảnh hưởng đến việc thu thập, cập "
                    "nhật thông tin tại địa bàn.",
                    "{gone} of the {posts}{sp}collaborators were inactive, which affects recording in their areas.",
                    gone=t.number("collaborators_inactive"),
                    posts=t.number("collaborators"),
                    sp=NBSP,
                )
            )
        )
    blocks.extend(t.own("difficulties", "khó khăn khác, nguyên nhân", "other difficulties and causes"))
    return part(t, "VII", "Tồn tại, khó khăn và nguyên nhân", "Difficulties and causes", *blocks)


def ending(index: int, lines: Sequence[object]) -> str:
    return "." if index == len(lines) - 1 else ";"


def behind(t: Telling) -> list[Plan]:
    """Targets with a direction that are not met, counts below the pace of the year first and worst first.

    Births, their order and sex have no direction and are never listed (rules.md 7).
    """
    late: list[tuple[float, Plan]] = []
    for plan in t.data.own_plans():
        state, found = t.data.progress(plan), t.data.figure(plan.code)
        if found is None or found.direction not in ("up", "down") or found.small:
            continue
        if state.percent is not None and state.pace is not None:
            if state.percent < state.pace:
                late.append((float(state.percent - state.pace), plan))
        elif state.met is False and state.percent is None:
            late.append((0.0, plan))
    return [plan for _, plan in sorted(late, key=lambda pair: (pair[0], pair[1].code))]


def _late_line(t: Telling, plan: Plan) -> tuple[Run, ...]:
    state, found = t.data.progress(plan), t.data.figure(plan.code)
    assert found is not None
    if state.percent is not None and state.pace is not None:
        return t.line(
            "{name}: đạt {p}% kế hoạch năm, tiến độ cần đạt {pace}%",
            "{name}: {p}% of the year's plan, where {pace}% was needed",
            name=found.name,
            p=t.amount(state.percent, 1),
            pace=t.amount(state.pace, 1),
        )
    return t.line(
        "{name}: {now}, chưa đạt chỉ tiêu giao", "{name}: {now}, target not met", name=found.name, now=t.of(found)
    )
