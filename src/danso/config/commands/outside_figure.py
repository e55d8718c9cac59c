"""`danso outside-figure`: a figure of another sector, with its document, for one unit and window."""

from __future__ import annotations

from datetime import datetime

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.config.commands.figures import check_window
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@spoken_command(
    "outside-figure",
    Words(
        vi="Nhập số liệu của ngành khác kèm văn bản, ví dụ số cặp đăng ký kết hôn do ngành tư pháp cung cấp. Báo cáo giao ban "
        "của đúng đơn vị và kỳ đó in số này kèm nguồn tại Phụ lục V. Nhập lại thì số sau thay số trước, cả hai đều được giữ.",
        en="Type a figure of another sector with its document, such as the marriages registered by the justice sector. The "
        "briefing of that very unit and window prints it with its source in annex V. A later record replaces an earlier "
        "one; both are kept.",
    ),
    examples=[
        'DANSO_USER=bk-duc-xuan danso outside-figure --unit "duc xuan" --from 2020-07-01 --to 2020-09-30 --value 25 '
        '--source "Phòng Tư pháp" --document "45/BC-TP" --dated 2020-10-05',
    ],
)
@option("--unit", "unit_text", required=True, words=Words("Mã hoặc tên đơn vị.", "Code or name of the unit."))
@option("--from", "first", type=_DAY, required=True, words=Words("Ngày đầu kỳ.", "First day."))
@option("--to", "last", type=_DAY, required=True, words=Words("Ngày cuối kỳ.", "Last day."))
@option(
    "--indicator",
    default="couples_married",
    show_default=True,
    words=Words("Chỉ tiêu được thay mẫu số.", "Indicator whose place it takes as a denominator."),
)
@option("--value", type=int, required=True, words=Words("Số liệu (cặp).", "The figure (couples)."))
@option("--source", required=True, words=Words("Cơ quan cung cấp.", "The office that counted."))
@option("--document", required=True, words=Words("Số văn bản.", "Number of its document."))
@option("--dated", type=_DAY, required=True, words=Words("Ngày văn bản.", "Day of the document."))
@pass_invocation
def command(
    invocation: Invocation,
    unit_text: str,
    first: datetime,
    last: datetime,
    indicator: str,
    value: int,
    source: str,
    document: str,
    dated: datetime,
) -> None:
    from danso.places.queries import unit_by_code_or_name
    from danso.reports.outside.actions import record_outside_figure
    from danso.values.period import Window

    scope = scope_of_call(invocation)
    check_window(first.date(), last.date(), scope.on)
    unit = unit_by_code_or_name(unit_text, last.date())
    made = record_outside_figure(
        by=scope,
        unit_id=unit.id,
        indicator=indicator,
        window=Window(first.date(), last.date()),
        value=value,
        source=source,
        document_number=document,
        document_date=dated.date(),
    )
    click.echo(TYPED.with_(unit=unit.name, n=made.value, source=made.source, document=made.document_number))


TYPED = Words(
    "Đã ghi cho {unit}: {n} cặp theo {source}, văn bản {document}.",
    "Recorded for {unit}: {n} couples by {source}, document {document}.",
)
