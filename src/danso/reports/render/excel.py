"""A document as Excel: its figures on the first sheet, one sheet for each table with the notes that stand under it.

Numbers are numbers. Their format is `#,##0.0`, which Excel prints with the separators of its own Windows: 31.239,5 on a
Vietnamese one. Everything else is written as text, so a name that begins with `=` or `+` stays a name.
"""

from __future__ import annotations

import datetime
import io
from typing import Any

import xlsxwriter

from danso.reports.document import (
    Align,
    Annex,
    Block,
    Cell,
    Column,
    Document,
    Figure,
    FormHead,
    Heading,
    ListItem,
    Note,
    OfficialHead,
    Orientation,
    Paragraph,
    Row,
    Table,
    heading_cells,
    heading_rows,
    plain_text,
    printable,
)
from danso.reports.render.excel_sheets import SheetNames
from danso.reports.render.fonts import OFFICE_FONT
from danso.values.words import Language, Words

FIGURES_SHEET = Words(vi="Số liệu", en="Figures")
TABLE_SHEET = Words(vi="Bảng {number}", en="Table {number}")
SENTENCE, FIGURE, CODE = Words(vi="Câu", en="Sentence"), Words(vi="Số liệu", en="Figure"), Words(vi="Mã", en="Code")
SECTION = Words(vi="Mục", en="Section")


