"""`danso units`: the official tree of units."""

from __future__ import annotations

from datetime import date, datetime

import click

from danso.config.today import today
from danso.values.day import shown_date
from danso.values.words import Words

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group()
def command() -> None:
    """Danh mục đơn vị hành chính / the list of units."""


@command.command()
@click.option("--province", "provinces", multiple=True, metavar="CODE", help="Chỉ nạp tỉnh có mã này trước 01/7/2025.")
@click.option("--old-since", type=_DAY, help="Ngày bắt đầu tính danh mục cũ (mặc định 2015-01-01).")
def load(provinces: tuple[str, ...], old_since: datetime | None) -> None:
    """Nạp 34 tỉnh, 3.321 xã từ 01/7/2025 và danh mục trước đó.

    \b
    danso units load
    danso units load --province 06
    """
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


@command.command()
@click.argument("text")
@click.option("--on", type=_DAY, help="Ngày cần tra (mặc định hôm nay).")
def find(text: str, on: datetime | None) -> None:
    """Tra một đơn vị theo mã hoặc tên không dấu.

    \b
    danso units find "bac kan/duc xuan" --on 2020-10-30
    """
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
