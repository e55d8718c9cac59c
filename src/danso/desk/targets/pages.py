"""Targets of a unit and year with their pace; one target with its decision, parts and history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.accounts.permissions import Permission
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import first_window
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.targets import words
from danso.desk.targets.lines import line_of, number_text, plan_text, with_unit
from danso.desk.work.documents.basis import decision_of, rests_on
from danso.desk.work.tabs import tabs
from danso.guidance.pace import Pace, paces
from danso.indicators.catalogue import INDICATORS
from danso.places.queries import children
from danso.places.scope import NotInScope
from danso.reports.last_year import official_result
from danso.reports.models import Report
from danso.targets.actions import Baseline, correct_target, freeze_baseline
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.queries import history, splits_of, targets_for, years_with_targets
from danso.targets.refusals import BadTarget
from danso.targets.splits import split_words
from danso.targets.typed_number import typed_number
from danso.values.period import Window
from danso.values.period import year as whole_year
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot
from danso.warehouse.snapshot import NothingSealed

_FIRST, _LAST = 2000, 2100


@page(Kind.FIGURES)
def targets(request: Asking, unit: int) -> HttpResponse:
    """The year's targets, the furthest behind first."""
    asked = asked_year(request)
    found = _paces(request, unit, asked)
    offered = sorted({asked, request.today.year, *years_with_targets(request.scope, unit)}, reverse=True)
    context = frame_of(request, asked) | {
        "lines": [line_of(one) for one in found],
        "years": offered,
        "as_of": next((one.as_of for one in found if one.figure is not None), None),
        "below": bool(children(unit, request.today)),
    }
    return render(request, "desk/targets.html", context)


@page(Kind.FIGURES)
def target(request: Asking, unit: int, indicator: str) -> HttpResponse:
    """One target: what was decided and when, how it is split, where it stands."""
    return _one(request, unit, indicator, asked_year(request), None)


@page(Kind.TARGETS_SET, methods=("POST",))
def target_act(request: Asking, unit: int, indicator: str) -> HttpResponse:
    """Correct what was typed wrong, or keep last year's result with a change."""
    asked = asked_year(request)
    current = _in_force(request, unit, indicator, asked)
    if current is None or current.pk is None:
        raise NotInScope
    try:
        # Another decision came since the page was opened.
        if request.POST.get("of", str(current.pk)) != str(current.pk):
            raise BadTarget(words.CHANGED_SINCE)
        if request.POST.get("act") == "baseline":
            _keep_baseline(request, current)
            messages.success(request, str(words.KEPT))
        else:
            _correct(request, current)
            messages.success(request, str(words.CORRECTED_NOW))
    except Refusal as refusal:
        if isinstance(refusal, NotInScope):
            raise
        return _one(request, unit, indicator, asked, refusal.words)
    return redirect(f"{reverse('target', args=[unit, indicator])}?nam={asked}")


def asked_year(request: Asking) -> int:
    """`?nam=2020`; another thing than a year of the calendar is this year."""
    found = whole_number(request.GET.get("nam", ""))
    return found if found is not None and _FIRST <= found <= _LAST else request.today.year


def day_of(request: Asking, asked: int) -> date:
    """On which day the year's targets are read: today, or the end of another year."""
    return request.today if asked == request.today.year else date(asked, 12, 31)


def window_of(request: Asking, asked: int) -> Window | None:
    """Figures of the year so far, as the other screens begin with; of a year gone, the whole; None: none yet."""
    if asked < request.today.year:
        return whole_year(asked)
    window = first_window(request.today)
    return window if window.last.year == asked and window.from_new_year() else None


@contextmanager
def newest_seal() -> Iterator[Snapshot | None]:
    """None where nothing is sealed: targets are shown all the same."""
    with ExitStack() as stack:
        try:
            snapshot = stack.enter_context(counting())
        except NothingSealed:
            snapshot = None
        yield snapshot


def frame_of(request: Asking, asked: int) -> dict[str, Any]:
    unit = request.here.id
    return {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "targets",
        "year": asked,
        "may_set": request.scope.may(Permission.set_target, unit),
        "like": request.today if asked == request.today.year else date(asked, 1, 15),  # a day for empty boxes to show
        "current": "steering",
    }


