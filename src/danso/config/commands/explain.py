"""`danso explain`: open a figure down to the slips that make it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.day import shown_date
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.indicators.explain import Explanation, Part
    from danso.reports.totals.carrying import Carried

_LISTED = 20


@spoken_command(
    "explain",
    Words(
        vi="Mở một số liệu: định nghĩa, tử số, mẫu số, từng trường hợp và mã phiếu. Mã số liệu lấy từ "
        "danso figures --json.",
        en="Open a figure: definition, numerator, denominator, each thing counted and its slips. Ids come from "
        "danso figures --json.",
    ),
    examples=["danso explain births:1834:2020-01-01:2020-10-30:official:7"],
)
@click.argument("figure")
@option("--json", "as_json", is_flag=True, words=Words("In ra JSON, đủ mọi dòng.", "Print JSON, every row."))
@pass_invocation
def command(invocation: Invocation, figure: str, as_json: bool) -> None:
    from danso.accounts.permissions import Permission
    from danso.indicators.explain import explain_id, parse_figure_id
    from danso.reports.totals.queries import carried_figure
    from danso.warehouse.snapshot import snapshot_at

    name = parse_figure_id(figure)
    scope = scope_of_call(invocation)
    scope.require(Permission.view_figures, name.unit)
    snapshot = snapshot_at(name.cutoff, name.series)
    found = explain_id(snapshot, figure)
    carried = carried_figure(scope, snapshot, found.figure, name.boundaries or name.window.last)
    if as_json:
        told = found.as_json() | ({"published": carried.frozen()} if carried else {})
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join([_told(found), *(_published(carried) if carried else [])]))


def _told(found: Explanation) -> str:
    one = found.figure
    lines = [
        f"{one.name}, {one.unit_name}, {one.window.words()}: {one.shown or '-'}",
        str(found.meaning),
        str(BASIS.with_(basis=one.definition.basis, since=shown_date(one.definition.since))),
        *(str(note) for note in one.notes),
    ]
    for title, part in (
        (NUMERATOR, found.numerator),
        (MINUS, found.minus),
        (DENOMINATOR, found.denominator),
        (INTERNAL, found.internal_part),
    ):
        if part is not None:
            lines.extend(_part(title, part))
    return "\n".join(lines)


def _part(title: Words, part: Part) -> list[str]:
    total = part.total.numerator if part.total.denominator == 1 else round(float(part.total), 2)
    lines = ["", f"{title}: {total}"]
    lines += [f"  {shown_date(day)}: {n}" for day, n in part.points]
    for thing in part.things[:_LISTED]:
        lines.append(f"  {shown_date(thing.happened_on):>10}  {', '.join(thing.slips) or thing.key}")
    if len(part.things) > _LISTED:
        lines.append(f"  {MORE.with_(n=len(part.things) - _LISTED)}")
    return lines


def _published(one: Carried) -> list[str]:
    """Former units x shares, where the figure is made of published totals."""
    if one.why is not None:
        return ["", f"{PUBLISHED}: {one.why}"]
    lines = ["", f"{PUBLISHED}: {one.counted.shown()}", *(f"  {note}" for note in one.counted.notes)]
    for line in one.lines:
        below = "" if line.total.denominator is None else f" / {line.total.denominator}"
        lines.append(f"  {line.name}: {line.total.numerator}{below} × {line.share}  {line.total.document}".rstrip())
    return lines


PUBLISHED = Words("Từ số liệu các đơn vị cũ đã công bố", "From what the former units published")
BASIS = Words("Định nghĩa từ {since}: {basis}.", "Definition of {since}: {basis}.")
NUMERATOR = Words("Tử số", "Numerator")
MINUS = Words("Trừ đi", "Less")
DENOMINATOR = Words("Mẫu số", "Denominator")
INTERNAL = Words(
    "Không tính, vì là chuyển giữa các xã cũ nay trong cùng một xã",
    "Not counted: moves between former communes that are one commune now",
)
MORE = Words("... và {n} trường hợp nữa (xem đủ: --json)", "... and {n} more (all of them: --json)")
