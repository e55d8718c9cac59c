"""What a change of units would touch among tasks: a number only, composed by the door."""

from __future__ import annotations

from collections.abc import Collection

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.work.tasks.models import Task


def touched_by(scope: Scope, units: Collection[int]) -> int:
    """Open tasks of these units; for whoever may change them."""
    open_tasks = Task.objects.filter(state=Task.State.OPEN).values_list("unit_id", flat=True)
    return sum(unit in units and scope.may(Permission.manage_units, unit) for unit in open_tasks)
