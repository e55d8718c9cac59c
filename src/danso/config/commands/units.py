"""`danso units`: the official tree of units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from django.db import transaction

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import group, option
from danso.config.today import today
from danso.values.day import shown_date
from danso.values.refusal import Refusal
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.places.plan import Decree

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
@pass_invocation
def load(invocation: Invocation, provinces: tuple[str, ...], old_since: datetime | None) -> None:
    from danso.places.load_units import OLD_ORDER_SINCE, load_units

    since = old_since.date() if old_since else OLD_ORDER_SINCE
    loaded = load_units(by=scope_of_call(invocation), only_provinces=provinces or None, old_since=since)
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


def _of_decree(function: Callable[..., None]) -> Callable[..., None]:
    """The options that say what decree a change rests on."""
    for add in (
        option("--issuer", default="", words=Words("Cơ quan ban hành.", "Who issued it.")),
        option("--decree-date", type=_DAY, words=Words("Ngày ký.", "The day it was signed.")),
        option("--decree", "number", required=True, words=Words("Số văn bản.", "The decree's number.")),
        option("--on", type=_DAY, required=True, words=Words("Ngày có hiệu lực.", "First day of the new order.")),
    ):
        function = add(function)
    return function


@command.command(
    "propose",
    words=Words(
        vi="Lập bảng phương án theo danh mục từ 01/7/2025 để xem, bổ sung rồi thực hiện; không ghi gì vào sổ.",
        en="Write the table of a plan that leads to the list of 01/07/2025, to be looked at, completed and enacted.",
    ),
    examples=["danso units propose --province 06 --out plan.csv"],
)
@option(
    "--province",
    "provinces",
    multiple=True,
    metavar="CODE",
    words=Words(vi="Chỉ tỉnh có mã này trước 01/7/2025.", en="Only the province that had this code before 01/07/2025."),
)
@option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    words=Words("Tệp CSV sẽ ghi; không ghi đè.", "The CSV file to write; never over another."),
)
def propose(provinces: tuple[str, ...], out: Path) -> None:
    from danso.places.changing import standing_before
    from danso.places.load_units import NEW_ORDER
    from danso.places.official_list import official_list
    from danso.places.plan_proposal import divided, proposed_rows, write_rows

    rows = proposed_rows(official_list(), standing_before(NEW_ORDER), provinces=provinces or None)
    if not rows:
        raise NothingToPropose(NOTHING)
    try:
        write_rows(rows, out)
    except FileExistsError as error:
        raise NothingToPropose(THERE.with_(file=out.name)) from error
    click.echo(PROPOSED.with_(n=len(rows), file=out.name, divided=len(divided(rows)), day=shown_date(NEW_ORDER)))


@command.command(
    "plan",
    words=Words(
        vi="Xem trước một phương án thay đổi đơn vị viết thành bảng; không ghi gì.",
        en="Look at a plan of change written as a table; writes nothing.",
    ),
    examples=["danso units plan merger.csv --on 2025-07-01 --decree 1683/NQ-UBTVQH15"],
)
@click.argument("table", type=_FILE)
@_of_decree
@pass_invocation
def plan(
    invocation: Invocation, table: Path, on: datetime, number: str, decree_date: datetime | None, issuer: str
) -> None:
    from danso.config.command_line.units_change import show

    _refuse_open(show(scope_of_call(invocation), table, on.date(), _decree(number, decree_date, issuer, table)).stops)


@command.command(
    "enact",
    words=Words(
        vi="Thực hiện một phương án thay đổi đơn vị trong một lần ghi.",
        en="Enact a plan of change in one transaction.",
    ),
    examples=["danso units enact merger.csv --on 2025-07-01 --decree 1683/NQ-UBTVQH15 --dry-run"],
)
@click.argument("table", type=_FILE)
@_of_decree
@option("--dry-run", is_flag=True, words=Words("Chỉ xem trước.", "Only look."))
@pass_invocation
def enact(
    invocation: Invocation,
    table: Path,
    on: datetime,
    number: str,
    decree_date: datetime | None,
    issuer: str,
    dry_run: bool,
) -> None:
    from danso.config.command_line.units_change import show
    from danso.desk.places.changing.weighed import enacted

    scope = scope_of_call(invocation)
    seen = show(scope, table, on.date(), _decree(number, decree_date, issuer, table))
    _refuse_open(seen.stops)
    if not dry_run:
        click.echo(ENACTED.with_(id=enacted(scope, seen.plan).pk))


@command.command(
    "undo",
    words=Words(
        vi="Hoàn tác một thay đổi như chưa từng có; khi đã có việc mới dựa vào nó thì lập thay đổi ngược lại "
        "(--on, --decree).",
        en="Take a change back as if it had never been; once something rests on it, turn it round from a day on "
        "(--on, --decree).",
    ),
    examples=["danso units undo 3 --dry-run", "danso units undo 3 --on 2026-01-01 --decree 12/NQ-HĐND"],
)
@click.argument("change", type=int)
@option("--on", type=_DAY, words=Words("Ngày có hiệu lực của thay đổi ngược lại.", "First day of the counter-change."))
@option("--decree", "number", default="", words=Words("Số văn bản của thay đổi ngược lại.", "Its decree's number."))
@option("--dry-run", is_flag=True, words=Words("Chỉ xem trước.", "Only look."))
@pass_invocation
def undo(invocation: Invocation, change: int, on: datetime | None, number: str, dry_run: bool) -> None:
    from danso.config.command_line.units_change import show_plan
    from danso.desk.places.changing.weighed import enacted, undone
    from danso.places.changing import counter_change
    from danso.places.plan import Decree

    scope = scope_of_call(invocation)
    if bool(on) != bool(number):
        raise click.UsageError(str(BOTH))
    if on is None:
        with transaction.atomic():
            undone(scope, change)
            if dry_run:
                transaction.set_rollback(True)
        click.echo((COULD_UNDO if dry_run else UNDONE).with_(id=change))
        return
    seen = show_plan(scope, counter_change(scope, change, on.date(), Decree(number)))
    _refuse_open(seen.stops)
    if not dry_run:
        click.echo(ENACTED.with_(id=enacted(scope, seen.plan).pk))


def _decree(number: str, signed_on: datetime | None, issuer: str, table: Path) -> Decree:
    from danso.places.plan import Decree

    return Decree(number, signed_on.date() if signed_on else None, issuer, table.name)


def _refuse_open(stops: int) -> None:
    if stops:
        raise PlanOpen(OPEN.with_(n=stops))


class NothingToPropose(Refusal):
    """No unit of the older list stands here, or the file is there already."""


class PlanOpen(Refusal):
    """The plan has points that somebody must answer first."""


NOTHING = Words(
    "Không có đơn vị nào của danh mục trước 01/7/2025 đang có hiệu lực ở đây. Kiểm tra mã tỉnh.",
    "No unit of the list before 01/07/2025 is in force here. Check the province's code.",
)
THERE = Words("Tệp “{file}” đã có. Chọn tên khác.", "“{file}” is there already. Choose another name.")
PROPOSED = Words(
    "Đã ghi {n} dòng vào “{file}”. {divided} xã chia cho nhiều xã mới: ghi mã thôn, địa bàn vào cột parts, rồi chạy "
    "danso units plan {file} --on 2025-07-01 --decree ... (hiệu lực {day}).",
    "{n} lines in “{file}”. {divided} communes are divided: put codes of villages and areas into the column parts, then "
    "run danso units plan {file} --on 2025-07-01 --decree ... (in force {day}).",
)
OPEN = Words(
    "Phương án còn {n} điểm phải trả lời (đánh dấu ✗). Sửa bảng rồi chạy lại.",
    "The plan has {n} points to answer (marked ✗). Mend the table and run again.",
)
ENACTED = Words(
    "Đã thực hiện: thay đổi số {id}. Hoàn tác: danso units undo {id}.",
    "Enacted as change {id}. To undo it: danso units undo {id}.",
)
UNDONE = Words("Đã hoàn tác thay đổi số {id}.", "Change {id} is undone.")
COULD_UNDO = Words("Có thể hoàn tác thay đổi số {id}; chưa ghi gì.", "Change {id} could be undone; nothing is written.")
BOTH = Words("--on và --decree đi cùng nhau.", "--on and --decree go together.")


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
