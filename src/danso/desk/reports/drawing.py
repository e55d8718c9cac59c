"""A report's document drawn for the screen: what each block and run is, for a template that cannot ask for types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from danso.reports.document import (
    Align,
    Annex,
    Block,
    Cell,
    Document,
    Figure,
    HeadCell,
    Heading,
    ListItem,
    Note,
    Own,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Styled,
    Table,
    heading_cells,
    heading_rows,
)

Drawn = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class DrawnCell:
    cell: Cell
    side: str
    head: bool


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """`heads` row by row with their spans; `codes` the line of letters and numbers of a statutory form."""

    table: Table
    heads: tuple[tuple[HeadCell, ...], ...]
    codes: tuple[str, ...]
    rows: tuple[tuple[Row, tuple[DrawnCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class DrawnAnnex:
    annex: Annex
    blocks: tuple[Drawn, ...]


def drawn_blocks(blocks: Iterable[Block]) -> tuple[Drawn, ...]:
    return tuple(_block(block) for block in blocks)


def drawn_annexes(document: Document) -> tuple[DrawnAnnex, ...]:
    return tuple(DrawnAnnex(one, drawn_blocks(one.blocks)) for one in document.annexes)


def own_places(document: Document) -> int:
    """Places the office has not written in yet."""
    return sum(
        isinstance(run, Own) and not run.words.strip()
        for block in document.blocks
        if isinstance(block, Paragraph | ListItem)
        for run in block.runs
    )


def _block(block: Block) -> Drawn:
    match block:
        case Heading():
            return f"heading{block.level}", block
        case Paragraph(runs=runs) if any(isinstance(run, Own) for run in runs):
            return "own", (block, tuple(_runs(runs)))
        case Paragraph(runs=runs):
            return "paragraph", (block, tuple(_runs(runs)))
        case ListItem(runs=runs):
            return "item", (block, tuple(_runs(runs)))
        case Note(runs=runs):
            return "note", (block, tuple(_runs(runs)))
        case Table():
            return "table", _table(block)
        case Picture():
            return "picture", block
        case PageBreak():
            return "break", block


def _runs(runs: Iterable[Run]) -> Iterator[Drawn]:
    for run in runs:
        match run:
            case str():
                yield "text", run
            case Styled():
                yield "styled", run
            case Figure():
                yield "figure", run
            case Own():
                yield "own", run


def _table(table: Table) -> DrawnTable:
    depth = heading_rows(table.columns)
    cells = heading_cells(table.columns)
    codes = tuple(column.code for column in table.columns)
    return DrawnTable(
        table,
        tuple(tuple(cell for cell in cells if cell.row == row) for row in range(depth)),
        codes if any(codes) else (),
        tuple((row, tuple(_cells(table, row))) for row in table.rows),
    )


def _cells(table: Table, row: Row) -> Iterator[DrawnCell]:
    at = 0
    for cell in row.cells:
        align = cell.align or table.columns[at].align
        yield DrawnCell(cell, {Align.RIGHT: "n", Align.CENTER: "c"}.get(align, ""), at == 0 and len(table.columns) > 1)
        at += cell.span
