"""The form by which a decision's target is recorded, or a later decision revises it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.press import press_of
from danso.desk.targets import words
from danso.desk.targets.lines import number_text, plan_text
from danso.desk.targets.pages import asked_year, day_of, frame_of
from danso.indicators.catalogue import INDICATORS
from danso.places.pressed import made_by
from danso.places.scope import NotInScope
from danso.reports.last_year import official_result
from danso.targets.actions import Baseline, Criterion, set_target, targets_held
from danso.targets.checking import must_fit
from danso.targets.counted_as import VARIANTS, counted_code
from danso.targets.models import Target
from danso.targets.queries import splits_of, targets_for
from danso.targets.refusals import BadTarget
from danso.targets.splits import CODES, DIMENSIONS, Split, split_words
from danso.targets.typed_number import typed_number
from danso.values.meanwhile import ChangedMeanwhile, unchanged
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words


@page(Kind.TARGETS_SET, methods=("GET", "POST"))
def set_one(request: Asking, unit: int) -> HttpResponse:
    """GET with `?chi-tieu=` begins from what is in force; what was typed stays on the page when it is refused."""
    asked = asked_year(request)
    if request.method != "POST":
        return _form(request, unit, asked, _begun(request, unit, asked), None)
    try:
        with targets_held(unit):
            made = _record(request, unit, asked)
    except Refusal as refusal:
        if isinstance(refusal, NotInScope):
            raise
        typed = {key: str(value) for key, value in request.POST.items()}
        now = None
        if isinstance(refusal, ChangedMeanwhile):
            now = _in_force(request, unit, asked, typed.get("indicator", ""))
            typed["of"] = f"{typed.get('indicator', '')}:{_row(now)}"
        return _form(request, unit, asked, typed, refusal.words, now)
    messages.success(request, str(words.RECORDED))
    return redirect(f"{reverse('target', args=[unit, made.indicator])}?nam={asked}")


def typed_decision(request: Asking) -> dict[str, Any]:
    """Number, date, issuer and first day of a decision, as `set_target` takes them. Raises BadTarget."""
    since = typed_target_day(request, "since")
    if since is None:
        raise BadTarget(words.NO_DAY)
    return {
        "document_number": clean(request.POST.get("document", ""))[:120],
        "document_date": typed_target_day(request, "dated"),
        "issuer": clean(request.POST.get("issuer", ""))[:200],
        "since": since,
    }


def _record(request: Asking, unit: int, asked: int) -> Target:
    sent = request.POST
    indicator, kind = sent.get("indicator", ""), sent.get("kind", "")
    if indicator not in INDICATORS:
        raise BadTarget(words.CHOOSE)
    must_fit(indicator, kind)
    press = press_of(request)
    _look(request, unit, asked, indicator, press)
    variant = sent.get("variant", "A")
    percent_of, level = sent.get("percent_of", ""), sent.get("criterion_level", "")
    criterion = typed_number(sent.get("criterion", ""))
    return set_target(
        by=request.scope,
        unit_id=unit,
        indicator=indicator,
        year=asked,
        plan_kind=kind,
        value=None if percent_of else typed_number(sent.get("value", "")),
        unit_of_value=clean(sent.get("unit_of_value", ""))[:40] or INDICATORS[indicator].unit.vi,
        contraception_variant=variant,
        couple_is_two_persons=bool(sent.get("two")),
        splits=_splits(request),
        percent_of=percent_of,
        percent=typed_number(sent.get("percent", "")) if percent_of else None,
        criterion=Criterion(criterion, level) if criterion is not None and kind == "units_reaching" else None,
        baseline=_baseline(unit, indicator, variant, asked) if kind == "change" else None,
        press=press,
        **typed_decision(request),
    )


def _look(request: Asking, unit: int, asked: int, indicator: str, press: UUID) -> None:
    """Raises ChangedMeanwhile where another revised the target after this form was opened on it."""
    of, _, row = request.POST.get("of", "").partition(":")
    if of != indicator or made_by(Target, press, unit_id=unit) is not None:
        return
    now = _in_force(request, unit, asked, indicator)
    unchanged(row, _row(now))


def _in_force(request: Asking, unit: int, asked: int, indicator: str) -> Target | None:
    found = targets_for(request.scope, unit, asked, on=day_of(request, asked))
    return next((one for one in found if one.indicator == indicator), None)


def _row(one: Target | None) -> str:
    return str(one.pk or "") if one is not None else ""


def _baseline(unit: int, indicator: str, variant: str, asked: int) -> Baseline | None:
    """Last year's official result where it is signed already; else it is kept later, once."""
    code = counted_code(Target(indicator=indicator, contraception_variant=variant if variant in VARIANTS else "A"))
    found = official_result(unit, code, asked - 1)
    return Baseline(found.value, found.report, found.cutoff) if found else None


