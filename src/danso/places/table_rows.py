"""Tables of units and changes as offices send them: a CSV file in UTF-8, or the first sheet of a workbook."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, load_workbook

from danso.places.refusals import BadTable
from danso.values.text import clean
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its line in the file (the heading is line 1) and its cells by heading, empty ones as ""."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, heading: str) -> str:
        return self.cells.get(heading, "")


def rows_of(path: Path, needed: Collection[str]) -> list[TableRow]:
    """All rows that hold anything. Raises BadTable where the file cannot be read or lacks a needed column."""
    try:
        grid = list(_from_csv(path) if path.suffix.lower() == ".csv" else _from_workbook(path))
    except (OSError, UnicodeDecodeError, CalamineError, csv.Error) as error:
        raise BadTable(
            Words(
                "Không đọc được tệp “{file}”. Cần tệp CSV (UTF-8) hoặc xlsx, xls, ods.",
                "Cannot read “{file}”. It must be CSV (UTF-8), xlsx, xls or ods.",
            ).with_(file=path.name)
        ) from error
    return rows_in(grid, needed, path.name)


def rows_in(grid: Sequence[Sequence[str]], needed: Collection[str], file: str) -> list[TableRow]:
    """Rows of a table read already; its first line is the heading. Raises BadTable."""
    headings = [cell.lower() for cell in grid[0]] if grid else []
    missing = [one for one in needed if one not in headings]
    if missing:
        raise BadTable(
            Words(
                "Tệp “{file}” thiếu cột: {columns}. Thêm cột vào dòng tiêu đề.",
                "“{file}” lacks columns: {columns}. Add them to the heading.",
            ).with_(file=file, columns=", ".join(missing))
        )
    rows = (TableRow(i, dict(zip(headings, cells, strict=False))) for i, cells in enumerate(grid[1:], start=2))
    return [row for row in rows if any(row.cells.values())]


def day_in(row: TableRow, heading: str, file: str) -> date:
    """The cell as a day, YYYY-MM-DD or DD/MM/YYYY. Raises BadTable."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(row[heading][:10], form).date()  # noqa: DTZ007  a calendar day
        except ValueError:
            continue
    raise BadTable(
        Words(
            "“{file}”, dòng {line}: “{text}” không phải là ngày (cần 01/7/2025 hoặc 2025-07-01).",
            "“{file}”, line {line}: “{text}” is not a day (01/7/2025 or 2025-07-01).",
        ).with_(file=file, line=row.line, text=row[heading])
    )


def _from_csv(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for cells in csv.reader(file):
            yield [clean(cell) for cell in cells]


def _from_workbook(path: Path) -> Iterator[list[str]]:
    with load_workbook(path) as book:
        for cells in book.get_sheet_by_index(0).to_python(skip_empty_area=False):
            yield [cell_text(cell) for cell in cells]


def cell_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return clean(str(cell))
