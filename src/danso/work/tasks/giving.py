"""A task written down, inside whatever act gives it: one's own, a document's, or the conclusion of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from danso.accounts.models import Account
from danso.places.in_force import in_force
from danso.places.models import Grant
from danso.places.pressed import once
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.values.text import clean
from danso.work.tasks.models import Task, TaskStep
from danso.work.tasks.refusals import OwnerElsewhere, TaskIncomplete, TwoThingsToMove


@dataclass(frozen=True, slots=True)
class Gauge:
    """Where the indicator or the list stood when the task was given: its value in its own unit (None: not known), for
    `first`..`last` (both included; a list has no `first`), as known on `known_on`."""

    value: Decimal | None
    first: date | None
    last: date
    known_on: date


def written_task(
    *,
    by: Scope,
    unit_id: int,
    title: str,
    due: date,
    origin_kind: str,
    origin_id: int | None,
    account_id: int | None = None,
    indicator: str = "",
    work_list: str = "",
    gauge: Gauge | None = None,
    press: UUID | None = None,
) -> Task:
    """The row and its first step; the same press again gives the task it made.

    Asks no permission and leaves no trace of its own: the act around it does.

    Raises TaskIncomplete, TwoThingsToMove, OwnerElsewhere.
    """
    said = clean(title)[:400]
    if not said or origin_kind not in Task.Origin.values or (origin_kind != Task.Origin.OWN and origin_id is None):
        raise TaskIncomplete
    if indicator and work_list:
        raise TwoThingsToMove
    if account_id is not None and account_id not in owners_in(unit_id, by.on):
        raise OwnerElsewhere
    task, fresh = once(
        Task,
        press,
        unit_id=unit_id,
        account_id=account_id,
        title=said,
        given_on=by.on,
        due_on=due,
        first_due_on=due,
        origin_kind=origin_kind,
        origin_id=origin_id,
        indicator=indicator,
        work_list=work_list,
        value_then=gauge.value if gauge else None,
        value_first=gauge.first if gauge else None,
        value_last=gauge.last if gauge else None,
        value_known_on=gauge.known_on if gauge else None,
    )
    if fresh:
        step(task, TaskStep.Kind.GIVEN, by, "")
    return task


def step(task: Task, kind: TaskStep.Kind, by: Scope, words: str) -> None:
    TaskStep.objects.create(
        task=task, kind=kind, on_day=by.on, due_on=task.due_on, words=words, by_account=by.account_id
    )


def owners_in(unit_id: int, on: date) -> frozenset[int]:
    """Accounts that hold something in the unit or within it: who a task of the unit may be given to."""
    held = Grant.objects.filter(in_force(on), unit_id__in=descendants(unit_id, on)).values("account_id")
    return frozenset(Account.objects.filter(pk__in=held, is_active=True).values_list("pk", flat=True))