def _splits(request: Asking) -> list[Split]:
    found: list[Split] = []
    for dimension, codes in CODES.items():
        for code in codes:
            value = typed_number(request.POST.get(f"{dimension}-{code}", ""))
            if value is not None:
                found.append(Split(dimension, code, value))
    return found


def typed_target_day(request: Asking, name: str) -> date | None:
    text = clean(request.POST.get(name, ""))[:20]
    if not text:
        return None
    found, _ = typed_day(text, date(request.today.year + 2, 12, 31))
    if found is None or found.precision != "day":
        raise BadTarget(words.BAD_DAY.with_(text=text.replace("{", "").replace("}", "")))
    return found.reckoned


def _begun(request: Asking, unit: int, asked: int) -> dict[str, str]:
    """What the target in force says, to be revised; empty for a new one."""
    indicator = request.GET.get("chi-tieu", "")
    one = _in_force(request, unit, asked, indicator)
    if one is None:
        return {"indicator": indicator, "kind": "count", "variant": "A"}
    begun = {
        "indicator": one.indicator,
        "kind": one.plan_kind,
        "value": "" if one.percent_of else number_text(one.value),
        "unit_of_value": one.unit_of_value,
        "variant": one.contraception_variant,
        "percent_of": one.percent_of,
        "percent": _text(one.percent),
        "criterion": _text(one.criterion),
        "criterion_level": one.criterion_level,
        "two": "1" if one.couple_is_two_persons else "",
        "issuer": one.issuer,
        "of": f"{one.indicator}:{_row(one)}",
    }
    return begun | {f"{part.dimension}-{part.code}": number_text(part.value) for part in splits_of(one)}


def _text(value: Decimal | None) -> str:
    return "" if value is None else number_text(value)


def _form(
    request: Asking, unit: int, asked: int, typed: dict[str, str], problem: Words | None, now: Target | None = None
) -> HttpResponse:
    counts = [
        one
        for one in targets_for(request.scope, unit, asked, on=day_of(request, asked))
        if one.plan_kind == "count" and not one.percent_of and one.indicator in INDICATORS
    ]
    context = frame_of(request, asked) | {
        "typed": typed,
        "problem": problem,
        "now": now,
        "now_plan": plan_text(now) if now else "",
        "indicators": [(code, one.name, one.unit) for code, one in INDICATORS.items() if not one.sensitive],
        "counts": [(one.indicator, INDICATORS[one.indicator].name) for one in counts],
        "splits": [
            (
                DIMENSIONS[dimension],
                [
                    (f"{dimension}-{code}", split_words(dimension, code), typed.get(f"{dimension}-{code}", ""))
                    for code in codes
                ],
            )
            for dimension, codes in CODES.items()
        ],
        "split_open": any(typed.get(f"{dimension}-{code}") for dimension, codes in CODES.items() for code in codes),
    }
    return render(request, "desk/target_set.html", context, status=409 if problem else 200)
