"""`danso units`: the official tree of units."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from danso.config.command_line.spoken import group, option
from danso.config.today import today
from danso.values.day import shown_date
from danso.values.refusal import Refusal
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@group(
    "units",
    Words(vi="Danh mục đơn vị hành chính.", en="The list of administrative units."),
    examples=[
        "danso units load",
        'danso units find "bac kan/duc xuan" --on 2020-10-30',
        "danso units replay --from list-2021.csv --changes changes.csv --expect list-2025.csv",
    ],
)
def command() -> None:
    pass


@command.command(
    "load",
    words=Words(
        vi="Nạp 34 tỉnh, 3.321 xã từ 01/7/2025 và danh mục trước đó.",
        en="Load the 34 provinces and 3,321 communes of 01/07/2025 and the list before them.",
    ),
    examples=["danso units load", "danso units load --province 06"],
)
@option(
    "--province",
    "provinces",
    multiple=True,
    metavar="CODE",
    words=Words(
        vi="Chỉ nạp tỉnh có mã này trước 01/7/2025.",
        en="Load only the province that had this code before 01/07/2025.",
    ),
)
@option(
    "--old-since",
    type=_DAY,
    words=Words(
        vi="Ngày bắt đầu tính danh mục cũ (mặc định 2015-01-01).",
        en="Since when the old list counts (2015-01-01 unless given).",
    ),
)
def load(provinces: tuple[str, ...], old_since: datetime | None) -> None:
    from danso.places.load_units import OLD_ORDER_SINCE, load_units
    from danso.places.scope import Scope

    since = old_since.date() if old_since else OLD_ORDER_SINCE
    loaded = load_units(by=Scope.local_operator(today()), only_provinces=provinces or None, old_since=since)
    click.echo(
        LOADED.with_(old=loaded.old_units, new=loaded.new_units, passages=loaded.passages, since=shown_date(since))
    )
    if loaded.findings:
        click.echo(FINDINGS.with_(n=len(loaded.findings)), err=True)
        for finding in loaded.findings:
            click.echo(f"  {finding}", err=True)


@command.command(
    "find",
    words=Words(
        vi="Tra một đơn vị theo mã hoặc tên không dấu.",
        en="Find a unit by code or by name without accents.",
    ),
    examples=['danso units find "bac kan/duc xuan" --on 2020-10-30'],
)
@click.argument("text")
@option("--on", type=_DAY, words=Words(vi="Ngày cần tra (mặc định hôm nay).", en="The day to ask about (else today)."))
def find(text: str, on: datetime | None) -> None:
    from danso.places.queries import unit_by_code_or_name, unit_path

    day: date = on.date() if on else today()
    unit = unit_by_code_or_name(text, day)
    click.echo(f"{unit.code}\t{', '.join(row.name for row in reversed(unit_path(unit.id, day)))}")


_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@command.command(
    "replay",
    words=Words(
        vi="Chạy lại các thay đổi đã có văn bản trên một danh mục và so với danh mục phải đạt được; không ghi gì. "
        "Chỗ nào dữ liệu không khớp thì nêu ra kèm đề nghị, không tự sửa.",
        en="Replay dated changes over a list and compare with the list they must lead to; writes nothing. What does "
        "not fit is reported with a proposal and never mended.",
    ),
    examples=[
        "danso units replay --from list-2021.csv --changes changes.csv --expect list-2025.csv --counts counts.csv",
        "danso units replay --from list-2021.csv --changes changes.csv --expect list-2025.csv "
        "--mapping night.csv --new-list list-july.csv --accept 06970=06978",
    ],
)
@option("--from", "start", type=_FILE, required=True, words=Words("Danh mục ban đầu.", "The list to start from."))
@option("--changes", type=_FILE, required=True, words=Words("Bảng thay đổi theo ngày.", "The dated changes."))
@option("--expect", type=_FILE, required=True, words=Words("Danh mục phải đạt được.", "The list they must lead to."))
@option("--counts", type=_FILE, words=Words("Số đơn vị theo ngày để đối chiếu.", "Counts by date to compare with."))
@option("--mapping", type=_FILE, words=Words("Bảng xã cũ - xã mới.", "Which old commune went into which new one."))
@option("--new-list", type=_FILE, words=Words("Danh mục sau bảng đó.", "The list the mapping must lead to."))
@option(
    "--night-on",
    type=_DAY,
    default="2025-07-01",
    words=Words("Ngày của bảng cũ - mới (mặc định 2025-07-01).", "The mapping's day (2025-07-01 unless given)."),
)
@option("--later-list", type=_FILE, words=Words("Danh mục về sau, cùng bộ máy.", "A later list of the same order."))
@option("--later-on", type=_DAY, words=Words("Ngày của danh mục về sau.", "The later list's day."))
@option(
    "--accept",
    "accepted",
    multiple=True,
    metavar="CODE=ANSWER",
    words=Words(
        "Điều đã quyết: mã mới trong bảng = mã hoặc tên đúng (lặp lại được).",
        "What was decided: a new code of the mapping = the right code or name.",
    ),
)
@option(
    "--findings",
    "findings_file",
    type=click.Path(path_type=Path, dir_okay=False),
    words=Words("Ghi mọi phát hiện ra tệp CSV.", "Write every finding to a CSV file."),
)
def replay(**paths: object) -> None:
    from danso.config.command_line.units_replay import Replay

    unequal = Replay(**paths).run()  # type: ignore[arg-type]
    if unequal:
        raise NotEqual(UNEQUAL.with_(n=unequal))


class NotEqual(Refusal):
    """The replay did not arrive at a list it must agree with."""


UNEQUAL = Words(
    "{n} chỗ không khớp danh mục. Xem các dòng trên, quyết định rồi chạy lại với --accept.",
    "{n} places differ from the lists. Look at the lines above, decide, and run again with --accept.",
)
LOADED = Words(
    vi="Đã nạp {old} đơn vị của danh mục cũ (từ {since} đến 30/6/2025), {new} đơn vị từ 01/7/2025, {passages} quan hệ "
    "cũ - mới.",
    en="Loaded {old} units of the old order (from {since} to 30/6/2025), {new} from 01/7/2025, {passages} passages.",
)
FINDINGS = Words(
    vi="Danh mục nguồn có {n} chỗ cần đối chiếu với văn bản:",
    en="The list has {n} places to check against the decrees:",
)
