"""`danso units`: the official tree of units."""

from __future__ import annotations

from datetime import date, datetime

import click

from danso.config.command_line.spoken import group, option
from danso.config.today import today
from danso.values.day import shown_date
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@group(
    "units",
    Words(vi="Danh mục đơn vị hành chính.", en="The list of administrative units."),
    examples=["danso units load", 'danso units find "bac kan/duc xuan" --on 2020-10-30'],
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


LOADED = Words(
    vi="Đã nạp {old} đơn vị của danh mục cũ (từ {since} đến 30/6/2025), {new} đơn vị từ 01/7/2025, {passages} quan hệ "
    "cũ - mới.",
    en="Loaded {old} units of the old order (from {since} to 30/6/2025), {new} from 01/7/2025, {passages} passages.",
)
FINDINGS = Words(
    vi="Danh mục nguồn có {n} chỗ cần đối chiếu với văn bản:",
    en="The list has {n} places to check against the decrees:",
)
