"""A table with a line for each unit and the total last, each column one indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.reports.briefing.telling import Telling
from danso.reports.counted import Counted
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Orientation, Row, Table
from danso.reports.faces import UnitFace
from danso.reports.fill import figure_cell
from danso.reports.two_places import NOTE, in_two_places, said
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """One column: heading path, indicator; `last_year` takes the same window of the year before."""

    path: tuple[Words, ...]
    code: str
    last_year: bool = False
    width: float = 1.0


def head(code: str, *path: tuple[str, str], last_year: bool = False, width: float = 1.0) -> Head:
    return Head(tuple(Words(vi, en) for vi, en in path), code, last_year, width)


SMALL_MARK = "*"


def unit_table(t: Telling, heads: Sequence[Head], name: str, unit_line: str = "", title: str = "") -> tuple[Block, ...]:
    """The table, and notes: where a figure rests on too few, and who is in a sum of communes twice."""
    columns = [
        Column(t.say("TT", "No."), 0.45, Align.CENTER),
        Column(t.say("Đơn vị", "Unit"), 2.4),
        *(Column(tuple(w.in_(t.language) for w in one.path), one.width, Align.RIGHT) for one in heads),
    ]
    marks: list[bool] = []
    rows = [_row(t, heads, one, str(i), marks, False) for i, one in enumerate(t.data.parts, start=1)]
    rows.append(_row(t, heads, t.data.unit, "", marks, True))
    blocks: list[Block] = [Table(tuple(columns), tuple(rows), name=name, title=title, unit_line=unit_line)]
    if any(marks):
        blocks.append(
            Note(
                (
                    t.say(
                        "* Số ít, không so sánh (mẫu số dưới 50).",
                        "* Too few to compare (denominator under 50).",
                    ),
                )
            )
        )
    twice = in_two_places(t.data.figures, t.data.unit.id, t.data.window)
    if twice is not None and any(one.code == "population" for one in heads):
        blocks.append(Note((said(NOTE, twice, t.language).in_(t.language),)))
    return tuple(blocks)


def _row(t: Telling, heads: Sequence[Head], unit: UnitFace, number: str, marks: list[bool], total: bool) -> Row:
    name = t.say("Tổng cộng", "Total") if total else unit.name.in_(t.language)
    cells = [Cell(number), Cell(name)]
    for one in heads:
        found = t.data.last_year(one.code, unit.id) if one.last_year else t.data.figure(one.code, unit.id)
        cells.append(guarded_cell(t, found, marks))
    return Row(tuple(cells), bold=total)


def guarded_cell(t: Telling, found: Counted | None, marks: list[bool]) -> Cell:
    """The figure; with a mark when it is a share or ratio of too few."""
    cell = figure_cell(found, t.language)
    if found is None or not found.small or found.exact is None:
        return cell
    marks.append(True)
    return Cell(cell.shown + SMALL_MARK, cell.value, cell.places, cell.percent, cell.figure_id, align=Align.RIGHT)


def annex(t: Telling, number: str, title: Words, blocks: tuple[Block, ...], *, wide: bool = False) -> Annex:
    signed = t.data.signed
    dated = t.day(signed.dated) if signed.dated else "      /      /" + str(t.data.today.year)
    attached = t.say(
        "(Kèm theo Báo cáo số {number} ngày {dated} của {office})",
        "(Attached to Report No. {number} of {dated}, {office})",
        number=signed.number or f"      /{t.data.office.letters}",
        dated=dated,
        office=t.data.office.issuer,
    )
    return Annex(
        label=t.say("Phụ lục {n}", "Annex {n}", n=number),
        title=title.in_(t.language),
        attached_to=attached,
        blocks=blocks,
        orientation=Orientation.LANDSCAPE if wide else Orientation.PORTRAIT,
        name=t.say("Phụ lục {n}", "Annex {n}", n=number),
    )
