"""The OOXML that python-docx has no words for: borders, repeated heading rows, fields, widths."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from danso.reports.document import Align
from danso.reports.render.fonts import OFFICE_FONT

ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def element(tag: str, **attributes: str | int) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def set_letters(run: Any, size: float, *, bold: bool = False, italic: bool = False, struck: bool = False) -> None:
    run.font.size = Pt(size)
    run.bold, run.italic = bold or None, italic or None
    run.font.strike = struck or None


def set_style_font(style: Any, size: float) -> None:
    """The office's font for all four script slots, so that Word never mixes in a theme font."""
    style.font.name, style.font.size = OFFICE_FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{slot}"), OFFICE_FONT)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def tight(paragraph: Any, align: Align = Align.CENTER, *, before: float = 0, after: float = 0) -> Any:
    form = paragraph.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    form.first_line_indent = Mm(0)
    paragraph.alignment = ALIGN[align]
    return paragraph


def rule(place: Any, width_mm: float, length_mm: float, *, after: float = 0) -> None:
    """A line of its own below the words: the border of a 3-point paragraph, drawn in from both sides of `width_mm`."""
    paragraph = sliver(place.add_paragraph(), 3, after=after)
    paragraph.paragraph_format.space_before = Pt(2)
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=6, space=1, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
    side = max((width_mm - length_mm) / 2, 0)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(side)


def sliver(paragraph: Any, points: float, *, after: float = 0) -> Any:
    """An empty paragraph exactly `points` high: Word joins two tables that touch."""
    tight(paragraph, after=after)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(points)
    return paragraph


def page_number_field(paragraph: Any, size: float) -> None:
    for kind, code in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = paragraph.add_run()
        set_letters(run, size)
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            instruction = element("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = code
            run._r.append(instruction)


def fix_columns(table: Any, widths_mm: list[float]) -> None:
    """Fixed widths, in the grid and in every cell: Word reads the one, LibreOffice the other."""
    table.autofit = False
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.append(element("w:tblW", w=int(sum(widths_mm) / 25.4 * 1440), type="dxa"))
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths_mm, strict=True):
        column.set(qn("w:w"), str(int(width / 25.4 * 1440)))


def cell_margins(table: Any, horizontal_mm: float, vertical_mm: float) -> None:
    margins = element("w:tblCellMar")
    for side, size in (
        ("top", vertical_mm),
        ("left", horizontal_mm),
        ("bottom", vertical_mm),
        ("right", horizontal_mm),
    ):
        margins.append(element(f"w:{side}", w=int(size / 25.4 * 1440), type="dxa"))
    table._tbl.tblPr.append(margins)


def row_rules(row: Any, *, heading: bool) -> None:
    """Never split across pages; a heading row comes again on each page."""
    properties = row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if heading:
        properties.append(element("w:tblHeader"))


def describe(picture: Any, alt: str) -> None:
    picture._inline.docPr.set("descr", alt)
    picture._inline.docPr.set("title", "")
