"""`danso briefing`: the briefing report of a unit for a window, as Word, Excel, PDF and JSON."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.config.commands.figures import check_window
from danso.values.words import Words, current_language

if TYPE_CHECKING:
    from danso.warehouse.sealed import Series

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@spoken_command(
    "briefing",
    Words(
        vi="Báo cáo giao ban của một đơn vị trong một kỳ bất kỳ (kể cả hai ngày đầu và cuối): briefing.docx, .xlsx, .pdf và "
        ".json, tính trên bản chốt mới nhất.",
        en="The briefing report of a unit for any window, both ends included: briefing.docx, .xlsx, .pdf and .json, counted "
        "on the newest seal.",
    ),
    examples=[
        'danso briefing --unit "bac kan" --from 2020-01-01 --to 2020-10-30 --out giao-ban',
        'danso --lang en briefing --unit "bac kan/duc xuan" --from 2020-10-01 --to 2020-10-31 --out briefing',
    ],
)
@option("--unit", "unit_text", required=True, words=Words("Mã hoặc tên đơn vị.", "Code or name of the unit."))
@option("--from", "first", type=_DAY, required=True, words=Words("Ngày đầu kỳ.", "First day."))
@option("--to", "last", type=_DAY, required=True, words=Words("Ngày cuối kỳ.", "Last day."))
@option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    words=Words("Thư mục nhận bốn tệp.", "Folder for the four files."),
)
@option(
    "--series",
    type=click.Choice(["official", "provisional"]),
    default="official",
    words=Words(
        "official: phiếu đã thẩm định; provisional: cả phiếu chưa thẩm định.",
        "official: appraised slips; provisional: all standing slips.",
    ),
)
@option("--cutoff", type=int, words=Words("Mốc chốt (mặc định: mới nhất).", "Cut-off (default: the newest)."))
@pass_invocation
def command(
    invocation: Invocation,
    unit_text: str,
    first: datetime,
    last: datetime,
    out: Path,
    series: Series,
    cutoff: int | None,
) -> None:
    from danso.places.queries import unit_by_code_or_name
    from danso.reports.briefing.as_json import as_json
    from danso.reports.briefing.compose import compose
    from danso.reports.briefing.gather import gather
    from danso.reports.writing_out import write_folder, write_whole
    from danso.values.period import Window
    from danso.warehouse.snapshot import snapshot_at

    scope = scope_of_call(invocation)
    check_window(first.date(), last.date(), scope.on)
    window = Window(first.date(), last.date())
    unit = unit_by_code_or_name(unit_text, window.last)
    data = gather(scope, unit.id, window, snapshot_at(cutoff, series))
    made = write_folder(compose(data, current_language()), out, "briefing")
    figures = json.dumps(as_json(data), ensure_ascii=False, indent=1) + "\n"
    made.append(write_whole(out / "briefing.json", figures.encode()))
    for path in made:
        click.echo(str(path))
