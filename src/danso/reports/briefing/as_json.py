"""The briefing's figures for machines: one object each, as `danso figures --json` says them, with plan and last year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from danso.reports.briefing.data import Briefing
from danso.reports.outside.figure import NUMERATORS
from danso.values.words import current_language


def as_json(data: Briefing) -> list[dict[str, Any]]:
    """The unit's figures in the catalogue's order; each holds under `units` the same figure of the units of the tables,
    so that one code stands once in the list.
    """
    now = [one for one in data.figures if one.window == data.window]
    within = {(one.code, one.unit) for one in now}
    return [
        _object(data, one.code, one.unit)
        | {"units": [_object(data, one.code, part.id) for part in data.parts if (one.code, part.id) in within]}
        for one in now
        if one.unit == data.unit.id
    ]


def _object(data: Briefing, code: str, unit: int) -> dict[str, Any]:
    found = data.figure(code, unit)
    assert found is not None
    told = found.as_json()
    before = data.last_year(code, unit)
    language = current_language()
    told["last_year"] = None if before is None else before.value
    told["last_year_shown"] = None if before is None else before.shown(language)
    told["last_year_from"] = data.window.last_year().first.isoformat()
    told["last_year_to"] = data.window.last_year().last.isoformat()
    told |= {
        "plan": None,
        "plan_kind": None,
        "percent_of_plan": None,
        "plan_difference": None,
        "plan_met": None,
        "plan_reason": None,
        "plan_document": None,
    }
    outside = next((o for o in data.outside if (o.unit, f"{NUMERATORS[o.code]}_share") == (unit, code)), None)
    if outside is not None:
        share = outside.share(data.figure(NUMERATORS[outside.code], unit))
        told["outside"] = {
            "denominator": outside.value,
            "value": None if share is None else float(share),
            "source": outside.source,
            "document": outside.document,
            "dated": outside.dated.isoformat(),
        }
    plan = data.plan(code, unit)
    if plan is not None:
        state = data.progress(plan)
        told |= {
            "plan": _number(plan.value),
            "plan_kind": plan.kind,
            "percent_of_plan": _number(state.percent),
            "plan_difference": _number(state.difference),
            "plan_met": state.met,
            "plan_reason": state.reason.in_(language) if state.reason else None,
            "plan_document": plan.document,
        }
    return told


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
