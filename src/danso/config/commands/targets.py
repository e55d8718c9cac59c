"""`danso targets`: what decisions promise, brought in from a table and printed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import group, option
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@group(
    "targets",
    Words(vi="Chỉ tiêu giao: nhập từ bảng, in ra.", en="Targets: brought in from a table, printed."),
    examples=[
        "danso targets import chi-tieu-2026.xlsx --preview",
        "danso targets import chi-tieu-2026.xlsx --document 12/QĐ-UBND --since 2026-01-15",
        "danso targets list --unit 01840 --year 2026",
    ],
)
def command() -> None:
    pass


@command.command(
    "import",
    words=Words(
        vi="Nhập bảng chỉ tiêu (xlsx, xls, ods, csv): cột Đơn vị, Chỉ tiêu, Số giao, hoặc mỗi chỉ tiêu một cột. Dòng sai "
        "được nêu và để lại, dòng đúng vẫn ghi; nhập lại cùng bảng không đổi gì. Thoát với mã 1 khi còn dòng phải sửa.",
        en="Read a table of targets (xlsx, xls, ods, csv): columns unit, indicator, value, or a column for each target. "
        "A bad line is named and left, the good ones are written; the same table again changes nothing. Exits with 1 "
        "while lines are left to mend.",
    ),
    examples=["danso targets import chi-tieu-2026.xlsx --document 12/QĐ-UBND --since 2026-01-15"],
)
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option("--year", type=int, words=Words("Năm, khi bảng không ghi.", "The year, where the table has none."))
@option("--document", default="", words=Words("Số văn bản, khi bảng không ghi.", "The decision's number, likewise."))
@option("--dated", type=_DAY, words=Words("Ngày văn bản.", "The decision's date."))
@option("--issuer", default="", words=Words("Cơ quan giao.", "Who issued it."))
@option("--since", type=_DAY, words=Words("Áp dụng từ ngày.", "In force from."))
@option("--preview", "only_preview", is_flag=True, words=Words("Chỉ xem trước.", "Preview only."))
@pass_invocation
def import_(
    invocation: Invocation, table: Path, year: int | None, document: str, dated: datetime | None, issuer: str,
    since: datetime | None, only_preview: bool,
) -> None:  # fmt: skip
    from danso.exchange.inbound.targets_table import Around
    from danso.exchange.targets_file import brought, seen

    by = scope_of_call(invocation)
    around = Around(
        year or by.on.year, document, dated.date() if dated else None, issuer, since.date() if since else None
    )
    found = seen(by, table, around, by.on)
    lines = found.lines
    if not only_preview:
        lines = brought(by, [one.row for one in found.lines], table.name).lines
    for one in found.unread:
        click.echo(AT_LINE.with_(line=one.line, unit=one.begins, said=one.said))
    for line in lines:
        if line.verdict == "bad" or only_preview:
            click.echo(AT_LINE.with_(line=line.row.line, unit=line.row.named, said=line.said))
    n = {verdict: sum(one.verdict == verdict for one in lines) for verdict in ("new", "corrects", "same", "bad")}
    mend = n["bad"] + len(found.unread)
    click.echo((WOULD if only_preview else DONE).with_(new=n["new"], mended=n["corrects"], same=n["same"], bad=mend))
    if mend:
        raise SystemExit(1)


@command.command(
    "list",
    words=Words(vi="In chỉ tiêu của một đơn vị trong năm.", en="Print a unit's targets of a year."),
    examples=["danso targets list --unit 01840 --year 2026"],
)
@option("--unit", required=True, words=Words("Mã hoặc tên đơn vị.", "Code or name of the unit."))
@option("--year", type=int, words=Words("Năm (mặc định: năm nay).", "The year (default: this one)."))
@pass_invocation
def list_(invocation: Invocation, unit: str, year: int | None) -> None:
    from datetime import date

    from danso.indicators.catalogue import INDICATORS
    from danso.places.queries import unit_by_code_or_name
    from danso.targets.queries import targets_for
    from danso.targets.splits import plain_number
    from danso.values.day import shown_date

    by = scope_of_call(invocation)
    asked = year or by.on.year
    on = by.on if asked == by.on.year else date(asked, 12, 31)
    found = targets_for(by, unit_by_code_or_name(unit, by.on).id, asked, on=on)
    for one in found:
        known = INDICATORS.get(one.indicator)
        value = f"{plain_number(one.value)} {one.unit_of_value}"
        told = f"{one.document_number}, {shown_date(one.since)}"
        click.echo(f"{known.name if known else one.indicator!s:60} {value:>20}  {told}")
    if not found:
        click.echo(NONE.with_(year=asked))


AT_LINE = Words("Dòng {line} ({unit}): {said}", "Line {line} ({unit}): {said}")
DONE = Words(
    "Giao mới {new}, đính chính {mended}, giữ nguyên {same}; còn {bad} dòng cần sửa.",
    "Set {new}, corrected {mended}, unchanged {same}; {bad} lines left to mend.",
)
WOULD = Words(
    "Chưa ghi gì. Sẽ giao mới {new}, đính chính {mended}, giữ nguyên {same}; còn {bad} dòng cần sửa.",
    "Nothing was written. Would set {new}, correct {mended}, leave {same}; {bad} lines to mend.",
)
NONE = Words("Năm {year} chưa ghi chỉ tiêu nào.", "No target of {year} is recorded.")
