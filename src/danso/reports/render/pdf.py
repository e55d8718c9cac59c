"""A document as PDF, drawn by typst from `paper.typ`.

The document goes in as data (JSON), never as markup, so no text can be mistaken for an instruction of the typesetter.
"""

from __future__ import annotations

import datetime
import json
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from danso.reports.document import (
    Align,
    Block,
    Cell,
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
    Styled,
    Table,
    closing_blocks,
    heading_cells,
    heading_rows,
    printable,
    run_text,
    summary_lines,
    with_end_mark,
)
from danso.reports.render import measures
from danso.reports.render.fonts import letters


def to_pdf(document: Document, *, installed_fonts: bool = True) -> bytes:
    """The document as PDF 1.7 with tags for screen readers. Equal documents give equal bytes with equal fonts."""
    pdf = _compile(document, "pdf", installed_fonts)
    return pdf[0]


def to_pages(document: Document, *, dpi: int = 100, installed_fonts: bool = True) -> list[bytes]:
    """Every page as PNG: previews and pictures of the product."""
    return _compile(document, "png", installed_fonts, dpi)


def _compile(document: Document, kind: str, installed: bool, dpi: int = 100) -> list[bytes]:
    made = typst.compile(
        _layout(),
        format=kind,  # type: ignore[call-overload]
        ppi=dpi,
        font_paths=letters(installed).fonts,
        sys_inputs={"document": json.dumps(_data(document, letters(installed).serif), ensure_ascii=False)},
        timestamp=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC),
    )
    return [made] if isinstance(made, bytes) else list(made)


@cache
def _layout() -> bytes:
    return files(__package__).joinpath("paper.typ").read_bytes()


def _data(document: Document, serif: tuple[str, ...]) -> dict[str, Any]:
    edge = measures.margins(document)
    official = document.kind is Kind.OFFICIAL
    body = with_end_mark(printable(document.blocks)) if official else printable(document.blocks)
    kept = closing_blocks(body) if document.signatures else 0
    return {
        "official": official,
        "fonts": list(serif),
        "language": document.language,
        "author": document.author,
        "margins": {"top": edge.top, "bottom": edge.bottom, "left": edge.left, "right": edge.right},
        "body": measures.body_size(document),
        "landscape": document.orientation is Orientation.LANDSCAPE,
        "head": _head(document.head),
        "title": document.title,
        "summary": document.summary,
        "summary_lines": list(summary_lines(document.summary) if official else (document.summary,)),
        "mark": document.mark,
        "blocks": [_block(block) for block in body[: len(body) - kept]],
        "last_blocks": [_block(block) for block in body[len(body) - kept :]],
        "recipients_label": measures.recipients_label(document.language),
        "recipients": list(measures.recipients_lines(document.recipients)),
        "signatures": [
            {"authority": s.authority, "title": s.title, "name": s.name, "hint": s.hint} for s in document.signatures
        ],
        "signed_at": document.signed_at,
        "foot_code": document.foot_code,
        "annexes": [
            {
                "label": annex.label,
                "title": annex.title,
                "attached_to": annex.attached_to,
                "landscape": annex.orientation is Orientation.LANDSCAPE,
                "blocks": [_block(block) for block in printable(annex.blocks)],
            }
            for annex in document.annexes
        ],
    }


def _head(head: OfficialHead | FormHead | None) -> dict[str, Any] | None:
    match head:
        case OfficialHead():
            return {
                "kind": "official",
                "nation": measures.NATION_TEXT,
                "motto": measures.MOTTO_TEXT,
                "superior": head.superior,
                "issuer": head.issuer,
                "number": head.number,
                "place_and_date": head.place_and_date,
                "about": head.about,
            }
        case FormHead():
            return {"kind": "form", "left": list(head.left), "right": list(head.right)}
        case None:
            return None


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {
                "kind": "paragraph",
                "runs": _runs(block.runs),
                "align": block.align.value,
                "indent": block.indent_first and block.align is Align.JUSTIFY,
                "bold": block.bold,
                "italic": block.italic,
            }
        case ListItem():
            runs = _runs(block.runs)
            return {"kind": "item", "runs": runs, "mark": block.mark, "level": block.level, "sticky": block.with_next}
        case Note():
            return {"kind": "note", "runs": _runs(block.runs)}
        case Table():
            return _table(block)
        case Picture():
            return {
                "kind": "picture",
                "svg": block.svg,
                "caption": block.caption,
                "alt": block.alt,
                "width": block.width_mm or 0,
            }
        case PageBreak():
            return {"kind": "pagebreak"}


def _runs(runs: tuple[Run, ...]) -> list[dict[str, Any]]:
    return [
        {
            "text": run_text(run),
            "bold": isinstance(run, Styled) and run.bold,
            "italic": isinstance(run, Styled) and run.italic,
        }
        for run in runs
    ]


def _table(table: Table) -> dict[str, Any]:
    codes = [column.code for column in table.columns]
    return {
        "kind": "table",
        "title": table.title,
        "unit_line": table.unit_line,
        "notes": list(table.notes),
        "together": table.together,
        "size": measures.table_size(table),
        "widths": [column.width for column in table.columns],
        "heading": [
            {"text": c.text, "x": c.column, "y": c.row, "colspan": c.columns, "rowspan": c.rows}
            for c in heading_cells(table.columns)
        ],
        "codes": codes if any(codes) else [],
        "heading_rows": heading_rows(table.columns) + (1 if any(codes) else 0),
        "rows": [
            {"height": row.height_mm or 0, "group": row.heads_group, "cells": list(_cells(table, row.cells, row.bold))}
            for row in table.rows
        ],
    }


def _cells(table: Table, cells: tuple[Cell, ...], bold: bool) -> list[dict[str, Any]]:
    drawn: list[dict[str, Any]] = []
    at = 0
    for cell in cells:
        align = cell.align or table.columns[at].align
        drawn.append(
            {
                "text": cell.shown,
                "align": align.value,
                "bold": bold or cell.bold,
                "italic": cell.italic,
                "struck": cell.struck,
                "indent": cell.indent,
                "span": cell.span,
            }
        )
        at += cell.span
    return drawn
