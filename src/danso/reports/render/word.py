"""A document as Word: Nghị định 30/2020, so that the office can sign what it downloads."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from danso.reports.document import (
    Align,
    Annex,
    Block,
    Document,
    FormHead,
    Heading,
    Kind,
    ListItem,
    Note,
    OfficialHead,
    Orientation,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Signature,
    Styled,
    Table,
    closing_blocks,
    printable,
    run_text,
    summary_lines,
    with_end_mark,
)
from danso.reports.render import measures
from danso.reports.render.chart import svg_to_png
from danso.reports.render.word_parts import (
    ALIGN,
    describe,
    page_number_field,
    rule,
    set_letters,
    set_style_font,
    sliver,
    tight,
)
from danso.reports.render.word_table import add_table, plain_grid

_FIXED_TIME = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def to_docx(document: Document) -> bytes:
    """The document as .docx. The same document gives the same bytes: times inside are fixed."""
    file = docx.Document()
    _prepare(file, document)
    width = measures.text_width(document, document.orientation)
    match document.head:
        case OfficialHead():
            _official_head(file, document.head, width)
        case FormHead():
            _form_head(file, document.head, width)
        case None:
            pass
    _title(file, document, width)
    body = printable(document.blocks)
    if document.kind is Kind.OFFICIAL:
        body = with_end_mark(body)
    kept = closing_blocks(body) if document.signatures else 0
    _blocks(file, document, body[: len(body) - kept], width)
    before = len(file.paragraphs)
    _blocks(file, document, body[len(body) - kept :], width)
    for paragraph in file.paragraphs[before:]:  # the signature stands on one page with the last lines of the text
        paragraph.paragraph_format.keep_with_next = paragraph.paragraph_format.keep_together = True
    _closing(file, document, width)
    for annex in document.annexes:
        _annex(file, document, annex)
    return _same_every_time(file)


def _prepare(file: Any, document: Document) -> None:
    set_style_font(file.styles["Normal"], measures.body_size(document))
    for level in (1, 2, 3, 4):
        style = file.styles[f"Heading {level}"]
        set_style_font(style, measures.body_size(document))
        style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
        style.font.bold = level < 4
    section = file.sections[0]
    _page(section, document, document.orientation)
    section.different_first_page_header_footer = True  # no number on page 1
    page_number_field(tight(section.header.paragraphs[0]), measures.PAGE_NUMBER)
    if document.foot_code:
        for footer in (section.footer, section.first_page_footer):
            run = tight(footer.paragraphs[0], Align.RIGHT).add_run(document.foot_code)
            set_letters(run, 9)
    properties = file.core_properties
    properties.title, properties.author = document.title, document.author
    properties.subject, properties.comments, properties.keywords = document.summary, "", ""
    properties.language = document.language
    properties.last_modified_by = document.author
    properties.created = properties.modified = _FIXED_TIME
    properties.revision = 1


def _page(section: Any, document: Document, orientation: Orientation) -> None:
    edge = measures.margins(document)
    wide = orientation is Orientation.LANDSCAPE
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width = Mm(measures.LONG_SIDE if wide else measures.SHORT_SIDE)
    section.page_height = Mm(measures.SHORT_SIDE if wide else measures.LONG_SIDE)
    section.top_margin, section.bottom_margin = Mm(edge.top), Mm(edge.bottom)
    section.left_margin, section.right_margin = Mm(edge.left), Mm(edge.right)
    section.header_distance, section.footer_distance = Mm(edge.top / 2), Mm(edge.bottom / 2)


def _official_head(file: Any, head: OfficialHead, width: float) -> None:
    widths = [width * measures.HEAD_LEFT, width * measures.HEAD_RIGHT]
    left, right = plain_grid(file, widths)
    if head.superior:
        _words(left, head.superior.upper(), measures.NATION)
    _words(left, head.issuer.upper(), measures.NATION, bold=True)
    rule(left, widths[0], 0.42 * min(_about_width(head.issuer.upper(), measures.NATION), widths[0]))
    _words(left, head.number, measures.NUMBER, before=6)
    if head.about:
        _words(left, "V/v " + head.about, measures.NATION)
    _words(right, measures.NATION_TEXT, measures.NATION, bold=True)
    _words(right, measures.MOTTO_TEXT, measures.MOTTO, bold=True)
    rule(right, widths[1], measures.MOTTO_WIDTH)
    _words(right, head.place_and_date, measures.NUMBER, italic=True, before=6)


def _form_head(file: Any, head: FormHead, width: float) -> None:
    left, right = plain_grid(file, [width * 0.55, width * 0.45])
    for cell, lines in ((left, head.left), (right, head.right)):
        for line in lines:
            _words(cell, line, measures.NOTE, align=Align.LEFT)


def _title(file: Any, document: Document, width: float) -> None:
    official = document.kind is Kind.OFFICIAL
    if document.title:
        _words(file, document.title.upper(), measures.TITLE, bold=True, before=14 if official else 8)
    if document.summary:
        size = measures.TITLE if official else measures.FORM_BODY
        lines = summary_lines(document.summary) if official else (document.summary,)
        for line in lines:
            last = line == lines[-1]
            summary = _words(
                file, line, size, bold=official, italic=not official, after=8 if last and not official else 0
            )
            summary.paragraph_format.left_indent = summary.paragraph_format.right_indent = Mm(width * 0.04)
        if official:
            rule(file, width, 24, after=8)
    if document.mark:
        _words(file, document.mark, measures.NOTE, bold=True, after=6)


def _blocks(file: Any, document: Document, blocks: tuple[Block, ...], width: float) -> None:
    size = measures.body_size(document)
    for block in blocks:
        match block:
            case Heading():
                _heading(file, block, size)
            case Paragraph():
                justified = block.align is Align.JUSTIFY
                made = _body_line(file, block.align, block.indent_first and justified)
                _runs(made, block.runs, size, bold=block.bold, italic=block.italic)
            case ListItem():
                made = _body_line(file, Align.JUSTIFY, True)
                made.paragraph_format.first_line_indent = Mm(measures.FIRST_LINE + 5 * block.level)
                made.paragraph_format.keep_with_next = block.with_next or None
                _runs(made, ((block.mark + " ",) if block.mark else ()) + block.runs, size)
            case Note():
                _runs(tight(file.add_paragraph(), Align.JUSTIFY, before=3, after=3), block.runs, measures.NOTE)
            case Table():
                add_table(file, block, width)
            case Picture():
                _picture(file, block, width)
            case PageBreak():
                file.add_page_break()


def _heading(file: Any, block: Heading, size: float) -> None:
    made = file.add_paragraph(style=f"Heading {min(block.level, 3) + 1}")
    form = made.paragraph_format
    form.space_before, form.space_after = Pt(9 if block.level <= 1 else 6), Pt(4)
    form.keep_with_next = True
    made.alignment = ALIGN[Align.CENTER if block.level == 0 else Align.LEFT]
    form.first_line_indent = Mm(0 if block.level == 0 else measures.FIRST_LINE)
    set_letters(made.add_run(block.text), size, bold=block.level < 3)


def _body_line(file: Any, align: Align, indent: bool) -> Any:
    made = file.add_paragraph()
    form = made.paragraph_format
    form.space_before, form.space_after = Pt(0), Pt(measures.AFTER_PARAGRAPH)
    form.line_spacing = 1.1
    form.widow_control = True
    form.first_line_indent = Mm(measures.FIRST_LINE if indent else 0)
    made.alignment = ALIGN[align]
    return made


def _runs(paragraph: Any, runs: tuple[Run, ...], size: float, *, bold: bool = False, italic: bool = False) -> None:
    for run in runs:
        made = paragraph.add_run(run_text(run))
        own_bold, own_italic = (run.bold, run.italic) if isinstance(run, Styled) else (False, False)
        set_letters(made, size, bold=bold or own_bold, italic=italic or own_italic)


def _picture(file: Any, block: Picture, width: float) -> None:
    wide = min(block.width_mm or width, width)
    line = tight(file.add_paragraph(), before=8, after=4)
    line.paragraph_format.keep_with_next = bool(block.caption)
    shape = line.add_run().add_picture(io.BytesIO(svg_to_png(block.svg, width_mm=wide)), width=Mm(wide))
    describe(shape, block.alt)
    if block.caption:
        _words(file, block.caption, measures.FORM_BODY, bold=True, after=10)


def _closing(file: Any, document: Document, width: float) -> None:
    if document.kind is Kind.OFFICIAL:
        if not (document.signatures or document.recipients):
            return
        sliver(file.add_paragraph(), 6).paragraph_format.keep_with_next = True
        if len(document.signatures) > 1:  # minutes: side by side, the recipients under them
            cells = plain_grid(file, [width / len(document.signatures)] * len(document.signatures))
            for cell, signature in zip(cells, document.signatures, strict=True):
                _signature(cell, signature, measures.BODY, measures.SIGNING_SPACE)
            sliver(file.add_paragraph(), 6)
        left, right = plain_grid(file, [width * 0.46, width * 0.54])
        if document.recipients:
            _words(
                left,
                measures.recipients_label(document.language),
                measures.RECIPIENTS_LABEL,
                bold=True,
                italic=True,
                align=Align.LEFT,
            )
        for line in measures.recipients_lines(document.recipients):
            _words(left, line, measures.RECIPIENTS, align=Align.LEFT)
        if len(document.signatures) == 1:
            _signature(right, document.signatures[0], measures.BODY, measures.SIGNING_SPACE)
    elif document.signatures:
        sliver(file.add_paragraph(), 6).paragraph_format.keep_with_next = True
        share = width / len(document.signatures)
        cells = plain_grid(file, [share] * len(document.signatures))
        for i, (cell, signature) in enumerate(zip(cells, document.signatures, strict=True)):
            if document.signed_at:
                last = i == len(document.signatures) - 1
                _words(cell, document.signed_at if last else "", measures.FORM_BODY, italic=True, after=3)
            _signature(cell, signature, measures.FORM_BODY, measures.FORM_SIGNING_SPACE)


def _signature(cell: Any, signature: Signature, size: float, height: float) -> None:
    if signature.authority:
        _words(cell, signature.authority.upper(), size, bold=True)
    _words(cell, signature.title.upper(), size, bold=True)
    if signature.hint:
        _words(cell, signature.hint, measures.FORM_BODY, italic=True)
    space = _words(cell, "", size)
    space.paragraph_format.space_after = Mm(height - 5)
    _words(cell, signature.name, size, bold=True)


def _annex(file: Any, document: Document, annex: Annex) -> None:
    section = file.add_section(WD_SECTION.NEW_PAGE)
    _page(section, document, annex.orientation)
    section.different_first_page_header_footer = False
    width = measures.text_width(document, annex.orientation)
    _words(file, annex.label, measures.TITLE, bold=True)
    _words(file, annex.title.upper(), measures.TITLE, bold=True)
    if annex.attached_to:
        _words(file, annex.attached_to, measures.NUMBER, italic=True, after=8)
    _blocks(file, document, printable(annex.blocks), width)


def _words(
    place: Any,
    words: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: Align = Align.CENTER,
    before: float = 0,
    after: float = 0,
) -> Any:
    """A tight line in a cell or on the page; a fresh cell's own empty paragraph is used first."""
    paragraphs = place.paragraphs
    fresh = len(paragraphs) == 1 and not paragraphs[0].runs and hasattr(place, "_tc")
    made = tight(paragraphs[0] if fresh else place.add_paragraph(), align, before=before, after=after)
    run = made.add_run(words)
    set_letters(run, size, bold=bold, italic=italic)
    return made


def _about_width(words: str, size: float) -> float:
    """About the millimetres of bold capitals in Times: 0,7 of the letter's height each, spaces 0,25."""
    return sum(0.25 if c == " " else 0.7 for c in words) * size / 72 * 25.4


def _same_every_time(file: Any) -> bytes:
    """Saved with fixed file times, so that equal documents are equal bytes."""
    for paragraph in file.element.body.iter(qn("w:p")):
        for name in [a for a in paragraph.attrib if "rsid" in a]:
            del paragraph.attrib[name]
    raw, packed = io.BytesIO(), io.BytesIO()
    file.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
