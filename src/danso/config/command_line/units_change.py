"""What `danso units plan` and its companions print: the preview put together from one question per room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click
from django.db import transaction

from danso.places.changing import (
    Preview,
    created_by,
    enact_change,
    preview_change,
    read_plan,
    undo_change,
    units_of_change,
)
from danso.places.finding import Finding
from danso.places.models import Change
from danso.places.plan import Decree, Plan, Ref
from danso.places.queries import unit_name
from danso.places.scope import Scope
from danso.register.after_change import follow_change
from danso.register.touched import Touched, touched_by, written_in
from danso.staff.touched import touched_by as staff_touched_by
from danso.targets.touched import touched_by as targets_touched_by
from danso.values.day import shown_date
from danso.values.text import vi_int
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """A plan that was read and shown; `stops`: how many points must be answered before it can be enacted."""

    plan: Plan
    stops: int


def show(scope: Scope, path: Path, effective_on: date, decree: Decree) -> Seen:
    """Read the table, print what it would do and what is wrong or open in it."""
    read = read_plan(path, effective_on, decree)
    return show_plan(scope, read.plan, read.findings)


def show_plan(scope: Scope, plan: Plan, findings: Sequence[Finding] = ()) -> Seen:
    seen = preview_change(scope, plan)
    said = [*findings, *seen.findings]
    stops = sum(finding.stops for finding in said)
    click.echo(
        UNITS.with_(
            day=shown_date(plan.effective_on), ended=len(seen.ended), created=seen.created, anew=len(seen.going_on)
        )
    )
    _rooms(scope, plan, seen)
    for finding in said:
        click.echo(f"  {'✗' if finding.stops else '-'} {finding.words}")
    return Seen(plan, stops)


def used_since(change_id: int) -> set[int]:
    """Units an undo would take away in which the register has been written since."""
    units = created_by(change_id)
    return written_in(units, Change.objects.get(pk=change_id).effective_on)


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


def _rooms(scope: Scope, plan: Plan, seen: Preview) -> None:
    before = plan.effective_on - timedelta(days=1)
    counted = touched_by(scope, seen.areas, before)
    click.echo(
        ROOMS.with_(
            areas=vi_int(len(seen.areas)),
            households=vi_int(sum(one.households for one in counted.values())),
            people=vi_int(sum(one.people for one in counted.values())),
            staff=vi_int(staff_touched_by(scope, seen.areas, before)),
            grants=vi_int(seen.grants),
            targets=vi_int(targets_touched_by(scope, seen.touched, plan.effective_on)),
        )
    )
    old, new = _sums(seen, counted, 0), _sums(seen, counted, 1)
    for title, sums, day in ((BEFORE, old, before), (AFTER, new, plan.effective_on)):
        click.echo(f"{title.with_(day=shown_date(day))}")
        for commune, (households, people) in sorted(sums.items(), key=lambda one: str(one[0])):
            name = _name(commune, plan, before)
            click.echo(f"  {name:32} {vi_int(households):>10} {vi_int(people):>12}")
    total = [sum(people for _, people in sums.values()) for sums in (old, new)]
    click.echo((AGREE if total[0] == total[1] else DISAGREE).with_(old=vi_int(total[0]), new=vi_int(total[1])))


def _sums(seen: Preview, counted: dict[int, Touched], side: int) -> dict[Ref | None, tuple[int, int]]:
    households: Counter[Ref | None] = Counter()
    people: Counter[Ref | None] = Counter()
    for area, communes in seen.areas.items():
        one = counted.get(area, Touched(0, 0))
        households[communes[side]] += one.households
        people[communes[side]] += one.people
    return {commune: (households[commune], people[commune]) for commune in people}


def _name(ref: Ref | None, plan: Plan, on: date) -> str:
    if ref is None:
        return str(NOWHERE)
    if isinstance(ref, str):
        return next(one.name for one in plan.created if one.key == ref)
    return unit_name(ref, on)


UNITS = Words(
    "Từ {day}: {ended} đơn vị kết thúc, {created} lập mới hoặc lập lại, {anew} tiếp tục với tên, mã hoặc cấp trên mới.",
    "From {day}: {ended} units end, {created} begin or come back, {anew} go on under another name, code or parent.",
)
ROOMS = Words(
    "Liên quan: {areas} địa bàn, {households} hộ, {people} người, {staff} cộng tác viên, {grants} phân công, "
    "{targets} chỉ tiêu.",
    "Touched: {areas} areas, {households} households, {people} people, {staff} collaborators, {grants} grants, "
    "{targets} targets.",
)
BEFORE = Words("Trước ({day}), hộ và người theo xã:", "Before ({day}), households and people by commune:")
AFTER = Words("Sau ({day}):", "After ({day}):")
AGREE = Words("Tổng trước và sau bằng nhau: {old} người.", "The sums before and after agree: {old} people.")
DISAGREE = Words(
    "Tổng trước {old}, sau {new}: KHÔNG BẰNG NHAU.", "The sum before is {old}, after {new}: they DISAGREE."
)
NOWHERE = Words("(chưa rõ)", "(not said)")
