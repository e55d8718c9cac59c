"""Phụ lục I: progress of the targets by unit - plan, result, % of plan or difference, last year, change, rank."""

from __future__ import annotations

from danso.indicators.shapes import IN_COUPLES, IN_PERSONS
from danso.reports.briefing.data import Plan
from danso.reports.briefing.target_lines import SUM_OF_PARTS, plan_places
from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex
from danso.reports.counted import Counted
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Paragraph, Row, Table
from danso.reports.faces import UnitFace
from danso.reports.fill import figure_cell
from danso.reports.plan import Progress
from danso.reports.spans import title_words
from danso.values.text import MINUS, NBSP
from danso.values.words import Words

LEAST = 50  # a plan smaller than this gives no rank (rules.md 10)
# Without a plan they are still what the meeting asks for first.
UNPLANNED = ("births", "deaths", "moves_in", "moves_out")


def targets(t: Telling) -> Annex:
    title = Words("Tiến độ thực hiện các chỉ tiêu {span}", "Progress of the targets, {span}").with_(
        span=title_words(t.data.window)
    )
    return annex(t, "I", title, _blocks(t), wide=True)


def _blocks(t: Telling) -> tuple[Block, ...]:
    plans = t.data.own_plans()
    year = t.data.window.last.year
    columns = (
        Column(t.say("TT", "No."), 0.5, Align.CENTER),
        Column(t.say("Chỉ tiêu, đơn vị", "Target, unit"), 3.4),
        Column(t.say("Đơn vị tính", "Unit"), 0.8, Align.CENTER),
        Column(t.say("Kế hoạch năm {y}", "Plan {y}", y=str(year)), 0.9, Align.RIGHT),
        Column(t.say("Thực hiện", "Result"), 0.9, Align.RIGHT),
        Column(t.say("So kế hoạch", "Against plan"), 2.5, Align.RIGHT),
        Column(t.say("Cùng kỳ {y}", "Same period {y}", y=str(year - 1)), 0.9, Align.RIGHT),
        Column(t.say("Tăng, giảm", "Change"), 1.8, Align.RIGHT),
        Column(t.say("Xếp thứ", "Rank"), 0.7, Align.CENTER),
    )
    rows: list[Row] = []
    for i, plan in enumerate(plans, start=1):
        rows.append(_row(t, str(i), t.data.unit, plan.code, True, ""))
        ranks = _ranks(t, plan.code)
        rows.extend(
            _row(t, "", part, plan.code, False, ranks.get(part.id, ""))
            for part in t.data.parts
            if t.data.plan(plan.code, part.id) is not None
        )
    planned = {plan.code for plan in plans}
    left = [code for code in UNPLANNED if code not in planned]
    rows.extend(_row(t, str(len(plans) + i), t.data.unit, code, True, "") for i, code in enumerate(left, start=1))
    blocks: list[Block] = [Table(columns, tuple(rows), name=t.say("PL I Chỉ tiêu", "Annex I Targets"))]
    if not plans:
        blocks.insert(0, Paragraph((t.say("Chưa ghi nhận chỉ tiêu kế hoạch giao.", "No target is on record."),)))
    for plan in plans:
        state = t.data.progress(plan)
        found = t.data.figure(plan.code)
        if found is None:
            continue
        told = [t.say("giao tại {doc}", "set by {doc}", doc=plan.document)]
        if plan.of_parts:
            told = [SUM_OF_PARTS.in_(t.language), *told]
        if plan.in_persons and plan.couple_is_two:
            told.append(t.say("1 cặp tính 2 người", "a couple counts as two persons"))
        if state.reason is not None:
            told.append(state.reason.in_(t.language))
        if found.denominator is not None:
            told.append(
                t.say(
                    "tử số/mẫu số {n}/{d}",
                    "numerator/denominator {n}/{d}",
                    n=t.amount(found.numerator),
                    d=t.amount(found.denominator),
                )
            )
        blocks.append(Note((f"{found.name.in_(t.language)}: {'; '.join(told)}.",)))
    blocks.append(Note((NO_RANK.in_(t.language),)))
    return tuple(blocks)