def _one(request: Asking, unit: int, indicator: str, asked: int, problem: Words | None) -> HttpResponse:
    rows = history(request.scope, unit, asked, indicator)
    pace = next((one for one in _paces(request, unit, asked) if one.target.indicator == indicator), None)
    if not rows and pace is None:
        raise NotInScope
    current = pace.target if pace else _in_force(request, unit, indicator, asked)
    known = INDICATORS.get(counted_code(current or rows[0]))
    corrected = {one.correction_of_id for one in rows}
    context = frame_of(request, asked) | {
        "name": known.name if known else Words(indicator, indicator),
        "indicator": indicator,
        "line": line_of(pace) if pace else None,
        "target": current,
        "plan": plan_text(current) if current else "",
        "kind": words.KINDS[current.plan_kind] if current else None,
        "remarks": _remarks(current, unit, asked) if current else [],
        "splits": _splits(current) if current else [],
        "rows": [_row(one, current, corrected, day_of(request, asked)) for one in rows],
        "asks_baseline": current is not None and current.pk is not None and _lacks_baseline(current),
        "below": bool(children(unit, request.today)),
        "problem": problem,
        "decision": decision_of(request, unit, current.document_number) if current else (),
    }
    basis = rests_on(request, unit, "target", current.pk) if current and current.pk else {}
    return render(request, "desk/target.html", context | basis)


def _paces(request: Asking, unit: int, asked: int) -> list[Pace]:
    with newest_seal() as seal:
        window = window_of(request, asked)
        usable = seal if window is not None else None
        return paces(request.scope, unit, on=day_of(request, asked), seal=usable, window=window)


def _in_force(request: Asking, unit: int, indicator: str, asked: int) -> Target | None:
    found = targets_for(request.scope, unit, asked, on=day_of(request, asked))
    return next((one for one in found if one.indicator == indicator), None)


def _lacks_baseline(target: Target) -> bool:
    return target.plan_kind == "change" and target.baseline is None


def _remarks(target: Target, unit: int, asked: int) -> list[Words]:
    """What the decision says besides the number."""
    found: list[Words] = []
    if target.percent_of:
        other = INDICATORS.get(target.percent_of)
        name = other.name if other else target.percent_of
        found.append(words.PART_OF.with_(percent=number_text(target.percent or target.value), name=name))
    if target.criterion is not None:
        level = words.LEVELS.get(target.criterion_level, words.LEVELS[""])
        found.append(words.CRITERION.with_(level=level, value=number_text(target.criterion)))
    if target.couple_is_two_persons:
        found.append(words.TWO)
    if counted_code(target) != target.indicator or target.indicator.startswith("modern_method_users_new_and"):
        found.append(words.VARIANTS[target.contraception_variant])
    if target.baseline is not None:
        report = Report.objects.filter(pk=target.baseline_report or 0).values_list("number", flat=True).first()
        found.append(
            words.BASELINE.with_(
                year=asked - 1, value=number_text(target.baseline), number=report or "–", cutoff=target.baseline_cutoff
            )
        )
    elif _lacks_baseline(target):
        found.append(words.NO_BASELINE)
    return found


def _splits(target: Target) -> list[tuple[Words, list[tuple[Words, str]]]]:
    by: dict[str, list[tuple[Words, str]]] = {}
    for one in splits_of(target):
        said = split_words(one.dimension, one.code), with_unit(one.value, target.unit_of_value)
        by.setdefault(one.dimension, []).append(said)
    return [(words.DIMENSIONS[dimension], parts) for dimension, parts in by.items()]  # type: ignore[index]


def _row(one: Target, current: Target | None, corrected: set[int | None], on: date) -> dict[str, Any]:
    if current is not None and one.pk == current.pk:
        state, tone = words.IN_FORCE, "b-ok"
    elif one.pk in corrected:
        state, tone = words.CORRECTED, ""
    else:
        state, tone = (words.LATER, "b-ask") if one.since > on else (words.EARLIER, "")
    return {"target": one, "plan": plan_text(one), "state": state, "tone": tone, "gone": state is words.CORRECTED}


def _correct(request: Asking, current: Target) -> None:
    value = typed_number(request.POST.get("value", ""))
    if value is None:
        raise BadTarget(words.NO_VALUE)
    kept = splits_of(current) if value == current.value else []
    correct_target(by=request.scope, target_id=current.pk, value=value, why=request.POST.get("why", ""), splits=kept)


def _keep_baseline(request: Asking, current: Target) -> None:
    found = official_result(current.unit_id, counted_code(current), current.year - 1)
    if found is None:
        raise BadTarget(words.NOT_SIGNED)
    freeze_baseline(by=request.scope, target_id=current.pk, baseline=Baseline(found.value, found.report, found.cutoff))
