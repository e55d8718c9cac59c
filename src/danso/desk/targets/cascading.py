"""A target given to the units below: their numbers in one table, sum and difference at once, three ways to propose."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.targets import words
from danso.desk.targets.lines import number_text, plan_text
from danso.desk.targets.pages import asked_year, day_of, frame_of, newest_seal
from danso.desk.targets.setting import typed_decision
from danso.guidance.distributing import BASES, NothingToPropose, Proposal, propose
from danso.indicators.catalogue import INDICATORS
from danso.places.names import name_key
from danso.places.queries import unit_rows
from danso.places.scope import NotInScope
from danso.places.units import UnitRow
from danso.targets.actions import Criterion, set_target, targets_held
from danso.targets.cascade import Cascade, Child, compare
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.queries import cascade_of, ladder_of
from danso.targets.refusals import BadTarget
from danso.targets.typed_number import NotANumber, typed_number
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One unit below: what is in force, what stands in the field, and the figure of a proposal."""

    unit: UnitRow
    target: Target | None
    plan: str
    typed: str
    weight: str
    was: str


@page(Kind.FIGURES)
def cascade(request: Asking, unit: int, indicator: str) -> HttpResponse:
    """`?chia=population` fills the fields with a proposal; nothing is written by looking."""
    asked = asked_year(request)
    found = _found(request, unit, indicator, asked)
    typed = {one.unit: _now(one) for one in found.children}
    basis = request.GET.get("chia", "")
    proposal, problem = None, None
    if basis in BASES and found.parent is not None:
        with newest_seal() as seal:
            try:
                if seal is None:
                    raise NothingToPropose(words.NOTHING_SEALED)
                proposal = propose(request.scope, found.parent, basis, on=day_of(request, asked), seal=seal)
                typed = {one: number_text(Decimal(n)) for one, n in proposal.parts.items()}
            except NothingToPropose as refusal:
                problem = refusal.words
    return _table(request, unit, indicator, asked, found, typed, problem, proposal=proposal)


@page(Kind.TARGETS_SET, methods=("POST",))
def cascade_act(request: Asking, unit: int, indicator: str) -> HttpResponse:
    """Add up again, read a pasted table into the fields, or record: all units or none."""
    asked = asked_year(request)
    found = _found(request, unit, indicator, asked)
    typed = {one.unit: clean(request.POST.get(f"unit-{one.unit}", ""))[:20] for one in found.children}
    act = request.POST.get("act", "")
    note: Words | None = None
    try:
        if act == "paste":
            typed, note = _pasted(request.POST.get("pasted", ""), typed, _rows_of(found, request))
        elif act == "record":
            n = _record(request, asked, unit, indicator, typed)
            said = words.RECORDED_BELOW.with_(n=n) if n else words.NOTHING_NEW
            messages.success(request, str(said))
            return redirect(f"{reverse('cascade', args=[unit, indicator])}?nam={asked}")
        for text in typed.values():
            typed_number(text)
    except Refusal as refusal:
        if isinstance(refusal, NotInScope):
            raise
        found = _found(request, unit, indicator, asked)  # another may have given since
        return _table(request, unit, indicator, asked, found, typed, refusal.words)
    return _table(request, unit, indicator, asked, found, typed, None, note=note)


def _found(request: Asking, unit: int, indicator: str, asked: int) -> Cascade:
    found = cascade_of(request.scope, unit, indicator, asked, on=day_of(request, asked))
    if found.parent is None and all(one.target is None for one in found.children):
        raise NotInScope
    return found


def _record(request: Asking, asked: int, unit: int, indicator: str, typed: dict[int, str]) -> int:
    """How many were written: those whose number differs from what is in force. Read again with the units held: what
    another gave after this page was opened is not written over."""
    decision = typed_decision(request)
    with targets_held(unit, *typed):
        found = _found(request, unit, indicator, asked)
        whole = found.parent
        if whole is None:
            raise BadTarget(words.NO_WHOLE)
        if request.POST.get("was-whole", _was(whole)) != _was(whole):
            raise BadTarget(words.CHANGED_SINCE)
        criterion = Criterion(whole.criterion, whole.criterion_level) if whole.criterion is not None else None
        given = _given(request, found, typed)
        for one, value in given.items():
            set_target(
                by=request.scope,
                unit_id=one,
                indicator=indicator,
                year=asked,
                plan_kind=whole.plan_kind,
                value=value,
                unit_of_value=whole.unit_of_value,
                contraception_variant=whole.contraception_variant,
                couple_is_two_persons=whole.couple_is_two_persons,
                criterion=criterion,
                **decision,
            )
    return len(given)