NO_RANK = Words(
    "“Số ít”: mẫu số dưới 50, không so sánh. Chỉ xếp thứ chỉ tiêu có hướng phấn đấu và kế hoạch từ 50 trở lên; số trẻ "
    "sinh ra, thứ tự con, giới tính trẻ sinh ra không giao chỉ tiêu, không xếp thứ.",
    "“Too few”: denominator under 50, not compared. Ranks only for targets with a direction and plans of 50 or more; births, "
    "birth order and sex at birth carry no target and no rank.",
)


def _row(t: Telling, number: str, unit: UnitFace, code: str, whole: bool, rank: str) -> Row:
    data = t.data
    found, plan, before = data.figure(code, unit.id), data.plan(code, unit.id), data.last_year(code, unit.id)
    name = found.name.in_(t.language) if whole and found is not None else unit.name.in_(t.language)
    change = "–"
    if found is not None and before is not None and found.exact is not None and before.exact is not None:
        change = t.say("số ít", "too few") if found.small or before.small else t.change(found, before, brief=True)
    cells = (
        Cell(number),
        Cell(name, indent=0 if whole else 1),
        Cell(found.measure.in_(t.language) if whole and found is not None else "", align=Align.CENTER),
        _plan_cell(t, plan, found),
        figure_cell(found, t.language),
        _against(t, plan, found),
        figure_cell(before, t.language),
        Cell(change, align=Align.RIGHT),
        Cell(rank, int(rank) if rank.isdigit() else None, align=Align.CENTER),
    )
    return Row(cells, bold=whole)


def _plan_cell(t: Telling, plan: Plan | None, found: Counted | None) -> Cell:
    if plan is None:
        return Cell("–", align=Align.RIGHT)
    percent = found is not None and found.is_share and plan.kind != "change"
    shown = t.amount(plan.value, plan_places(plan)) + ("%" if percent else "")
    if found is not None and plan.in_persons and found.measure == IN_COUPLES:
        shown += NBSP + IN_PERSONS.in_(t.language)
    return Cell(shown, plan.value, plan_places(plan), percent=percent, align=Align.RIGHT)


def _against(t: Telling, plan: Plan | None, found: Counted | None) -> Cell:
    if plan is None or found is None:
        return Cell("–", align=Align.RIGHT)
    state: Progress = t.data.progress(plan)
    if state.percent is not None:
        shown = t.say("{p}% KH", "{p}%", p=t.amount(state.percent, 1))
        return Cell(shown, state.percent, 1, percent=True, align=Align.RIGHT)
    if state.difference is None or plan.kind == "count":
        return Cell("–", align=Align.RIGHT)
    if found.small:
        return Cell(t.say("số ít", "too few"), align=Align.RIGHT)
    places = max(found.decimals, plan_places(plan))
    sign = MINUS if state.difference < 0 else "+" if state.difference > 0 else ""
    text = f"{sign}{t.amount(abs(state.difference), places)} {t.difference_unit(found, brief=True)}"
    if state.met is not None:
        text += t.say(" (đạt)", " (met)") if state.met else t.say(" (chưa đạt)", " (not met)")
    return Cell(text, align=Align.RIGHT)


def _ranks(t: Telling, code: str) -> dict[int, str]:
    """1 for the best; equal results share a rank; nothing for indicators without direction; "số ít" for small plans."""
    scored: list[tuple[float, int]] = []
    told: dict[int, str] = {}
    for part in t.data.parts:
        found, plan = t.data.figure(code, part.id), t.data.plan(code, part.id)
        if found is None or plan is None or found.exact is None or found.direction not in ("up", "down"):
            continue
        state = t.data.progress(plan)
        enough = not found.small and (plan.kind != "count" or plan.value >= LEAST)
        if not enough:
            told[part.id] = t.say("số ít", "too few")
        elif state.percent is not None:
            scored.append((float(state.percent), part.id))
        elif state.difference is not None:
            scored.append((float(state.difference), part.id))
    if len(scored) < 2:
        return told
    down = any((f := t.data.figure(code, part.id)) is not None and f.direction == "down" for part in t.data.parts)
    for score, part_id in scored:
        better = sum(1 for other, _ in scored if (other < score if down else other > score))
        told[part_id] = str(better + 1)
    return told
