"""VIII. Phương hướng, nhiệm vụ kỳ tới: what is left of the targets; the rest is the office's own."""

from __future__ import annotations

from danso.reports.briefing.data import Plan
from danso.reports.briefing.part7_difficulties import behind, ending
from danso.reports.briefing.target_lines import plan_places
from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, ListItem, Paragraph, Run
from danso.reports.spans import next_words
from danso.values.text import NBSP


def next_period(t: Telling) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Paragraph(
            (
                t.say(
                    "Tiếp tục cập nhật Sổ A0, thu và thẩm định Phiếu thu tin về dân số (P0) hằng tháng; chốt số liệu đúng hạn.",
                    "Keep the A0 register up to date; collect and appraise the P0 slips every month; close the figures in time.",
                ),
            )
        )
    ]
    left = [_left(t, plan) for plan in behind(t)]
    lines = [line for line in left if line]
    blocks.extend(ListItem((*line, ending(i, lines))) for i, line in enumerate(lines))
    blocks.extend(t.own("next_period", "nhiệm vụ, giải pháp khác của kỳ tới", "other tasks of the period to come"))
    name = next_words(t.data.window)
    return part(t, "VIII", f"Phương hướng, nhiệm vụ {name.vi}", f"Tasks for {name.en}", *blocks)


def _left(t: Telling, plan: Plan) -> tuple[Run, ...]:
    """What a planned count still lacks; nothing for other kinds of plan."""
    state, found = t.data.progress(plan), t.data.figure(plan.code)
    if plan.kind != "count" or found is None or state.difference is None or state.difference >= 0:
        return ()
    return t.line(
        "{name}: còn {n}{sp}{unit} để đạt kế hoạch năm {year}",
        "{name}: {n}{sp}{unit} short of the plan of {year}",
        name=found.name,
        n=t.amount(-state.difference, plan_places(plan)),
        unit=t.data.measure_of(plan),
        year=str(t.data.window.last.year),
        sp=NBSP,
    )
