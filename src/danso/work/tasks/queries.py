"""Reading tasks."""

from __future__ import annotations

from datetime import date

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import closed_into
from danso.places.queries import descendants
from danso.places.scope import NotInScope, Scope
from danso.work.tasks.models import Task, TaskStep

VIEW = Permission.view_office_work


def tasks_of(
    scope: Scope, unit_id: int, *, state: str | None = None, within: bool = True, account_id: int | None = None
) -> list[Task]:
    """Tasks of the unit and, `within`, of all inside it (communes closed into it too), the earliest due first."""
    scope.require(VIEW, unit_id)
    rows = Task.objects.filter(unit_id__in=_units(unit_id, scope.on) if within else [unit_id])
    if state is not None:
        rows = rows.filter(state=state)
    if account_id is not None:
        rows = rows.filter(account_id=account_id)
    return list(rows.order_by("due_on", "pk"))


def tasks_at_hand(scope: Scope, unit_id: int) -> list[Task]:
    """Open tasks of one unit for who works in it, a collaborator in her area too; the earliest due first."""
    scope.require(Permission.view_persons, unit_id)
    return list(Task.objects.filter(unit_id=unit_id, state=Task.State.OPEN).order_by("due_on", "pk"))


def late_tasks(scope: Scope, unit_id: int) -> list[Task]:
    """Open tasks of the unit and within it whose due day is past on the scope's day, the oldest first."""
    return [one for one in tasks_of(scope, unit_id, state=Task.State.OPEN) if one.due_on < scope.on]


def tasks_from(scope: Scope, origin_kind: str, origin_ids: list[int]) -> list[Task]:
    """Tasks that came out of these conclusions, findings or documents and that the scope may see."""
    rows = Task.objects.filter(origin_kind=origin_kind, origin_id__in=origin_ids).order_by("pk")
    return [one for one in rows if scope.may(VIEW, one.unit_id)]


def task_in_reach(scope: Scope, task_id: int, permission: Permission = VIEW) -> Task:
    """Raises NotInScope where it is absent or another's."""
    task = Task.objects.filter(pk=task_id).first()
    if task is None or not scope.may(permission, task.unit_id):
        raise NotInScope
    return task


def steps_of(scope: Scope, task_id: int) -> list[TaskStep]:
    """What happened to a task, in order."""
    return list(TaskStep.objects.filter(task=task_in_reach(scope, task_id)))


def unit_of_task(task_id: int) -> int | None:
    """For the gate: whose task it is; says nothing else."""
    return Task.objects.filter(pk=task_id).values_list("unit_id", flat=True).first()


def _units(unit_id: int, on: date) -> list[int]:
    inside = descendants(unit_id, on) or [unit_id]
    return [*inside, *closed_into(inside, Level.commune, on)]
