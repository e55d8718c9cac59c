"""`danso import`: A0 books, P0 lists and slips come in from files; the preview first, then all of it or none."""

from __future__ import annotations

import csv
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import group, option
from danso.values.text import harmless
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.exchange.actions import Imported
    from danso.exchange.preview import Preview

_SHOWN = 20
_DAY = click.DateTime(formats=["%Y-%m-%d"])
_FILE = click.Path(path_type=Path, dir_okay=False)
SCHEMA_FILE = Path("docs/generated/slip.schema.json")


@group(
    "import",
    Words(
        vi="Nhập tệp: Sổ A0, phiếu P0, dòng phiếu JSON. Xem trước từng dòng, rồi ghi tất cả hoặc không ghi gì; "
        "nhập lại cùng tệp không thêm ai.",
        en="Take in files: A0 books, P0 lists, slips as JSON Lines. Each row is previewed, then all is written or "
        "nothing; the same file again adds nobody.",
    ),
    examples=[
        "danso import template a0 --out so-a0.xlsx",
        'danso import a0 so-a0.xlsx --unit "bac kan/duc xuan" --on 2018-12-31',
        "danso import p0 p0-10-2020.xlsx --unit 01840 --yes",
        "danso import slips phieu.jsonl --json",
    ],
)
def command() -> None:
    pass


def _file_command(kind: str, words: Words, examples: list[str], *, with_day: bool) -> None:
    @command.command(kind, words=words, examples=examples)
    @click.argument("file", type=_FILE)
    @option("--unit", words=Words("Mã hoặc tên xã, phường.", "Code or name of the commune."))
    @option("--area", words=Words("Địa bàn cho mọi dòng của tệp.", "Area for all rows of the file."))
    @option(
        "--yes", is_flag=True, words=Words("Ghi ngay nếu không còn gì phải hỏi.", "Write when nothing is left to ask.")
    )
    @option(
        "--accept-asks", metavar="LY-DO", default="",
        words=Words("Lý do các dòng cần xác nhận là đúng.", "Why the rows to be confirmed are right."),
    )  # fmt: skip
    @option(
        "--leave-out-held", is_flag=True,
        words=Words("Để lại dòng cần xem lại, ghi các dòng khác.", "Leave out rows to be looked at, write the others."),
    )  # fmt: skip
    @option(
        "--left-out", type=_FILE,
        words=Words("Tệp liệt kê dòng để lại (mặc định: cạnh tệp nhập).", "File listing what was left out."),
    )  # fmt: skip
    @option("--preview", "only_preview", is_flag=True, words=Words("Chỉ xem trước.", "Preview only."))
    @option("--json", "as_json", is_flag=True, words=Words("In kết quả dạng JSON.", "Print JSON."))
    @pass_invocation
    def import_file(invocation: Invocation, file: Path, **told: Any) -> None:
        _run(kind, invocation, file, **told)

    if with_day:
        told = Words("Sổ lập theo hiện trạng ngày này.", "The book stands as of this day.")
        option("--on", type=_DAY, words=told)(import_file)


def _run(
    kind: str,
    invocation: Invocation,
    file: Path,
    *,
    unit: str | None,
    area: str | None,
    yes: bool,
    accept_asks: str,
    leave_out_held: bool,
    left_out: Path | None,
    only_preview: bool,
    as_json: bool,
    on: datetime | None = None,
) -> None:
    from danso.exchange.actions import Answers, confirm_import, preview_file

    by = scope_of_call(invocation)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        console=Console(stderr=True),
        disable=as_json or not sys.stderr.isatty(),
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)

        def hear(doing: str, done: int, total: int) -> None:
            bar.update(task, description=str(DOING[doing]), completed=done, total=max(total, 1))

        day = on.date() if on else None
        seen = preview_file(by=by, kind=kind, path=file, unit=unit, area=area, on=day, progress=hear)
        bar.stop()
        if not as_json:
            _show(seen)
        answers = Answers(accept_asks, leave_out_held)
        if only_preview or not _goes_on(seen, answers, yes, as_json):
            if as_json:
                click.echo(json.dumps(seen.as_json() | {"written": []}, ensure_ascii=False))
            return
        done = confirm_import(by=by, preview_id=seen.id, answers=answers)
    listed = _list_left_out(done, left_out or file.with_name(f"{file.stem}.de-lai.csv"))
    if as_json:
        said = {"written": list(done.slips), "left_out": len(done.left_out), "left_out_file": str(listed or "")}
        click.echo(json.dumps(seen.as_json() | said, ensure_ascii=False))
        return
    click.echo(str(DONE.with_(slips=len(done.slips), lines=done.lines, same=done.same, changed=done.changed)))
    if listed:
        click.echo(str(LEFT.with_(n=len(done.left_out), file=listed)))


def _goes_on(seen: Preview, answers: Any, yes: bool, as_json: bool) -> bool:
    """Whether to confirm. Exit code 3 where rows wait for an answer nobody gave."""
    if seen.nothing_new:
        if not as_json:
            click.echo(str(NOTHING_NEW))
        return False
    waits = seen.counts["hold"] + (0 if answers.accept_asks else seen.counts["ask"])
    if waits and not answers.leave_out_held:
        if as_json:
            click.echo(json.dumps(seen.as_json() | {"written": []}, ensure_ascii=False))
        from danso.exchange.actions import RowsWait

        raise RowsWait(WAITS.with_(n=waits))
    return yes or (not as_json and click.confirm(str(GO_ON)))