def _given(request: Asking, found: Cascade, typed: dict[int, str]) -> dict[int, Decimal]:
    """What is to be written, by unit. A field left as the form showed it gives nothing, whatever stands there by now."""
    given, changed = dict[int, Decimal](), list[int]()
    for one in found.children:
        value, was = typed_number(typed.get(one.unit, "")), request.POST.get(f"was-{one.unit}")
        if value is None or (one.target is not None and one.target.pk and one.target.value == value):
            continue
        if was is not None and was != _was(one.target):
            if was.partition("|")[2] != str(value.normalize()):
                changed.append(one.unit)
            continue
        given[one.unit] = value
    if changed:
        names = "; ".join(row.name for row in unit_rows(request.today, changed))
        raise BadTarget(words.CHANGED_BELOW.with_(units=names.replace("{", "").replace("}", "")))
    return given


def _was(target: Target | None) -> str:
    """What a field was opened on: the row and its number."""
    return "|" if target is None else f"{target.pk or ''}|{target.value.normalize()}"


def _table(
    request: Asking,
    unit: int,
    indicator: str,
    asked: int,
    found: Cascade,
    typed: dict[int, str],
    problem: Words | None,
    *,
    proposal: Proposal | None = None,
    note: Words | None = None,
) -> HttpResponse:
    now = _as_typed(found, typed) if found.parent is not None else found
    rows = _rows_of(found, request)
    first = found.parent or next(one.target for one in found.children if one.target)
    known = INDICATORS.get(counted_code(first))
    context = frame_of(request, asked) | {
        "indicator": indicator,
        "name": known.name if known else Words(indicator, indicator),
        "whole": found.parent,
        "plan": plan_text(found.parent) if found.parent else "",
        "was_whole": _was(found.parent),
        "rows": [_row(rows[one.unit], one, typed.get(one.unit, ""), proposal) for one in found.children],
        "now": now,
        "ladder": [
            (level.words, one.said, one.difference == 0)
            for level, one in ladder_of(request.scope, unit, indicator, asked, on=day_of(request, asked))
        ],
        "total": number_text(now.total) if now.total is not None else "",
        "difference": number_text(now.difference) if now.difference is not None else "",
        "exact": now.difference == 0,
        "bases": BASES if found.parent is not None and found.parent.plan_kind == "count" else {},
        "proposal": proposal,
        "basis": BASES[proposal.basis] if proposal else None,
        "note": note,
        "problem": problem,
        "sent": request.POST,
        "pasted": request.POST.get("pasted", "")[:20000],
    }
    return render(request, "desk/cascade.html", context, status=409 if problem and request.method == "POST" else 200)


def _as_typed(found: Cascade, typed: dict[int, str]) -> Cascade:
    """The cascade as it would be with what stands in the fields."""
    assert found.parent is not None
    made: list[Child] = []
    for one in found.children:
        try:
            value = typed_number(typed.get(one.unit, ""))
        except NotANumber:
            value = None
        target = None
        if value is not None:
            target = copy(one.target) if one.target is not None and one.unit not in found.unlike else copy(found.parent)
            target.value = value
        made.append(Child(one.unit, target))
    return compare(found.parent, made)


def _rows_of(found: Cascade, request: Asking) -> dict[int, UnitRow]:
    return {row.id: row for row in unit_rows(request.today, [one.unit for one in found.children])}


def _row(unit: UnitRow, one: Child, typed: str, proposal: Proposal | None) -> Row:
    figure = proposal.figures.get(unit.id) if proposal else None
    return Row(
        unit,
        one.target,
        plan_text(one.target) if one.target else "",
        typed,
        figure.shown() if figure else "",
        _was(one.target),
    )


def _now(one: Child) -> str:
    return number_text(one.target.value) if one.target is not None else ""


def _pasted(text: str, typed: dict[int, str], rows: dict[int, UnitRow]) -> tuple[dict[int, str], Words]:
    """Lines of a unit's name or code and, last, its number; what is not understood is said."""
    by_name: dict[str, list[int]] = {}
    for row in rows.values():
        for key in {row.code, name_key(row.name), name_key(row.short_name)} - {""}:
            by_name.setdefault(key, []).append(row.id)
    found, unread = dict(typed), list[str]()
    for line in text.splitlines()[:_MOST_LINES]:
        cells = _cells(line)
        if not cells:
            continue
        units = by_name.get(cells[0]) or by_name.get(name_key(cells[0])) or []
        try:
            value = typed_number(cells[-1]) if len(cells) > 1 else None
        except NotANumber:
            value = None
        if len(units) != 1 or value is None:
            unread.append(cells[0][:40].replace("{", "").replace("}", ""))
        else:
            found[units[0]] = number_text(value)
    said = words.READ_LINES.with_(n=sum(found[unit] != typed[unit] for unit in typed))
    if unread:
        more = words.NOT_READ.with_(lines="; ".join(unread[:5]))
        said = Words(f"{said.vi} {more.vi}", f"{said.en} {more.en}")
    return found, said


def _cells(line: str) -> Sequence[str]:
    mark = "\t" if "\t" in line else ";"
    return [clean(cell) for cell in line.split(mark) if clean(cell)]
