"""The lines of a plan as typed on the page, read from a file, or proposed from the published list: one table for all."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath

from django.core.files.uploadedfile import UploadedFile

from danso.desk.places.changing import words
from danso.desk.shared.asking import Asking
from danso.exchange.inbound.workbook import open_workbook
from danso.places.plan_proposal import COLUMNS
from danso.places.table_rows import TableRow, cell_text, rows_in
from danso.values.digest import rows_digest
from danso.values.refusal import Refusal
from danso.values.text import clean

MOST = 200  # lines on a page; a province's night goes by the command, in one file
SPARE = 4  # empty lines under those filled in
NEEDED = ("level", "old_code", "new_code")


class TooLong(Refusal):
    """More lines than a page carries."""


def typed_rows(request: Asking) -> list[TableRow]:
    """Lines that hold anything but a level; cells are named `column-line` on the page."""
    rows: list[TableRow] = []
    for n in range(MOST + SPARE):
        cells = {column: clean(request.POST.get(f"{column}-{n}", ""))[:2000] for column in COLUMNS}
        if any(text for column, text in cells.items() if column != "level"):
            rows.append(TableRow(len(rows) + 1, cells))
    return rows


def rows_in_file(file: UploadedFile) -> list[TableRow]:
    """Opened as any workbook from outside: nothing that unpacks, or reaches, too far is read. Raises BadTable, TooLong,
    FileNotRead."""
    ending = Path(file.name or "").suffix.lower() or ".csv"
    with tempfile.NamedTemporaryFile(suffix=ending) as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        sheets = open_workbook(Path(kept.name)).sheets
    grid = [[cell_text(cell) for cell in row] for row in sheets[0].rows] if sheets else []
    return counted_from_one(rows_in(grid, NEEDED, PurePath(file.name or "").name))


def counted_from_one(rows: Sequence[TableRow]) -> list[TableRow]:
    if len(rows) > MOST:
        raise TooLong(words.TOO_LONG.with_(n=len(rows), most=MOST))
    return [TableRow(n, {column: row[column] for column in COLUMNS}) for n, row in enumerate(rows, start=1)]


def seen_digest(rows: Sequence[TableRow], *decree: object) -> str:
    """What was looked at; enacting asks that it is still this."""
    return rows_digest([[*map(str, decree)], *([row[column] for column in COLUMNS] for row in rows)])
