"""`danso totals`: totals of the past whose households are not in the register, with their documents."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import group, option
from danso.values.day import shown_date
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@group(
    "totals",
    Words(
        vi="Số liệu tổng của đơn vị cũ đã công bố, dùng khi sổ hộ chưa có kỳ đó.",
        en="Published totals of former units, for windows the household books do not know.",
    ),
    examples=["danso totals import so-lieu-2024.csv", "danso totals list --from 2024-01-01 --to 2024-12-31"],
)
def command() -> None:
    pass


@command.command(
    "import",
    words=Words(
        vi="Nhập bảng: unit, indicator, from, to, numerator, denominator, source, document, dated. Nhập lại cùng đơn vị, "
        "chỉ tiêu và kỳ là đính chính; số cũ được giữ.",
        en="Read a table: unit, indicator, from, to, numerator, denominator, source, document, dated. The same unit, "
        "indicator and window again is a correction; the earlier row is kept.",
    ),
    examples=["danso totals import so-lieu-2024.csv"],
)
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@pass_invocation
def import_(invocation: Invocation, table: Path) -> None:
    from danso.reports.totals.actions import record_known_totals
    from danso.reports.totals.table import totals_in

    made = record_known_totals(by=scope_of_call(invocation), totals=totals_in(table))
    click.echo(DONE.with_(n=len(made), units=len({one.unit_id for one in made})))


@command.command(
    "list",
    words=Words(vi="In các số đã nhập của một kỳ.", en="Print what was recorded for a window."),
    examples=["danso totals list --from 2024-01-01 --to 2024-12-31"],
)
@option("--from", "first", type=_DAY, required=True, words=Words("Ngày đầu kỳ.", "First day."))
@option("--to", "last", type=_DAY, required=True, words=Words("Ngày cuối kỳ.", "Last day."))
@pass_invocation
def list_(invocation: Invocation, first: datetime, last: datetime) -> None:
    from danso.places.queries import unit_name
    from danso.reports.totals.queries import known_totals
    from danso.values.period import Window

    for row in known_totals(scope_of_call(invocation), Window(first.date(), last.date())):
        value = f"{row.numerator.normalize():f}"
        if row.denominator is not None:
            value += f" / {row.denominator.normalize():f}"
        click.echo(
            f"{unit_name(row.unit_id, row.last):30} {row.indicator:30} {value:>16}  "
            f"{row.source}, {row.document_number}, {shown_date(row.document_date)}"
        )


DONE = Words("Đã nhập {n} số của {units} đơn vị.", "Recorded {n} totals of {units} units.")
