"""Sizes that Word and PDF share: Nghị định 30/2020, phụ lục I, and what is customary where it leaves a choice.

Lengths in millimetres, letters in points.
"""

from __future__ import annotations

from dataclasses import dataclass

from danso.reports.document import Document, Kind, Orientation, Table


@dataclass(frozen=True)
class Margins:
    top: float
    bottom: float
    left: float
    right: float


OFFICIAL_MARGINS = Margins(20, 20, 30, 15)
FORM_MARGINS = Margins(15, 15, 20, 12)  # a wide statistical form; the decree's margins bind administrative documents
SHORT_SIDE, LONG_SIDE = 210.0, 297.0

BODY = 14.0
FORM_BODY = 12.0
NATION = 12.0  # Quốc hiệu, agencies
MOTTO = 13.0
NUMBER = 13.0
TITLE = 14.0
PAGE_NUMBER = 13.0
RECIPIENTS_LABEL, RECIPIENTS = 12.0, 11.0
TABLE, WIDE_TABLE, WIDEST_TABLE = 12.0, 11.0, 10.0
NOTE = 11.0
FIRST_LINE = 12.7
AFTER_PARAGRAPH = 6.0  # points
FORM_SIGNING_SPACE = 18.0
SIGNING_SPACE = 24.0  # for hand, stamp or the picture of a digital signature

HEAD_LEFT, HEAD_RIGHT = 0.44, 0.56  # shares of the head's width

NATION_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"
MOTTO_WIDTH = 55.0  # of that text, 13 points bold: its line is as long


def margins(document: Document) -> Margins:
    return OFFICIAL_MARGINS if document.kind is Kind.OFFICIAL else FORM_MARGINS


def text_width(document: Document, orientation: Orientation) -> float:
    edge = margins(document)
    side = LONG_SIDE if orientation is Orientation.LANDSCAPE else SHORT_SIDE
    return side - edge.left - edge.right


def body_size(document: Document) -> float:
    return BODY if document.kind is Kind.OFFICIAL else FORM_BODY


def table_size(table: Table) -> float:
    """Letters of a table: smaller as it has more columns, never under 10 points unless the table asks for it."""
    if table.font_pt is not None:
        return table.font_pt
    if len(table.columns) <= 6:
        return TABLE
    return WIDE_TABLE if len(table.columns) <= 10 else WIDEST_TABLE


def recipients_label(language: str) -> str:
    return "Recipients:" if language == "en" else "Nơi nhận:"


def recipients_lines(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """`- ...;` on every line and `.` on the last, whatever punctuation was given."""
    bare = [line.strip().lstrip("-").strip().rstrip(";.").rstrip() for line in recipients]
    return tuple(f"- {line}{'.' if i == len(bare) - 1 else ';'}" for i, line in enumerate(bare))
