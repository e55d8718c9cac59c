"""A document before it becomes Word, PDF or Excel: what it says, not how it is drawn.

A form or the briefing builds one `Document`; `render/` draws it. Texts are already in the reader's language and NFC;
numbers keep their value beside the text that is printed, so that Excel receives numbers and paper the same digits as
the screen.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal


class Kind(enum.Enum):
    OFFICIAL = "official"  # văn bản hành chính, Nghị định 30/2020
    FORM = "form"  # biểu mẫu thống kê
    SHEET = "sheet"  # sổ, phiếu in ra để ghi


class Orientation(enum.Enum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Align(enum.Enum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


# --- runs: the pieces of a line ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Styled:
    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Figure:
    """A number the machine counted. `figure_id` opens its explanation on a screen; paper shows `shown` only."""

    shown: str
    figure_id: str
    value: int | float | Decimal | None = None


@dataclass(frozen=True)
class Own:
    """Words of the office itself. `key` keeps them when figures are refreshed; empty words are left out in print."""

    key: str
    words: str = ""
    prompt: str = ""


Run = str | Styled | Figure | Own


# --- blocks ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heading:
    """`level` 0 Phần/Chương (centred), 1 "I. ...", 2 "1. ...", 3 "a) ..."; `text` carries its own number."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the body, justified with an indented first line unless said otherwise."""

    runs: tuple[Run, ...]
    align: Align = Align.JUSTIFY
    indent_first: bool = True
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True)
class ListItem:
    """One line of a list; `mark` is what stands before it ("-", "+", "a)", "1."). `with_next`: no page breaks after it."""

    runs: tuple[Run, ...]
    mark: str = "-"
    level: int = 0
    with_next: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table.

    `heading` is the path of headings from the group down: `("Trẻ sinh ra", "Nam")`; neighbours that share the start of
    their path share one cell. `width` is relative to the other columns. `code` is the letter or number under the
    heading of a statutory form (A, B, 1, 2).
    """

    heading: str | tuple[str, ...]
    width: float = 1.0
    align: Align = Align.LEFT
    code: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        return (self.heading,) if isinstance(self.heading, str) else self.heading


@dataclass(frozen=True)
class Cell:
    """One cell. With a `value` it is a number: `shown` is printed, `value` goes to Excel with `places` decimals.

    `percent` says that `shown` ends in % and that `value` is already times 100. `span` cells are covered to the right.
    """

    shown: str = ""
    value: int | float | Decimal | None = None
    places: int = 0
    percent: bool = False
    figure_id: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    indent: int = 0
    align: Align | None = None
    span: int = 1


@dataclass(frozen=True)
class Row:
    """Cells from left to right; spans add up to the number of columns. `bold` marks totals and group heads."""

    cells: tuple[Cell, ...]
    bold: bool = False
    height_mm: float | None = None  # for sheets filled in by hand

    @property
    def heads_group(self) -> bool:
        """A line across the table that names the rows below it."""
        return self.bold and any(cell.span > 1 for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """`name` names the Excel sheet and the screen's anchor. `font_pt` None = the drawer's choice. `together`: short
    enough to stand whole on one page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    name: str = ""
    title: str = ""
    unit_line: str = ""  # "Đơn vị tính: người", right above the table
    notes: tuple[str, ...] = ()
    font_pt: float | None = None
    together: bool = False


@dataclass(frozen=True)
class Picture:
    """A chart. `alt` is the sentence for those who cannot see it; `width_mm` None = as wide as the text."""

    svg: str
    caption: str
    alt: str
    width_mm: float | None = None


@dataclass(frozen=True)
class Note:
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class PageBreak:
    pass


Block = Heading | Paragraph | ListItem | Table | Picture | Note | PageBreak


# --- the document ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OfficialHead:
    """The head of an administrative document. Number and day stay open for the registry clerk.

    `number`: "Số:        /BC-TYT". `place_and_date`: "Đồng Mây, ngày     tháng 11 năm 2026". `about` is the
    "V/v ..." of a công văn, which has no title.
    """

    superior: str
    issuer: str
    number: str
    place_and_date: str
    about: str = ""


