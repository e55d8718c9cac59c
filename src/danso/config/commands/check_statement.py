"""`danso check-statement`: finds the figures of a published text and says of each whether it is right."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation, start_django
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.config.commands.figures import check_window
from danso.values.refusal import Refusal
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.guidance.statements.against_register import Lookup
    from danso.warehouse.sealed import Series

_DAY = click.DateTime(formats=["%Y-%m-%d"])


class WindowHalfGiven(Refusal):
    """Only one end of the window was given."""


@spoken_command(
    "check-statement",
    Words(
        vi="Kiểm tra số liệu trong một văn bản đã công bố (.txt, .docx, .pdf; “-” đọc từ bàn phím): số nào đúng, số nào sai và "
        "giá trị đúng, số nào không kiểm tra được và vì sao. Có --unit thì so cả với sổ đăng ký.",
        en="Check the figures of a published text (.txt, .docx, .pdf; “-” reads standard input): right, wrong with the right "
        "value, or not checkable and why. With --unit also against the register.",
    ),
    examples=[
        "danso check-statement bao-cao.docx",
        'danso check-statement bao-cao.pdf --unit "bac kan" --json',
        'echo "Có 427 trẻ sinh ra, trong đó 214 trẻ nam, 213 trẻ nữ." | danso check-statement -',
    ],
)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@option("--unit", "unit_text", words=Words("Mã hoặc tên đơn vị mà văn bản nói đến.", "Unit the text speaks of."))
@option(
    "--from", "first", type=_DAY, words=Words("Ngày đầu kỳ, khi văn bản không nêu.", "First day, if not in the text.")
)
@option("--to", "last", type=_DAY, words=Words("Ngày cuối kỳ, khi văn bản không nêu.", "Last day, if not in the text."))
@option(
    "--series",
    type=click.Choice(["official", "provisional"]),
    default="official",
    words=Words(
        "official: phiếu đã thẩm định; provisional: cả phiếu chưa thẩm định.",
        "official: appraised slips; provisional: all standing slips.",
    ),
)
@option("--json", "as_json", is_flag=True, words=Words("In ra JSON.", "Print JSON."))
@pass_invocation
def command(
    invocation: Invocation,
    file: Path,
    unit_text: str | None,
    first: datetime | None,
    last: datetime | None,
    series: Series,
    as_json: bool,
) -> None:
    from danso.guidance.statements import show
    from danso.guidance.statements.check import check
    from danso.guidance.statements.source import text_of, text_of_file

    text = text_of("-", sys.stdin.buffer.read()) if str(file) == "-" else text_of_file(file)
    if (first is None) != (last is None):
        raise WindowHalfGiven(BOTH_ENDS)
    checked = check(text, _lookup(invocation, unit_text, first, last, series) if unit_text else None)
    click.echo(json.dumps(show.as_json(checked), ensure_ascii=False, indent=1) if as_json else show.as_table(checked))


def _lookup(
    invocation: Invocation, unit_text: str, first: datetime | None, last: datetime | None, series: Series
) -> Lookup:
    start_django()
    from danso.accounts.permissions import Permission
    from danso.guidance.statements.register_lookup import register_lookup
    from danso.places.queries import unit_by_code_or_name
    from danso.values.period import Window
    from danso.warehouse.snapshot import snapshot_at

    scope = scope_of_call(invocation)
    window = None
    if first and last:
        check_window(first.date(), last.date(), scope.on)
        window = Window(first.date(), last.date())
    unit = unit_by_code_or_name(unit_text, window.last if window else scope.on)
    scope.require(Permission.view_figures, unit.id)
    return register_lookup(snapshot_at(None, series), unit.id, window)


BOTH_ENDS = Words("Cần cả --from và --to.", "Both --from and --to are needed.")
