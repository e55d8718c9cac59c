"""What a plan of change would do, put together from one question per room; and the act with what has to follow it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from danso.places.changing import Preview, created_by, enact_change, preview_change, undo_change, units_of_change
from danso.places.models import Change
from danso.places.plan import Plan, Ref
from danso.places.queries import unit_name
from danso.places.scope import Scope
from danso.register.after_change import follow_change
from danso.register.touched import Touched, touched_by, written_in
from danso.staff.touched import touched_by as staff_touched_by
from danso.targets.touched import touched_by as targets_touched_by
from danso.values.words import Words
from danso.work.tasks.touched import touched_by as tasks_touched_by

NOWHERE = Words("(chưa rõ)", "(not said)")


@dataclass(frozen=True, slots=True)
class Line:
    """A commune on one side of the change, with who is counted there (all standing slips)."""

    commune: str
    households: int
    people: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """`before` is counted on the eve. Both sides list the same people under the commune that holds their area."""

    preview: Preview
    eve: date
    households: int
    people: int
    staff: int
    targets: int
    tasks: int
    before: tuple[Line, ...]
    after: tuple[Line, ...]

    @property
    def agree(self) -> bool:
        return sum(one.people for one in self.before) == sum(one.people for one in self.after)


def weighed(scope: Scope, plan: Plan) -> Weighed:
    """Nothing is written. Raises NotInScope for a plan over units the scope does not manage."""
    preview, eve = preview_change(scope, plan), plan.effective_on - timedelta(days=1)
    counted = touched_by(scope, preview.areas, eve)
    return Weighed(
        preview,
        eve,
        sum(one.households for one in counted.values()),
        sum(one.people for one in counted.values()),
        staff_touched_by(scope, preview.areas, eve),
        targets_touched_by(scope, preview.touched, plan.effective_on),
        tasks_touched_by(scope, preview.touched),
        _side(preview, counted, plan, eve, 0),
        _side(preview, counted, plan, eve, 1),
    )


def enacted(scope: Scope, plan: Plan) -> Change:
    """Enacts the plan; what was written meanwhile about its days is folded anew, all in one transaction."""
    with transaction.atomic():
        change = enact_change(by=scope, plan=plan)
        follow_change(by=scope, units=units_of_change(change.pk), since=change.effective_on)
    return change


def undone(scope: Scope, change_id: int) -> None:
    with transaction.atomic():
        units = units_of_change(change_id)
        since = Change.objects.get(pk=change_id).effective_on
        undo_change(by=scope, change_id=change_id, used=used_since(change_id))
        follow_change(by=scope, units=units, since=since)


def used_since(change_id: int) -> set[int]:
    """Units an undo would take away in which the register has been written since."""
    units = created_by(change_id)
    return written_in(units, Change.objects.get(pk=change_id).effective_on)


def _side(preview: Preview, counted: dict[int, Touched], plan: Plan, eve: date, side: int) -> tuple[Line, ...]:
    households: Counter[Ref | None] = Counter()
    people: Counter[Ref | None] = Counter()
    for area, communes in preview.areas.items():
        one = counted.get(area, Touched(0, 0))
        households[communes[side]] += one.households
        people[communes[side]] += one.people
    lines = [Line(name_in(plan, commune, eve), households[commune], people[commune]) for commune in people]
    return tuple(sorted(lines, key=lambda one: one.commune))


def name_in(plan: Plan, ref: Ref | None, eve: date) -> str:
    if ref is None:
        return str(NOWHERE)
    if isinstance(ref, str):
        return next(one.name for one in plan.created if one.key == ref)
    renamed = next((one.name for one in plan.described if one.unit == ref and one.name), None)
    return renamed or unit_name(ref, eve)