def to_xlsx(document: Document) -> bytes:
    """The document as .xlsx; the same document gives the same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    )
    book.set_properties(
        {
            "title": document.title,
            "subject": document.summary,
            "author": document.author,
            "created": datetime.datetime(2020, 1, 1),  # noqa: DTZ001 - XlsxWriter takes naive times only
        }
    )
    _Book(book, document).write()
    book.close()
    return out.getvalue()


class _Book:
    """One workbook being written. Formats are shared: Excel has a limit to how many there may be."""

    def __init__(self, book: Any, document: Document) -> None:
        self.book, self.document = book, document
        self.names = SheetNames()
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self) -> None:
        language: Language = "en" if self.document.language == "en" else "vi"
        tables = [block for block in self.document.blocks if isinstance(block, Table)]
        lines = _figure_lines(self.document)
        if lines or not (tables or self.document.annexes):
            self._figures(lines, language)
        for number, (table, notes) in enumerate(tables_with_notes(self.document.blocks), 1):
            named = table.name or table.title or TABLE_SHEET.with_(number=number).in_(language)
            self._table(named, table, self.document.orientation, self._title_lines(table), notes)
        for annex in self.document.annexes:
            for table, notes in tables_with_notes(printable(annex.blocks)):
                named = table.name or annex.name or annex.label
                self._table(named, table, annex.orientation, _annex_lines(annex, table), notes)

    def _figures(self, lines: list[tuple[str, str, Figure]], language: Language) -> None:
        sheet = self.book.add_worksheet(self.names.take(FIGURES_SHEET.in_(language)))
        at = self._titles(sheet, self._title_lines(None), 4)
        heads = [words.in_(language) for words in (SECTION, SENTENCE, FIGURE, CODE)]
        for column, words in enumerate(heads):
            sheet.write_string(at, column, words, self._format(bold=True, border=1, align="center", text_wrap=True))
        for i, (section, sentence, figure) in enumerate(lines, at + 1):
            sheet.set_row(
                i, height_of(max(lines_of(section, 24), lines_of(sentence, 70), lines_of(figure.figure_id, 40)))
            )
            sheet.write_string(i, 0, section, self._format(border=1, valign="vcenter", text_wrap=True))
            sheet.write_string(i, 1, sentence, self._format(border=1, valign="vcenter", text_wrap=True))
            places = len(figure.shown.partition("." if language == "en" else ",")[2].rstrip("%‰ "))
            cell = Cell(figure.shown, figure.value, places=places, percent=figure.shown.endswith("%"))
            self._cell(sheet, i, 2, cell, Align.RIGHT, False)
            sheet.write_string(i, 3, figure.figure_id, self._format(border=1, valign="vcenter", text_wrap=True))
        for column, width in enumerate((24, 70, 14, 40)):
            sheet.set_column(column, column, width)
        self._print_setup(sheet, Orientation.LANDSCAPE, at, at)
        sheet.freeze_panes(at + 1, 0)

    def _table(
        self,
        name: str,
        table: Table,
        orientation: Orientation,
        titles: list[tuple[str, bool]],
        notes: tuple[str, ...],
    ) -> None:
        sheet = self.book.add_worksheet(self.names.take(name))
        first = self._titles(sheet, titles, len(table.columns))
        codes = any(column.code for column in table.columns)
        last = first + heading_rows(table.columns) - 1 + codes
        paper_letters = 150 if orientation is Orientation.LANDSCAPE else 95
        total = sum(column.width for column in table.columns)
        widths = [max(5.0, round(paper_letters * column.width / total, 1)) for column in table.columns]
        self._heading(sheet, table, first, last, codes, widths)
        for i, row in enumerate(table.rows, last + 1):
            self._row(sheet, i, row, table.columns, widths)
        self._notes(sheet, last + 1 + len(table.rows), (*table.notes, *notes), widths)
        for i, width in enumerate(widths):
            sheet.set_column(i, i, width)
        self._print_setup(sheet, orientation, first, last)
        sheet.freeze_panes(last + 1, 0)

    def _notes(self, sheet: Any, first: int, notes: tuple[str, ...], widths: list[float]) -> None:
        """Each across the whole table, as high as its words."""
        style = self._format(italic=True, text_wrap=True, valign="top")
        for at, note in enumerate(notes, first):
            if len(widths) > 1:
                sheet.merge_range(at, 0, at, len(widths) - 1, "", style)
            sheet.write_string(at, 0, note, style)
            sheet.set_row(at, height_of(lines_of(note, sum(widths))))

    def _heading(self, sheet: Any, table: Table, first: int, last: int, codes: bool, widths: list[float]) -> None:
        style = self._format(bold=True, border=1, align="center", valign="vcenter", text_wrap=True)
        lines: dict[int, int] = {}
        for head in heading_cells(table.columns):
            wide = sum(widths[head.column : head.column + head.columns])
            lines[head.row] = max(lines.get(head.row, 1), -(-lines_of(head.text, wide) // head.rows))
            top, left = first + head.row, head.column
            if head.rows > 1 or head.columns > 1:
                sheet.merge_range(top, left, top + head.rows - 1, left + head.columns - 1, "", style)
            sheet.write_string(top, left, head.text, style)
        for row, most in lines.items():
            sheet.set_row(first + row, height_of(most))
        if codes:
            for i, column in enumerate(table.columns):
                sheet.write_string(last, i, column.code, self._format(italic=True, border=1, align="center"))

    def _row(self, sheet: Any, at: int, row: Row, columns: tuple[Column, ...], widths: list[float]) -> None:
        alone = [cell for cell in row.cells if cell.span == 1]
        most = 1
        if len(alone) == len(row.cells):
            most = max((lines_of(c.shown, w - c.indent) for c, w in zip(alone, widths, strict=False)), default=1)
        sheet.set_row(at, max(height_of(most), (row.height_mm or 0) / 25.4 * 72))
        column = 0
        for cell in row.cells:
            if cell.span > 1:
                style = self._format(border=1)
                sheet.merge_range(at, column, at, column + cell.span - 1, "", style)
            self._cell(sheet, at, column, cell, cell.align or columns[column].align, row.bold)
            column += cell.span

    def _cell(self, sheet: Any, at: int, column: int, cell: Cell, align: Align, bold: bool) -> None:
        looks: dict[str, Any] = {"border": 1, "valign": "vcenter"}
        looks["align"] = "left" if align is Align.JUSTIFY else align.value
        if bold or cell.bold:
            looks["bold"] = True
        if cell.italic:
            looks["italic"] = True
        if cell.struck:
            looks["font_strikeout"] = True
        if cell.value is not None:
            sheet.write_number(at, column, float(cell.value), self._format(num_format=number_format(cell), **looks))
            return
        if cell.indent:
            looks["indent"] = cell.indent
        sheet.write_string(at, column, cell.shown, self._format(num_format="@", text_wrap=True, **looks))

    def _titles(self, sheet: Any, lines: list[tuple[str, bool]], columns: int) -> int:
        """Title lines across the table; the row where its heading begins."""
        for i, (words, bold) in enumerate(lines):
            style = self._format(bold=bold, italic=not bold, align="center", valign="vcenter", text_wrap=True)
            if columns > 1:
                sheet.merge_range(i, 0, i, columns - 1, "", style)
            sheet.write_string(i, 0, words, style)
            if len(words) > 90:
                sheet.set_row(i, 32)
        return len(lines) + (1 if lines else 0)

    def _title_lines(self, table: Table | None) -> list[tuple[str, bool]]:
        document = self.document
        lines: list[tuple[str, bool]] = []
        match document.head:
            case OfficialHead(superior=superior, issuer=issuer):
                lines += [(line, False) for line in (superior, issuer) if line]
            case FormHead(left=left, right=right):
                lines += [(line, False) for line in (*left, *right) if line]
            case None:
                pass
        lines += [(document.title.upper(), True)] if document.title else []
        lines += [(document.summary, True)] if document.summary else []
        lines += [(document.mark, True)] if document.mark else []
        if table is not None:
            lines += [(table.title, True)] if table.title else []
            lines += [(table.unit_line, False)] if table.unit_line else []
        return lines

    def _print_setup(self, sheet: Any, orientation: Orientation, first: int, last: int) -> None:
        sheet.set_paper(9)  # A4
        if orientation is Orientation.LANDSCAPE:
            sheet.set_landscape()
        sheet.set_margins(left=0.8, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(first, last)
        sheet.center_horizontally()
        sheet.set_footer(f"&L&8{_literal(self.document.foot_code)}&R&8&P/&N")

    def _format(self, **looks: Any) -> Any:
        key = tuple(sorted(looks.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"font_name": OFFICE_FONT, "font_size": 12, **looks})
        return self.formats[key]


def number_format(cell: Cell) -> str:
    """`#,##0.00` and so on. A percentage keeps its value times 100 and shows the sign as text, as the paper does; so
    does the star of a figure that rests on too few."""
    decimals = "." + "0" * cell.places if cell.places else ""
    behind = ("%" if cell.percent else "") + ("*" if cell.shown.endswith("*") else "")
    return f"#,##0{decimals}" + (f'"{behind}"' if behind else "")


def lines_of(words: str, width: float) -> int:
    """About how many lines the words take in a column `width` letters wide; not every programme asks."""
    return max(1, -(-int(len(words) * 1.15) // max(int(width), 1)))


def height_of(lines: int) -> float:
    return 17.0 * lines


def tables_with_notes(blocks: tuple[Block, ...]) -> list[tuple[Table, tuple[str, ...]]]:
    """Each table with the notes that follow it, up to the next block of another kind."""
    found: list[tuple[Table, list[str]]] = []
    open_ = False
    for block in blocks:
        if isinstance(block, Table):
            found.append((block, []))
        elif isinstance(block, Note) and open_:
            found[-1][1].append(plain_text(block.runs))
        open_ = isinstance(block, Table) or (open_ and isinstance(block, Note))
    return [(table, tuple(notes)) for table, notes in found]


def _annex_lines(annex: Annex, table: Table) -> list[tuple[str, bool]]:
    lines = [(annex.label, True), (annex.title, True), (annex.attached_to, False), (table.title, True)]
    lines.append((table.unit_line, False))
    return [(words, bold) for words, bold in lines if words]


def _figure_lines(document: Document) -> list[tuple[str, str, Figure]]:
    """Every figure of the running text with the section and the sentence it stands in."""
    lines: list[tuple[str, str, Figure]] = []
    section = ""
    blocks: tuple[Block, ...] = printable(document.blocks)
    for block in blocks:
        match block:
            case Heading(text=text):
                section = text
            case Paragraph(runs=runs) | ListItem(runs=runs) | Note(runs=runs):
                sentence = plain_text(runs)
                lines += [(section, sentence, run) for run in runs if isinstance(run, Figure)]
            case _:
                pass
    return lines


def _literal(words: str) -> str:
    return words.replace("&", "&&")
