"""Tasks of a unit and all within it; one task with its figure then and now, and what is done to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.administration.typed import day
from danso.desk.indicators.sealed import counting
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.press import press_of
from danso.desk.work.choices import moves, owners, read_moves, read_owner
from danso.desk.work.documents.basis import rests_on
from danso.desk.work.tabs import tabs
from danso.desk.work.tasks import words
from danso.desk.work.tasks.shown import task_lines
from danso.guidance.follow_up import Moved, gauge, moved
from danso.places.scope import NotInScope
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.snapshot import NothingSealed
from danso.work.tasks.actions import cancel_task, extend_task, finish_task, give_task, reopen_task
from danso.work.tasks.giving import Gauge
from danso.work.tasks.models import Task
from danso.work.tasks.queries import VIEW, steps_of, task_in_reach, tasks_of, unit_of_task

MOST = 200


def unit_of(kwargs: Mapping[str, Any]) -> int | None:
    return unit_of_task(kwargs["task"])


@page(Kind.OFFICE)
def tasks(request: Asking, unit: int) -> HttpResponse:
    return _listed(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def give_own(request: Asking, unit: int) -> HttpResponse:
    """A task the unit sets itself; what it should move is measured now."""
    try:
        owner, due = read_owner(request.POST.get("owner", "")), day(request, "due")
        if owner is None or due is None:
            raise Refusal(words.DUE_MISSING)
        request.scope.require(Permission.keep_office_work, owner.unit)
        indicator, work_list = read_moves(request.POST.get("moves", ""))
        give_task(
            by=request.scope,
            unit_id=owner.unit,
            account_id=owner.account,
            title=request.POST.get("title", ""),
            due=due,
            origin_kind=Task.Origin.OWN,
            indicator=indicator,
            work_list=work_list,
            gauge=_gauge(request, owner.unit, indicator, work_list),
            press=press_of(request),
        )
    except NotInScope:
        raise
    except Refusal as refusal:
        return _listed(request, unit, refusal.words)
    messages.success(request, str(words.GIVEN))
    return redirect("tasks", unit)


@page(Kind.OFFICE, unit=unit_of)
def task(request: Asking, task: int) -> HttpResponse:
    return _one(request, task)


@page(Kind.OFFICE_KEPT, unit=unit_of, methods=("POST",))
def task_act(request: Asking, task: int) -> HttpResponse:
    """Done, put off, opened again, cancelled: each with its words."""
    act, by, said = request.POST.get("act", ""), request.scope, request.POST.get("words", "")
    try:
        match act:
            case "finish":
                finish_task(by=by, task_id=task, evidence=said)
            case "extend":
                due = day(request, "due")
                if due is None:
                    raise Refusal(words.DUE_MISSING)
                extend_task(by=by, task_id=task, due=due, reason=said)
            case "reopen":
                reopen_task(by=by, task_id=task, reason=said)
            case "cancel":
                cancel_task(by=by, task_id=task, reason=said)
            case _:
                raise Refusal(words.NO_ACT)
    except NotInScope:
        raise
    except Refusal as refusal:
        return _one(request, task, refusal.words, act)
    messages.success(request, str(words.DONE[act]))
    return redirect("task", task)


def _listed(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    view = request.GET.get("xem", "open")
    view = view if view in words.VIEWS else "open"
    everything = tasks_of(request.scope, unit)
    opened = [one for one in everything if one.state == Task.State.OPEN]
    account = request.account.pk if request.account else 0
    of_view = {
        "open": opened,
        "late": [one for one in opened if one.due_on < request.today],
        "mine": [one for one in opened if one.account_id == account],
        "done": [one for one in reversed(everything) if one.state != Task.State.OPEN],
    }
    units, officers = owners(unit, request.today)
    indicators, lists = moves()
    context = {
        "w": words,
        "unit": request.here,
        "views": [(code, said, len(of_view[code])) for code, said in words.VIEWS.items()],
        "view": view,
        "lines": task_lines(of_view[view][:MOST], request.today),
        "may_keep": request.scope.may(Permission.keep_office_work, unit),
        "units": units,
        "officers": officers,
        "indicators": indicators,
        "lists": lists,
        "typed": request.POST,
        "problem": problem,
        "tabs": tabs(request.scope, unit),
        "tab": "tasks",
        "current": "steering",
    }
    return render(request, "desk/tasks.html", context, status=422 if problem else 200)


def _one(request: Asking, task_id: int, problem: Words | None = None, act: str = "") -> HttpResponse:
    found = task_in_reach(request.scope, task_id, VIEW)
    led = found.origin_kind != Task.Origin.OWN
    wanted = Permission.lead_office_work if led else Permission.keep_office_work
    context = {
        "w": words,
        "unit": request.here,
        "line": task_lines([found], request.today)[0],
        "moved": _moved(request, found),
        "steps": [(one, words.STEPS[one.kind]) for one in steps_of(request.scope, task_id)],
        "may_keep": request.scope.may(Permission.keep_office_work, found.unit_id),
        "may_change": request.scope.may(wanted, found.unit_id),
        "problem": problem,
        "typed": request.POST if problem else {},
        "act": act,
        "tabs": tabs(request.scope, found.unit_id),
        "tab": "tasks",
        "current": "steering",
    } | rests_on(request, found.unit_id, "task", task_id)
    return render(request, "desk/task.html", context, status=422 if problem else 200)


def _moved(request: Asking, task: Task) -> Moved | None:
    """Now: the last whole month that the seal knows; None where nothing is measured or sealed."""
    if not (task.indicator or task.work_list):
        return None
    try:
        with counting() as snapshot:
            to = max(_month_known(min(request.today, snapshot.made_on)), task.value_last or request.today.min)
            return moved(request.scope, [task], to, snapshot).get(task.pk)
    except NothingSealed:
        return None


def _gauge(request: Asking, unit: int, indicator: str, work_list: str) -> Gauge | None:
    if not (indicator or work_list):
        return None
    try:
        with counting() as snapshot:
            to = _month_known(min(request.today, snapshot.made_on))
            return gauge(request.scope, (unit, indicator, work_list), to, snapshot)
    except NothingSealed:
        return None


def _month_known(on: date) -> date:
    """The last end of a month that is over by the day: slips of a month come in at its end."""
    after = on + timedelta(days=1)
    return on if after.day == 1 else on.replace(day=1) - timedelta(days=1)
