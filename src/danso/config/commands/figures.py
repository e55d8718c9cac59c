"""`danso figures`: figures of a unit in a window, from the newest seal or the one named."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.day import shown_date
from danso.values.refusal import Refusal
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.indicators.figure import Figure
    from danso.warehouse.sealed import Series

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_LEVELS = click.Choice(["district", "commune", "village", "area"])


class WindowBackwards(Refusal):
    """The window ends before it begins."""


class WindowInFuture(Refusal):
    """The window begins after today."""


@spoken_command(
    "figures",
    Words(
        vi="Số liệu của một đơn vị trong một kỳ (kể cả hai ngày đầu và cuối), tính trên bản chốt mới nhất. Không chọn "
        "chỉ tiêu nào thì in tất cả.",
        en="Figures of a unit in a window, both ends included, counted on the newest seal. Without --indicator: all.",
    ),
    examples=[
        'danso figures --unit "bac kan" --from 2020-01-01 --to 2020-10-30',
        'danso figures --unit "bac kan" --from 2024-01-01 --to 2024-12-31 --boundaries 2025-07-01',
        'danso figures --unit "bac kan" --from 2020-01-01 --to 2020-10-30 --indicator births --below commune --json',
    ],
)
@option("--unit", "unit_text", required=True, words=Words("Mã hoặc tên đơn vị.", "Code or name of the unit."))
@option("--from", "first", type=_DAY, required=True, words=Words("Ngày đầu kỳ.", "First day."))
@option("--to", "last", type=_DAY, required=True, words=Words("Ngày cuối kỳ.", "Last day."))
@option("--indicator", "codes", multiple=True, metavar="CODE", words=Words("Chỉ tiêu (lặp lại được).", "Indicator."))
@option(
    "--series",
    type=click.Choice(["official", "provisional"]),
    default="official",
    words=Words(
        "official: phiếu đã thẩm định; provisional: cả phiếu chưa thẩm định.",
        "official: appraised slips; provisional: all standing slips.",
    ),
)
@option(
    "--below", type=_LEVELS, words=Words("Thêm các đơn vị cấp này bên dưới.", "Also the units of this level below.")
)
@option(
    "--boundaries",
    type=_DAY,
    words=Words(
        "Tính theo địa giới của ngày này (mặc định: ngày cuối kỳ).",
        "On the boundaries of this day (the window's last day unless given).",
    ),
)
@option("--cutoff", type=int, words=Words("Mốc chốt (mặc định: mới nhất).", "Cut-off (default: the newest)."))
@option("--json", "as_json", is_flag=True, words=Words("In ra JSON.", "Print JSON."))
@option("--out", type=click.Path(path_type=Path, dir_okay=False), words=Words("Ghi ra tệp.", "Write to a file."))
@pass_invocation
def command(
    invocation: Invocation,
    unit_text: str,
    first: datetime,
    last: datetime,
    codes: tuple[str, ...],
    series: Series,
    below: str | None,
    boundaries: datetime | None,
    cutoff: int | None,
    as_json: bool,
    out: Path | None,
) -> None:
    from danso.accounts.permissions import Permission
    from danso.indicators.catalogue import INDICATORS, indicator
    from danso.indicators.compute import figures
    from danso.places.queries import descendants, unit_by_code_or_name
    from danso.values.period import Window
    from danso.warehouse.snapshot import snapshot_at

    scope = scope_of_call(invocation)
    check_window(first.date(), last.date(), scope.on)
    window = Window(first.date(), last.date())
    on = boundaries.date() if boundaries else window.last
    unit = unit_by_code_or_name(unit_text, on)
    scope.require(Permission.view_figures, unit.id)
    units = [unit.id, *(descendants(unit.id, on, below) if below else [])]
    wanted = [indicator(code).code for code in codes] or list(INDICATORS)
    snapshot = snapshot_at(cutoff, series)
    found = figures(snapshot, wanted, dict.fromkeys(units), window, boundaries=on)
    text = json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=1) if as_json else _table(found)
    if out is not None:
        out.write_text(text + "\n", encoding="utf-8")
    else:
        click.echo(text)
    said = COUNTED_ON.with_(cutoff=snapshot.cutoff, series=snapshot.series, on=shown_date(snapshot.made_on))
    click.echo(str(said), err=True)


def check_window(first: date, last: date, today: date) -> None:
    if last < first:
        raise WindowBackwards(BACKWARDS.with_(first=shown_date(first), last=shown_date(last)))
    if first > today:
        raise WindowInFuture(IN_FUTURE.with_(first=shown_date(first), today=shown_date(today)))


def _table(found: list[Figure]) -> str:
    lines = []
    for one in found:
        small = f" ({SMALL_MARK})" if one.small else ""
        sign = "" if one.indicator.unit.vi in "%‰" else f" {one.indicator.unit}"
        lines.append(f"{one.unit_name:24} {str(one.name)[:64]:64} {one.shown or '-':>10}{sign}{small}")
    return "\n".join(lines)


SMALL_MARK = Words("số ít", "small number")
BACKWARDS = Words(
    "Kỳ kết thúc ({last}) trước khi bắt đầu ({first}). Đổi lại --from và --to.",
    "The window ends ({last}) before it begins ({first}). Exchange --from and --to.",
)
IN_FUTURE = Words(
    "Kỳ bắt đầu {first}, sau hôm nay ({today}). Chọn ngày sớm hơn.",
    "The window begins on {first}, after today ({today}). Choose an earlier day.",
)
COUNTED_ON = Words(
    "Tính trên bản chốt số {cutoff} ({series}) ngày {on}.",
    "Counted on cut-off {cutoff} ({series}), sealed {on}.",
)
