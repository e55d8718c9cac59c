"""`danso report`: one statutory form, or a sheet of the book, as Word, Excel and PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.config.commands.figures import check_window
from danso.values.refusal import Refusal
from danso.values.words import Words, current_language

if TYPE_CHECKING:
    from danso.places.scope import Scope
    from danso.places.units import UnitRow
    from danso.reports.document import Document
    from danso.values.period import Window
    from danso.warehouse.sealed import Series


class PeriodUnreadable(Refusal):
    """The period is none of the shapes a period is written in."""

    exit_code = 2


@spoken_command(
    "report",
    Words(
        vi="Lập một biểu: 01-dsx (xã, tháng), 02-dsx (xã, quý), 03-dsx (xã, năm), 01-dsh (huyện, quý, đến 30/6/2025), "
        "tinh-quy (tỉnh, quý), p0-ctv (phiếu tháng của địa bàn), a0-ctv (phiếu hộ của địa bàn), typing (bảng nhập phần "
        "mềm của Bộ: các dòng phiếu đã thẩm định của xã). Dạng tệp theo đuôi tên (.docx, .xlsx, .pdf); tên thư mục thì "
        "ghi cả ba.",
        en="Make a form: 01-dsx (commune, month), 02-dsx (commune, quarter), 03-dsx (commune, year), 01-dsh (district, "
        "quarter, until 30/6/2025), tinh-quy (province, quarter), p0-ctv (an area's month), a0-ctv (an area's household "
        "sheets), typing (a commune's appraised lines, for the ministry's software). The ending (.docx, .xlsx, .pdf) "
        "says the format; a folder gets all three.",
    ),
    examples=[
        'danso report 02-dsx --unit "bac kan/duc xuan" --period 2020-Q3 --out 02-dsx.docx',
        'danso report 01-dsh --unit "bac kan" --period 2020-Q3 --out bieu',
        "danso --as duc.xuan report p0-ctv --unit 01840.01 --period 2020-10 --out p0.pdf",
        "danso report p0-ctv --unit 01840.01 --period 2020-11 --blank --out p0-trang.pdf",
        "danso --as duc.xuan report typing --unit 01858 --period 2020-10 --out nhap-may.xlsx",
    ],
)
@click.argument("form")
@option("--unit", "unit_text", required=True, words=Words("Mã hoặc tên đơn vị.", "Code or name of the unit."))
@option(
    "--period",
    required=True,
    words=Words("Kỳ: 2020-10, 2020-Q3, 2020.", "Period: 2020-10, 2020-Q3, 2020."),
)
@option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    words=Words("Tệp (theo đuôi tên) hoặc thư mục.", "File (by its ending) or folder."),
)
@option(
    "--series",
    type=click.Choice(["official", "provisional"]),
    default="official",
    words=Words(
        "official: phiếu đã thẩm định; provisional: cả phiếu chưa thẩm định.",
        "official: appraised slips; provisional: all standing slips.",
    ),
)
@option("--cutoff", type=int, words=Words("Mốc chốt (mặc định: mới nhất).", "Cut-off (default: the newest)."))
@option("--blank", is_flag=True, words=Words("Phiếu trắng để ghi tay.", "An empty sheet to write on."))
@option(
    "--household", "households", multiple=True, words=Words("Chỉ các hộ số này (a0-ctv).", "Only these households.")
)
@option(
    "--reason",
    default="",
    words=Words(
        "Lý do lấy tệp có tên người (bắt buộc khi trên 500 người; không ghi tên người trong sổ).",
        "Why a file of named persons is needed (asked for more than 500; no person's name).",
    ),
)
@pass_invocation
def command(
    invocation: Invocation,
    form: str,
    unit_text: str,
    period: str,
    out: Path,
    series: Series,
    cutoff: int | None,
    blank: bool,
    households: tuple[str, ...],
    reason: str,
) -> None:
    from danso.exchange.outbound.handing_out import hand_out
    from danso.places.queries import unit_by_code_or_name
    from danso.reports.forms import SHEETS, form_by_code
    from danso.reports.writing_out import write

    code = form.strip().lower()
    scope = scope_of_call(invocation)
    window = _window(period)
    if code not in SHEETS:
        form_by_code(code)
    if not blank:
        check_window(window.first, window.last, scope.on)
    unit = unit_by_code_or_name(unit_text, min(window.last, scope.on) if code in SHEETS else window.last)
    if code not in SHEETS:
        document = _form(scope, code, unit, window, series, cutoff)
    elif blank:
        document = _sheet(scope, code, unit, window, blank, households)
    else:
        document = hand_out(
            by=scope, unit_id=unit.id, what=FILE_OF[code], key=f"{unit.code or unit.id} {period}"[:60], reason=reason,
            make=lambda: _sheet(scope, code, unit, window, blank, households),
        )  # fmt: skip
    for path in write(document, out, f"{code}-{period}".lower()):
        click.echo(str(path))


def _form(scope: Scope, code: str, unit: UnitRow, window: Window, series: Series, cutoff: int | None) -> Document:
    from danso.reports.filling import filled
    from danso.reports.forms import form_by_code
    from danso.warehouse.snapshot import snapshot_at

    done = filled(scope, form_by_code(code), unit.id, window, snapshot_at(cutoff, series))
    return done.document(current_language())


def _sheet(
    scope: Scope, code: str, unit: UnitRow, window: Window, blank: bool, households: tuple[str, ...]
) -> Document:
    from danso.reports.sheets import a0_document, p0_document, typing_document

    if code == "typing":
        return typing_document(scope, unit.id, window, current_language())
    if code == "p0-ctv":
        return p0_document(scope, unit.id, window, current_language(), blank=blank)
    return a0_document(scope, unit.id, min(window.last, scope.on), current_language(), households or None, blank=blank)


def _window(period: str) -> Window:
    from danso.values.period import parse_window

    try:
        return parse_window(period)
    except ValueError:
        raise PeriodUnreadable(UNREADABLE.with_(period=period)) from None


# What the gate of files calls a sheet that names persons.
FILE_OF = {"a0-ctv": "a0", "p0-ctv": "p0", "typing": "typing_sheet"}
UNREADABLE = Words(
    "Không đọc được kỳ “{period}”. Ghi tháng 2020-10, quý 2020-Q3 hoặc năm 2020.",
    "The period “{period}” cannot be read. Write a month 2020-10, a quarter 2020-Q3 or a year 2020.",
)
