"""The typing sheet: a commune's appraised slips in P0 order, with a tick "đã nhập phần mềm của Bộ" for each line."""

from __future__ import annotations

from dataclasses import dataclass

from danso.places.queries import unit_name
from danso.places.scope import Scope
from danso.register.sheets import P0Line, appraised_lines
from danso.reports.document import Align, Block, Cell, Column, Document, Kind, Orientation, Row, Table
from danso.reports.models import TypedTick
from danso.reports.sheets.p0_lists import LISTS, P0List
from danso.values.period import Window
from danso.values.words import Language, Words


@dataclass(frozen=True, slots=True)
class TypedLine:
    """An appraised line and whether it was typed, as it stands now: a correction is another body."""

    line: P0Line
    ticked: bool


def typed_lines(scope: Scope, commune_id: int, window: Window) -> list[TypedLine]:
    """In the order of the eleven lists. The look is committed first. Raises NotInScope."""
    lines = appraised_lines(scope, commune_id, window)
    ticked = set(TypedTick.objects.filter(commune_id=commune_id).values_list("slip_id", "body_hash"))
    return [TypedLine(one, (one.slip_id, one.body_hash) in ticked) for one in lines]


TICK = Words("Đã nhập phần mềm của Bộ", "Typed into the ministry's software")


def typing_document(scope: Scope, commune_id: int, window: Window, language: Language = "vi") -> Document:
    """One table for each list with lines, to be drawn as a workbook. Raises NotInScope."""
    lines = typed_lines(scope, commune_id, window)
    blocks: list[Block] = []
    for one in LISTS:
        of_list = [line for line in lines if line.line.list_no == one.number]
        if of_list:
            blocks.append(_table(one, of_list, language))
    title = Words("BẢNG NHẬP PHẦN MỀM CỦA BỘ", "SHEET FOR THE MINISTRY'S SOFTWARE")
    return Document(
        kind=Kind.SHEET,
        title=title.in_(language),
        summary=f"{unit_name(commune_id, window.last, language)}, {window.words().in_(language)}",
        blocks=tuple(blocks),
        orientation=Orientation.LANDSCAPE,
        language=language,
    )


def _table(one: P0List, lines: list[TypedLine], language: Language) -> Table:
    columns = (
        Column(Words("TT", "No.").in_(language), 0.4, Align.CENTER),
        Column(TICK.in_(language), 1.0, Align.CENTER),
        *(Column(tuple(h.in_(language) for h in c.heading), c.width) for c in one.columns),
        Column(Words("Mã dòng phiếu", "Slip").in_(language), 3.9),
    )
    rows = [
        Row(
            (
                Cell(str(i)),
                Cell("x" if told.ticked else ""),
                *(Cell(c.fill(told.line, language)) for c in one.columns),
                Cell(told.line.slip_id),
            )
        )
        for i, told in enumerate(lines, start=1)
    ]
    title = f"{one.number}. {one.title.in_(language)}"
    return Table(columns, tuple(rows), name=title, title=title, font_pt=9)
