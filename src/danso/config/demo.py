"""Building a demo from the command line: folder, day, progress, seal, and what to sign in with."""

from __future__ import annotations

import json
import time

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from danso.config.home import home
from danso.config.today import stand_on, today
from danso.config.upgrade import upgrade
from danso.places.scope import Scope
from danso.synth.bac_kan import BAC_KAN
from danso.synth.dong_may import DONG_MAY
from danso.synth.inspecting import inspect_one
from danso.synth.load import Built, build
from danso.synth.other_towns import town_of
from danso.synth.places import bac_kan_city, invented_city, merged_commune
from danso.synth.rounds import begin_round
from danso.synth.staff import PASSWORD
from danso.synth.town import Town
from danso.values.words import Words


def build_demo(*, seed: int, people: int | None, in_2026: bool, sealed: bool) -> None:
    """Make the folder ready, build, stand on the demo's day, seal, say what there is.

    A demo that was loaded here and never sealed is sealed. Raises RegisterNotEmpty.
    """
    begun = time.monotonic()
    upgrade()
    if sealed and _loaded_unsealed():
        _seal(Scope.local_operator(today()))
        click.echo(str(SEALED_NOW.with_(folder=home())))
        return
    if in_2026:
        town, lay_out = DONG_MAY, merged_commune
    elif people is not None:
        town, lay_out = town_of(seed, people), invented_city
    else:
        town, lay_out = BAC_KAN, bac_kan_city
    operator = Scope.local_operator(town.shape.today)
    with _bar() as bar:
        task = bar.add_task("", total=None)

        def progress(doing: Words, done: int, of: int) -> None:
            bar.update(task, description=str(doing), completed=done, total=of if of > 1 else None)

        built = build(by=operator, town=town, lay_out=lay_out, seed=seed, progress=progress)
        stand_on(town.shape.today)
        if in_2026:
            progress(ROUND, 0, 1)
            begin_round(built.unit, town.shape.today)
        _invite(built, town)
        if sealed:
            progress(SEALING, 0, 1)
            _seal(operator)
    _say(built, time.monotonic() - begun)


def _invite(built: Built, town: Town) -> None:
    """What the sign-in page of this folder offers, and the window its figures begin with."""
    window = f"{town.shape.counted_on.year}-01-01..{town.shape.counted_on}"
    accounts = [username for username, _, _ in built.logins]
    told = {"password": PASSWORD, "accounts": accounts, "window": window, "second_factor": "waived"}
    (home() / "demo.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


def _loaded_unsealed() -> bool:
    from danso.warehouse.snapshot import NothingSealed, snapshot_at

    if not (home() / "demo.json").exists():
        return False
    try:
        snapshot_at()
    except NothingSealed:
        return True
    return False


def _seal(operator: Scope) -> None:
    from danso.synth.giao_ban import hold_giao_ban
    from danso.warehouse.snapshot import seal

    hold_giao_ban(operator.on, seal(by=operator, note="demo")["official"])
    inspect_one(operator.on)


def _bar() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,.0f}"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _say(built: Built, seconds: float) -> None:
    told = {
        "unit": built.unit_name,
        "slips": built.slips,
        "acts": built.acts,
        "seconds": round(seconds),
        "folder": home(),
    }
    click.echo(BUILT.with_(**told))
    table = Table(title=str(SIGN_IN.with_(password=PASSWORD)), title_justify="left")
    for heading in (ACCOUNT, ROLE, UNIT):
        table.add_column(str(heading))
    for row in built.logins:
        table.add_row(*row)
    Console().print(table)


SEALED_NOW = Words(
    vi="Dữ liệu trình diễn ở {folder} đã nạp từ trước nhưng chưa chốt. Nay đã chốt số liệu.",
    en="The demo in {folder} had been loaded before but not sealed. It is sealed now.",
)
SEALING = Words("Chốt số liệu", "Sealing")
ROUND = Words("Mở đợt rà soát", "A round")
BUILT = Words(
    vi="{unit}: {slips} dòng phiếu, {acts} lần thẩm định, dựng trong {seconds} giây tại {folder}. Người và hộ không có thật.",
    en="{unit}: {slips} slips, {acts} appraisals, built in {seconds} s in {folder}. People and households are invented.",
)
SIGN_IN = Words("Đăng nhập với mật khẩu: {password}", "Sign in with the password: {password}")
ACCOUNT, ROLE, UNIT = Words("Tài khoản", "Account"), Words("Vai trò", "Role"), Words("Đơn vị", "Unit")