def _show(seen: Preview) -> None:
    from danso.exchange.preview import ORDER, VERDICTS

    table = Table(str(VERDICT), str(SLIPS), str(LINES))
    for verdict in ORDER:
        if seen.counts[verdict]:
            table.add_row(str(VERDICTS[verdict]), str(seen.counts[verdict]), str(seen.lines[verdict]))
    Console().print(table)
    told = [(cell, words) for row in seen.rows if row.verdict != "same" for cell, _, words in row.why]
    for cell, words in told[:_SHOWN]:
        click.echo(f"  {cell}: {words}")
    if len(told) > _SHOWN:
        click.echo(f"  {MORE.with_(n=len(told) - _SHOWN)}")
    for note in seen.notes:
        click.echo(f"  {note}")


def _list_left_out(done: Imported, file: Path) -> Path | None:
    """Where each row left out stands and why; without names, and no cell that a spreadsheet would calculate."""
    if not done.left_out:
        return None
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([str(w) for w in (CELL, HOUSEHOLD, WHY)])
        for entry in done.left_out:
            for one in entry.findings:
                row = (one.cell, entry.household_number, str(one.finding.words))
                writer.writerow([harmless(cell) for cell in row])
    return file


_file_command(
    "a0",
    Words("Nhập Sổ A0 (mỗi người một dòng).", "Take in an A0 book (one row per person)."),
    ['danso import a0 so-a0.xlsx --unit "bac kan/duc xuan" --on 2018-12-31'],
    with_day=True,
)
_file_command(
    "p0",
    Words("Nhập các danh sách của phiếu P0 (mỗi danh sách một trang).", "Take in lists of the P0 slip (a sheet each)."),
    ["danso import p0 p0-10-2020.xlsx --unit 01840"],
    with_day=False,
)
_file_command(
    "slips",
    Words("Nhập dòng phiếu JSON Lines theo mẫu đã công bố.", "Take in slips as JSON Lines by the published schema."),
    ["danso import slips phieu.jsonl --unit 01840 --yes"],
    with_day=False,
)


@command.command(
    "template",
    words=Words("Tạo tệp Excel mẫu để điền: a0 hoặc p0.", "Make a blank Excel template: a0 or p0."),
    examples=["danso import template a0 --out so-a0.xlsx"],
)
@click.argument("which", type=click.Choice(["a0", "p0"]))
@option("--out", type=_FILE, required=True, words=Words("Tệp sẽ tạo.", "File to make."))
@option("--area", default="1", words=Words("Số địa bàn trên trang A0.", "Number of the area on the A0 sheet."))
def template(which: str, out: Path, area: str) -> None:
    from danso.exchange.inbound.template import write_a0_template, write_p0_template

    if which == "a0":
        write_a0_template(out, area)
    else:
        write_p0_template(out)
    click.echo(str(MADE.with_(file=out)))


@command.command(
    "schema",
    words=Words("Ghi JSON Schema của dòng phiếu.", "Write the JSON Schema of slips."),
    examples=["danso import schema", "danso import schema --out slip.schema.json"],
)
@option("--out", type=_FILE, default=SCHEMA_FILE, words=Words("Tệp sẽ ghi.", "File to write."))
def schema(out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(schema_text(), encoding="utf-8")
    click.echo(str(MADE.with_(file=out)))


def schema_text() -> str:
    """The published file, whole."""
    from danso.register.schema import whole_schema

    return json.dumps(whole_schema(), ensure_ascii=False, indent=1) + "\n"


DOING = {
    "read": Words("Đọc tệp", "Reading"),
    "judge": Words("So với sổ", "Comparing with the register"),
    "write": Words("Ghi vào sổ", "Writing"),
}
VERDICT, SLIPS, LINES = Words("Kết quả", "Verdict"), Words("Phiếu", "Slips"), Words("Dòng tệp", "Rows of the file")
CELL, HOUSEHOLD, WHY = Words("Ô", "Cell"), Words("Hộ số", "Household number"), Words("Cần xem lại", "To be looked at")
GO_ON = Words("Ghi các dòng này vào sổ?", "Write these rows into the register?")
MORE = Words("… và {n} chỗ khác (thêm --json để xem hết)", "… and {n} more (add --json to see all)")
NOTHING_NEW = Words("Tệp này đã nhập trước đây, không có gì mới. Không ghi gì.", "Imported before; nothing is new.")
WAITS = Words(
    "Chưa ghi gì: {n} phiếu còn chờ. Sửa tệp; hoặc thêm --accept-asks “lý do” cho phiếu cần xác nhận, "
    "--leave-out-held để ghi các phiếu khác.",
    "Nothing was written: {n} slips wait. Mend the file; or add --accept-asks “reason” for those to be confirmed, "
    "--leave-out-held to write the others.",
)
DONE = Words(
    "Đã ghi {slips} phiếu ({lines} dòng), trong đó {changed} đính chính, thay đổi; {same} phiếu đã có từ trước.",
    "Wrote {slips} slips ({lines} rows), {changed} of them corrections or changes; {same} were there before.",
)
LEFT = Words("Để lại {n} phiếu chưa ghi; danh sách ở {file}.", "{n} slips were left out and wait; listed in {file}.")
MADE = Words("Đã ghi {file}.", "Wrote {file}.")
