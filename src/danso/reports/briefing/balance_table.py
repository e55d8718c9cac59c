"""The population balance as a sum that a reader can follow, and last year's terms beside it."""

from __future__ import annotations

from danso.reports.balance import ALWAYS_SHOWN, Balance, balance_of
from danso.reports.briefing.telling import Telling
from danso.reports.counted import Counted
from danso.reports.document import Align, Block, Cell, Column, Note, Paragraph, Row, Run, Table
from danso.reports.fill import figure_cell
from danso.reports.two_places import NOTE, in_two_places, said
from danso.values.text import NBSP
from danso.values.words import Words

LABELS = {
    "births": Words("Trẻ sinh ra", "Births"),
    "deaths": Words("Người chết", "Deaths"),
    "moves_in": Words("Chuyển đến từ xã khác", "Moves in from another commune"),
    "moves_out": Words("Chuyển đi khỏi xã", "Moves out of the commune"),
    "adjustments_missed": Words("Điều chỉnh: người bỏ sót", "Adjustment: missed before"),
    "adjustments_twice": Words("Điều chỉnh: người trùng", "Adjustment: entered twice"),
    "adjustments_gone": Words("Điều chỉnh: không còn cư trú từ trước", "Adjustment: gone before the book"),
    "adjustments_book": Words("Điều chỉnh: ghi vào sổ lần đầu", "Adjustment: enrolled with the book"),
    "adjustments_boundary_in": Words("Điều chỉnh địa bàn, địa giới: nhận", "Boundary: received"),
    "adjustments_boundary_out": Words("Điều chỉnh địa bàn, địa giới: giao", "Boundary: handed over"),
}


def balance_blocks(t: Telling) -> tuple[Block, ...]:
    found = balance_of(t.data.figures, t.data.unit.id, t.data.window)
    if found is None:
        return ()
    blocks: list[Block] = [Paragraph(_sentence(t)), _table(t, found)]
    if twice := in_two_places(t.data.figures, t.data.unit.id, t.data.window):
        blocks.append(Note((said(NOTE, twice, t.language).in_(t.language),)))
    if not found.closes:
        blocks.append(
            Paragraph(
                (
                    t.say(
                        "Cân đối dân số còn lệch {n} người; cần xem lại trước khi ký.",
                        "The balance is out by {n}; look again before signing.",
                        n=t.amount(found.difference),
                    ),
                ),
                bold=True,
            )
        )
    return tuple(blocks)


def _sentence(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Trong kỳ có {births}{sp}trẻ sinh ra, {deaths}{sp}người chết{before}; {came}{sp}người chuyển đến từ xã khác, "
        "{left}{sp}người chuyển đi khỏi xã; điều chỉnh: bỏ sót {missed}, trùng {twice}, không còn cư trú từ trước {gone}. "
        "Cân đối dân số:",
        "In the period: {births} births, {deaths} deaths{before}; {came} moved in from other communes, {left} moved out; "
        "adjustments: missed {missed}, entered twice {twice}, gone before {gone}. The balance:",
        births=t.number("births"),
        deaths=t.number("deaths"),
        before=t.against_last_year("deaths"),
        came=t.number("moves_in"),
        left=t.number("moves_out"),
        missed=t.number("adjustments_missed"),
        twice=t.number("adjustments_twice"),
        gone=t.number("adjustments_gone"),
        sp=NBSP,
    )


def _table(t: Telling, found: Balance) -> Table:
    data, language = t.data, t.language
    head = (
        Column(t.say("Nội dung", "Item"), 3.2),
        Column("", 0.4, Align.CENTER),
        Column(t.say("Số người", "Persons"), 1.2, Align.RIGHT),
        Column(t.say("Cùng kỳ {year}", "Same period {year}", year=str(data.window.last.year - 1)), 1.2, Align.RIGHT),
    )
    start_before = data.start_of_last_year("population") if data.last_year("births") is not None else None
    rows = [
        _row(
            t,
            t.say("Dân số đầu kỳ (ngày {day})", "Population at the start ({day})", day=t.day(found.start.window.last)),
            "",
            found.start,
            start_before,
            True,
        )
    ]
    for one, sign in found.terms:
        if one.exact or one.code in ALWAYS_SHOWN:
            label = LABELS[one.code].in_(language)
            rows.append(_row(t, label, "+" if sign > 0 else "−", one, data.last_year(one.code), False))
    end = t.say("Dân số cuối kỳ (ngày {day})", "Population at the end ({day})", day=t.day())
    rows.append(_row(t, end, "=", found.end, data.last_year("population"), True))
    return Table(
        head,
        tuple(rows),
        name=t.say("Cân đối dân số", "Balance"),
        unit_line=t.say("Đơn vị tính: người", "Unit: persons"),
    )


def _row(t: Telling, label: str, sign: str, now: Counted, before: Counted | None, bold: bool) -> Row:
    cells = (
        Cell(label, bold=bold),
        Cell(sign),
        figure_cell(now, t.language, bold=bold),
        figure_cell(before, t.language, bold=bold),
    )
    return Row(cells, bold=bold)
