"""Tables in Word: grouped headings that come again on every page, rows that stay whole, numbers at the right."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.shared import Mm

from danso.reports.document import Align, Cell, Row, Table, heading_cells, heading_rows
from danso.reports.render import measures
from danso.reports.render.word_parts import cell_margins, fix_columns, row_rules, set_letters, sliver, tight


def add_table(file: Any, table: Table, width: float) -> None:
    """The table with its title, unit line and notes, `width` millimetres wide."""
    size = measures.table_size(table)
    if table.title:
        _line(file, table.title, measures.FORM_BODY, Align.CENTER, bold=True, before=6, after=3, keep=True)
    if table.unit_line:
        _line(file, table.unit_line, measures.NOTE, Align.RIGHT, italic=True, before=4, after=3, keep=True)
    depth = heading_rows(table.columns)
    codes = any(column.code for column in table.columns)
    made = file.add_table(rows=depth + codes + len(table.rows), cols=len(table.columns))
    made.style, made.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    fix_columns(made, widths)
    cell_margins(made, 1.1, 0.4)
    rows = list(made.rows)  # python-docx walks the whole table on every made.rows[i]
    _heading(rows, table, depth, codes, size)
    for row, wanted in zip(rows[depth + codes :], table.rows, strict=True):
        _fill(row, wanted, table, size)
    if table.together:
        _keep_together(rows[:-1])
    for row in rows:
        for cell, cell_width in zip(row._tr.tc_lst, _widths(row, widths), strict=True):
            cell.width = Mm(cell_width)
    for note in table.notes:
        _line(file, note, measures.NOTE, Align.LEFT, before=2)
    if not table.notes:
        sliver(file.add_paragraph(), 4)  # Word joins two tables that touch


def plain_grid(file: Any, widths: list[float]) -> list[Any]:
    """One row of cells without borders: heads and signature blocks."""
    made = file.add_table(rows=1, cols=len(widths))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    fix_columns(made, widths)
    cell_margins(made, 0, 0)
    row = made.rows[0]
    row_rules(row, heading=False)
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Mm(width)
    return list(row.cells)


def _heading(rows: list[Any], table: Table, depth: int, codes: bool, size: float) -> None:
    cells = [list(row.cells) for row in rows[:depth]]
    for head in heading_cells(table.columns):
        cell = cells[head.row][head.column]
        if head.rows > 1 or head.columns > 1:
            cell = cell.merge(cells[head.row + head.rows - 1][head.column + head.columns - 1])
        _write(cell, head.text, size, Align.CENTER, bold=True)
    if codes:
        for cell, column in zip(rows[depth].cells, table.columns, strict=True):
            _write(cell, column.code, size * 0.85, Align.CENTER, italic=True)
    for row in rows[: depth + codes]:
        row_rules(row, heading=True)


def _fill(row: Any, wanted: Row, table: Table, size: float) -> None:
    row_rules(row, heading=False)
    if wanted.height_mm:
        row.height, row.height_rule = Mm(wanted.height_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
    cells = list(row.cells)
    at = 0
    for cell in wanted.cells:
        place = cells[at] if cell.span == 1 else cells[at].merge(cells[at + cell.span - 1])
        paragraph = _write_cell(place, cell, cell.align or table.columns[at].align, size, wanted.bold)
        paragraph.paragraph_format.keep_with_next = wanted.heads_group
        at += cell.span


def _keep_together(rows: list[Any]) -> None:
    """Each row on the page of the next."""
    for row in rows:
        for cell in row._tr.tc_lst:
            for paragraph in cell.p_lst:
                paragraph.get_or_add_pPr().get_or_add_keepNext()


def _write_cell(place: Any, cell: Cell, align: Align, size: float, bold: bool) -> Any:
    paragraph = _write(place, cell.shown, size, align, bold=bold or cell.bold, italic=cell.italic, struck=cell.struck)
    if cell.indent:
        paragraph.paragraph_format.left_indent = Mm(3.5 * cell.indent)
    return paragraph


def _write(
    place: Any, words: str, size: float, align: Align, *, bold: bool = False, italic: bool = False, struck: bool = False
) -> Any:
    place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    paragraph = tight(place.paragraphs[0], align)
    set_letters(paragraph.add_run(words), size, bold=bold, italic=italic, struck=struck)
    return paragraph


def _widths(row: Any, widths: list[float]) -> list[float]:
    taken = []
    at = 0
    for cell in row._tr.tc_lst:
        taken.append(sum(widths[at : at + cell.grid_span]))
        at += cell.grid_span
    return taken


def _line(
    file: Any,
    words: str,
    size: float,
    align: Align,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
) -> None:
    paragraph = tight(file.add_paragraph(), align, before=before, after=after)
    paragraph.paragraph_format.keep_with_next = keep
    set_letters(paragraph.add_run(words), size, bold=bold, italic=italic)
