"""Each target in one line: plan, result and what may be said of it (rules.md 7)."""

from __future__ import annotations

from danso.indicators.shapes import IN_COUPLES
from danso.reports.briefing.data import Plan
from danso.reports.briefing.telling import Telling
from danso.reports.counted import Counted
from danso.reports.document import Block, ListItem, Paragraph, Run
from danso.reports.plan import Progress
from danso.values.text import NBSP
from danso.values.words import Words

SUM_OF_PARTS = Words("tổng chỉ tiêu các đơn vị cũ", "sum of the former units' targets")


def target_blocks(t: Telling) -> tuple[Block, ...]:
    plans = t.data.own_plans()
    if not plans:
        return (Paragraph((t.say("Chưa ghi nhận chỉ tiêu kế hoạch giao cho đơn vị.", "No target is on record."),)),)
    if any(plan.unit != t.data.unit.id for plan in t.data.plans):
        lead = t.say("Chi tiết theo đơn vị tại Phụ lục I.", "By unit: Annex I.")
    else:
        lead = t.say("Bảng so sánh tại Phụ lục I.", "Compared in Annex I.")
    lines = [ListItem(target_line(t, plan)) for plan in plans]
    return (Paragraph((lead,)), *lines)


def target_line(t: Telling, plan: Plan) -> tuple[Run, ...]:
    found = t.data.figure(plan.code)
    if found is None:
        return t.line("{code}: chưa có số liệu.", "{code}: no figure.", code=plan.code)
    state = t.data.progress(plan)
    return t.line(
        "{name}: {result}{verdict}{parts}{before}.",
        "{name}: {result}{verdict}{parts}{before}.",
        name=found.name,
        result=_result(t, plan, found),
        verdict=verdict(t, plan, state, found),
        parts=f" ({SUM_OF_PARTS.in_(t.language)})" if plan.of_parts else "",
        # Too few is said once, whether for the target or for last year.
        before=() if found.small and plan.kind != "count" else t.against_last_year(plan.code),
    )


def _result(t: Telling, plan: Plan, found: Counted) -> tuple[Run, ...]:
    if plan.kind in ("count", "units_reaching"):
        if plan.in_persons and found.measure == IN_COUPLES:
            return _couples_for_persons(t, plan, found)
        unit = "" if found.measure.vi in ("%", "‰") else NBSP + found.measure.in_(t.language)
        return t.line(
            "{now}/{plan}{unit}",
            "{now}/{plan}{unit}",
            now=t.of(found),
            plan=t.amount(plan.value, plan_places(plan)),
            unit=unit,
        )
    unit = "" if found.measure.vi in ("%", "‰") else NBSP + found.measure.in_(t.language)
    if plan.kind == "change":
        return t.line("{now}{unit}", "{now}{unit}", now=t.of(found), unit=unit)
    sign = found.measure.vi if found.measure.vi in ("%", "‰") else ""
    return t.line(
        "{now}{unit} (chỉ tiêu giao {plan})",
        "{now}{unit} (target {plan})",
        now=t.of(found),
        unit=unit,
        plan=t.amount(plan.value, plan_places(plan)) + sign,
    )


def _couples_for_persons(t: Telling, plan: Plan, found: Counted) -> tuple[Run, ...]:
    """Couples counted, persons planned: two for one only where the decision says so (rules.md 3)."""
    planned = t.amount(plan.value, plan_places(plan))
    if not plan.couple_is_two or found.exact is None:
        return t.line(
            "{now}{sp}cặp; chỉ tiêu giao {plan}{sp}người",
            "{now}{sp}couples; target {plan}{sp}persons",
            now=t.of(found),
            plan=planned,
            sp=NBSP,
        )
    return t.line(
        "{now}{sp}cặp, tính {two}/{plan}{sp}người theo quyết định giao",
        "{now}{sp}couples, {two}/{plan}{sp}persons as the decision counts them",
        now=t.of(found),
        two=t.amount(2 * found.exact),
        plan=planned,
        sp=NBSP,
    )


def verdict(t: Telling, plan: Plan, state: Progress, found: Counted) -> str:
    """What follows the result: `, đạt 50,3% kế hoạch năm 2020`, points apart, met or not, or why nothing is said."""
    year = str(t.data.window.last.year)
    if found.small and plan.kind != "count":
        return t.say(" (số ít, không so sánh)", " (too few to compare)")
    if found.exact is None or (state.percent is None and state.difference is None):
        reason = state.reason.in_(t.language) if state.reason else ""
        return f" ({reason})" if reason else ""
    if plan.kind == "count":
        if state.percent is None:
            return f" ({state.reason.in_(t.language)})" if state.reason else ""
        return t.say(
            ", đạt {p}% kế hoạch năm {year}", ", {p}% of the plan of {year}", p=t.amount(state.percent, 1), year=year
        )
    if plan.kind == "change":
        return _change(t, plan, state, found)
    unit = t.difference_unit(found)
    places = max(found.decimals, plan_places(plan))
    difference = state.difference
    assert difference is not None
    if difference == 0:
        return t.say(", bằng chỉ tiêu giao", ", equal to the target")
    way = t.say("cao hơn", "above") if difference > 0 else t.say("thấp hơn", "below")
    text = t.say(
        ", {way} chỉ tiêu giao {n} {unit}",
        ", {n} {unit} {way} the target",
        way=way,
        n=t.amount(abs(difference), places),
        unit=unit,
    )
    if state.met is None:
        return text
    return text + (t.say(", đạt", ", target met") if state.met else t.say(", chưa đạt", ", target not met"))


def _change(t: Telling, plan: Plan, state: Progress, found: Counted) -> str:
    places = max(found.decimals, plan_places(plan))
    assert state.change is not None and state.baseline is not None
    way = t.say("tăng", "up") if state.change > 0 else t.say("giảm", "down")
    asked = t.say("tăng", "up") if plan.value > 0 else t.say("giảm", "down")
    met = "" if state.met is None else (t.say("; đạt", "; met") if state.met else t.say("; chưa đạt", "; not met"))
    return t.say(
        ", {way} {n} {unit} so với kết quả chính thức năm trước ({base}); chỉ tiêu giao {asked} {plan} {unit}{met}",
        ", {way} {n} {unit} against last year's official {base}; the target is {asked} {plan} {unit}{met}",
        way=way,
        n=t.amount(abs(state.change), places),
        unit=t.difference_unit(found),
        base=t.amount(state.baseline, found.decimals),
        asked=asked,
        plan=t.amount(abs(plan.value), plan_places(plan)),
        met=met,
    )


def plan_places(plan: Plan) -> int:
    """Decimals of the decision as it was written, trailing zeros dropped."""
    exponent = plan.value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