@dataclass(frozen=True)
class FormHead:
    """The head of a statistical form: its code and decree at the left, who reports to whom at the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Signature:
    """`authority` is the line above the office: "TM. ỦY BAN NHÂN DÂN", "KT. CHI CỤC TRƯỞNG"."""

    title: str
    name: str = ""
    authority: str = ""
    hint: str = ""  # "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True)
class Annex:
    """Starts a new page. `label` "Phụ lục I"; `attached_to` "(Kèm theo Báo cáo số      /BC-TYT ngày ... của ...)"."""

    label: str
    title: str
    attached_to: str
    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT
    name: str = ""


@dataclass(frozen=True)
class Document:
    """`title` "BÁO CÁO"; `summary` the trích yếu (or the period line of a form); `mark` a line that must be seen
    ("mẫu dùng thử, không có hiệu lực trong kỳ"); `signed_at` place and date above a form's signatures; `foot_code` the
    printed code that finds the frozen figures again; `author` goes to the file's properties.
    """

    kind: Kind
    title: str
    blocks: tuple[Block, ...]
    head: OfficialHead | FormHead | None = None
    summary: str = ""
    mark: str = ""
    orientation: Orientation = Orientation.PORTRAIT
    recipients: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    signed_at: str = ""
    foot_code: str = ""
    annexes: tuple[Annex, ...] = ()
    language: str = "vi"
    author: str = ""


# --- what every drawer needs ----------------------------------------------------------------------------------


def run_text(run: Run) -> str:
    """The text of one run as printed; the office's empty place is nothing."""
    match run:
        case str():
            return run
        case Styled(text=text):
            return text
        case Figure(shown=shown):
            return shown
        case Own(words=words):
            return words.strip()


def plain_text(runs: tuple[Run, ...]) -> str:
    return "".join(run_text(run) for run in runs)


def printable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks that reach paper: text without a printed character (the office's empty place) falls out."""
    return tuple(
        block
        for block in blocks
        if not isinstance(block, Paragraph | ListItem | Note) or plain_text(block.runs).strip()
    )


END_MARK = "./."


def with_end_mark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body of an official document closed by "./." on its last line of text (its own line after a table)."""
    if not blocks:
        return blocks
    last = blocks[-1]
    if not isinstance(last, Paragraph | ListItem):
        return (*blocks, Paragraph((END_MARK,), align=Align.RIGHT, indent_first=False))
    text = plain_text(last.runs).rstrip()
    if text.endswith(END_MARK):
        return blocks
    tail = last.runs[-1]
    if isinstance(tail, str) and tail.rstrip().endswith("."):
        runs = (*last.runs[:-1], tail.rstrip()[:-1] + END_MARK)
    elif isinstance(tail, Own) and tail.words.rstrip().endswith("."):
        runs = (*last.runs[:-1], replace(tail, words=tail.words.rstrip()[:-1] + END_MARK))
    else:
        runs = (*last.runs, END_MARK)
    return (*blocks[:-1], replace(last, runs=runs))


FULL_LINES = 300  # letters: four lines of the body or more, where two are asked for


def closing_blocks(blocks: tuple[Block, ...]) -> int:
    """How many of the last blocks stay on the page of the signature, so that it never stands alone: as many
    paragraphs as make two lines of text, and a heading right above them; under a table, its notes."""
    kept = letters = 0
    while kept < len(blocks) and isinstance(blocks[-kept - 1], Note):
        kept += 1
    if kept:
        return kept
    for block in reversed(blocks):
        if not isinstance(block, Paragraph | ListItem) or letters >= FULL_LINES:
            break
        kept, letters = kept + 1, letters + len(plain_text(block.runs))
    if kept < len(blocks) and kept and isinstance(blocks[-kept - 1], Heading):
        kept += 1
    return kept


def summary_lines(summary: str) -> tuple[str, ...]:
    """The trích yếu broken at sense: each part that ends in ";" has its own line."""
    parts = summary.split("; ")
    return tuple(part + ";" for part in parts[:-1]) + (parts[-1],)


@dataclass(frozen=True)
class HeadCell:
    text: str
    row: int
    column: int
    rows: int
    columns: int


def heading_rows(columns: tuple[Column, ...]) -> int:
    return max((len(column.path) for column in columns), default=0)


def heading_cells(columns: tuple[Column, ...]) -> tuple[HeadCell, ...]:
    """The merged cells of a table's heading, row by row, left to right."""
    depth = heading_rows(columns)
    cells: list[HeadCell] = []
    for row in range(depth):
        at = 0
        while at < len(columns):
            path = columns[at].path
            if row >= len(path):  # covered by the taller cell above
                at += 1
                continue
            last = row == len(path) - 1
            end = at + 1
            while not last and end < len(columns) and columns[end].path[: row + 1] == path[: row + 1]:
                end += 1
            cells.append(HeadCell(path[row], row, at, depth - row if last else 1, end - at))
            at = end
    return tuple(cells)


def tables(document: Document) -> Iterator[Table]:
    for blocks in (document.blocks, *(annex.blocks for annex in document.annexes)):
        yield from (block for block in blocks if isinstance(block, Table))


def figure_ids(document: Document) -> Iterator[str]:
    """Every figure the document shows, in reading order, as often as it is shown."""
    for blocks in (document.blocks, *(annex.blocks for annex in document.annexes)):
        for block in blocks:
            match block:
                case Paragraph(runs=runs) | ListItem(runs=runs) | Note(runs=runs):
                    yield from (run.figure_id for run in runs if isinstance(run, Figure))
                case Table(rows=rows):
                    yield from (cell.figure_id for row in rows for cell in row.cells if cell.figure_id)
                case _:
                    pass
