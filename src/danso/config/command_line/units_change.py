"""What `danso units plan` and its companions print: the preview put together from one question per room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from danso.desk.places.changing.weighed import Weighed, weighed
from danso.places.changing import read_plan
from danso.places.finding import Finding
from danso.places.plan import Decree, Plan
from danso.places.scope import Scope
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
    seen = weighed(scope, plan)
    preview = seen.preview
    said = [*findings, *preview.findings]
    stops = sum(finding.stops for finding in said)
    click.echo(
        UNITS.with_(
            day=shown_date(plan.effective_on),
            ended=len(preview.ended),
            created=preview.created,
            anew=len(preview.going_on),
        )
    )
    _rooms(seen, plan.effective_on)
    for finding in said:
        click.echo(f"  {'✗' if finding.stops else '-'} {finding.words}")
    return Seen(plan, stops)


def _rooms(seen: Weighed, effective_on: date) -> None:
    click.echo(
        ROOMS.with_(
            areas=vi_int(len(seen.preview.areas)),
            households=vi_int(seen.households),
            people=vi_int(seen.people),
            staff=vi_int(seen.staff),
            grants=vi_int(seen.preview.grants),
            targets=vi_int(seen.targets),
            tasks=vi_int(seen.tasks),
        )
    )
    for title, side, day in ((BEFORE, seen.before, seen.eve), (AFTER, seen.after, effective_on)):
        click.echo(f"{title.with_(day=shown_date(day))}")
        for one in side:
            click.echo(f"  {one.commune:32} {vi_int(one.households):>10} {vi_int(one.people):>12}")
    old, new = (sum(one.people for one in side) for side in (seen.before, seen.after))
    click.echo((AGREE if seen.agree else DISAGREE).with_(old=vi_int(old), new=vi_int(new)))


UNITS = Words(
    "Từ {day}: {ended} đơn vị kết thúc, {created} lập mới hoặc lập lại, {anew} tiếp tục với tên, mã hoặc cấp trên mới.",
    "From {day}: {ended} units end, {created} begin or come back, {anew} go on under another name, code or parent.",
)
ROOMS = Words(
    "Liên quan: {areas} địa bàn, {households} hộ, {people} người, {staff} cộng tác viên, {grants} phân công, "
    "{targets} chỉ tiêu, {tasks} nhiệm vụ đang làm.",
    "Touched: {areas} areas, {households} households, {people} people, {staff} collaborators, {grants} grants, "
    "{targets} targets, {tasks} open tasks.",
)
BEFORE = Words("Trước ({day}), hộ và người theo xã:", "Before ({day}), households and people by commune:")
AFTER = Words("Sau ({day}):", "After ({day}):")
AGREE = Words("Tổng trước và sau bằng nhau: {old} người.", "The sums before and after agree: {old} people.")
DISAGREE = Words(
    "Tổng trước {old}, sau {new}: KHÔNG BẰNG NHAU.", "The sum before is {old}, after {new}: they DISAGREE."
)
