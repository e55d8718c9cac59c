"""Writes about tasks. Giving one to others is leading; keeping one's own list, and saying what was done, is keeping."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by
from danso.places.scope import Scope
from danso.values.text import clean
from danso.work.tasks.giving import Gauge, step, written_task
from danso.work.tasks.models import Task, TaskStep
from danso.work.tasks.queries import task_in_reach
from danso.work.tasks.refusals import DueNotLater, NoEvidence, TaskClosed, TaskStillOpen

KEEP = Permission.keep_office_work


def give_task(
    *,
    by: Scope,
    unit_id: int,
    title: str,
    due: date,
    origin_kind: str,
    origin_id: int | None = None,
    account_id: int | None = None,
    indicator: str = "",
    work_list: str = "",
    gauge: Gauge | None = None,
    press: UUID | None = None,
) -> Task:
    """A task of `unit_id`, or of one person who works in it. A conclusion or a finding binds others: it needs leading;
    a document's task and one's own need keeping. The due day may be past: papers arrive late."""
    led = origin_kind in (Task.Origin.CONCLUSION, Task.Origin.FINDING)
    by.require(Permission.lead_office_work if led else KEEP, unit_id)
    if (made := made_by(Task, press, unit_id=unit_id)) is not None:
        return made
    detail = {"due": str(due), "origin": origin_kind, "indicator": indicator, "list": work_list}
    with audited("give_task", by=by, unit_id=unit_id, detail=detail) as entry:
        task = written_task(
            by=by,
            unit_id=unit_id,
            title=title,
            due=due,
            origin_kind=origin_kind,
            origin_id=origin_id,
            account_id=account_id,
            indicator=indicator,
            work_list=work_list,
            gauge=gauge,
            press=press,
        )
        entry.subject = f"task:{task.pk}"
    return task


def finish_task(*, by: Scope, task_id: int, evidence: str) -> Task:
    """Done on the scope's day, with what shows it."""
    return _closed(by, task_id, "finish_task", Task.State.DONE, TaskStep.Kind.FINISHED, evidence)


def cancel_task(*, by: Scope, task_id: int, reason: str) -> Task:
    """Not to be done any more; whoever leads says why."""
    task = task_in_reach(by, task_id, KEEP)
    by.require(Permission.lead_office_work if task.origin_kind != Task.Origin.OWN else KEEP, task.unit_id)
    return _closed(by, task_id, "cancel_task", Task.State.CANCELLED, TaskStep.Kind.CANCELLED, reason)


def reopen_task(*, by: Scope, task_id: int, reason: str) -> Task:
    """What was done or cancelled is to be gone on with; the earlier evidence stays among the steps."""
    task = task_in_reach(by, task_id, KEEP)
    why = _said(reason)
    with audited("reopen_task", by=by, unit_id=task.unit_id, subject=f"task:{task.pk}"):
        task = _locked(task)
        if task.state == Task.State.OPEN:
            raise TaskStillOpen
        task.state, task.closed_on, task.outcome = Task.State.OPEN.value, None, ""
        task.save(update_fields=["state", "closed_on", "outcome"])
        step(task, TaskStep.Kind.REOPENED, by, why)
    return task


def extend_task(*, by: Scope, task_id: int, due: date, reason: str) -> Task:
    """A later due day, by whoever leads; the first one is kept beside it."""
    task = task_in_reach(by, task_id, KEEP)
    by.require(Permission.lead_office_work if task.origin_kind != Task.Origin.OWN else KEEP, task.unit_id)
    why = _said(reason)
    with audited("extend_task", by=by, unit_id=task.unit_id, subject=f"task:{task.pk}", detail={"due": str(due)}):
        task = _locked(task)
        if task.state != Task.State.OPEN:
            raise TaskClosed
        if due <= task.due_on:
            raise DueNotLater
        task.due_on = due
        task.save(update_fields=["due_on"])
        step(task, TaskStep.Kind.EXTENDED, by, why)
    return task


def _closed(by: Scope, task_id: int, verb: str, state: Task.State, kind: TaskStep.Kind, words: str) -> Task:
    task = task_in_reach(by, task_id, KEEP)
    said = _said(words)
    with audited(verb, by=by, unit_id=task.unit_id, subject=f"task:{task.pk}"):
        task = _locked(task)
        if task.state != Task.State.OPEN:
            raise TaskClosed
        task.state, task.closed_on, task.outcome = state.value, by.on, said
        task.save(update_fields=["state", "closed_on", "outcome"])
        step(task, kind, by, said)
    return task


def _locked(task: Task) -> Task:
    """Inside the act's transaction: of two presses the second sees what the first did."""
    return Task.objects.select_for_update().get(pk=task.pk)


def _said(words: str) -> str:
    said = clean(words)[:1000]
    if not said:
        raise NoEvidence
    return said
