"""Where the table is in a sheet: header found by its words, whatever stands above it and in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from danso.exchange.inbound.entry import Located
from danso.exchange.inbound.reading import CellValue, Reading, T, read_text
from danso.exchange.inbound.workbook import Sheet
from danso.places.names import name_key
from danso.register.slips.kind import ask, hold

_HEADER_WITHIN = 40
_ROWS_AFTER = 2  # below a header no better one is looked for
_LONG_ENOUGH = 5  # a shorter header ("Hộ", "TT") opens too many other words
_LABEL = re.compile(r"^\s*([^:：]{2,60})[:：]\s*(.*)$")

FORMULA = ask(
    "formula",
    "Ô là công thức; đã đọc giá trị tính sẵn. Xem lại giúp; nếu đúng, ghi lý do.",
    "The cell holds a formula; its stored value was read. Check; if right, say so.",
)
FORMULA_EMPTY = hold(
    "formula_empty",
    "Ô là công thức chưa có giá trị tính sẵn. Mở tệp bằng Excel, lưu lại rồi nhập, hoặc gõ thẳng nội dung.",
    "The cell holds a formula without a stored value. Open the file in Excel, save it and import again, or type it in.",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column asked for: its name in code and the headers people give it (folded)."""

    name: str
    headers: tuple[str, ...]


@dataclass
class Table:
    """A recognised table: which sheet column holds what, the first data row, and the labelled cells above."""

    sheet: Sheet
    columns: dict[str, int]
    first: int
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)  # folded label -> (value, cell)

    def rows(self) -> Iterator[Row]:
        """Rows with anything in a known column, but rows of column numbers and of totals."""
        used = set(self.columns.values())
        for number in range(self.first, len(self.sheet.rows)):
            row = Row(self, number)
            values = [row.sheet.value(number, column) for column in used]
            if any(read_text(v) for v in values) and not _numbers_of_columns(values) and not _total(row):
                yield row

    def label(self, *names: str) -> tuple[str, str]:
        """(value, cell) of the first of these labels in the head of the sheet; empty texts where none is filled."""
        for name in names:
            for label, found in self.labels.items():
                if (label == name or label.startswith(name + " ")) and found[0]:
                    return found
        return "", ""


@dataclass
class Row:
    """One row of a table, read cell by cell; findings gather as cells are read."""

    table: Table
    number: int
    found: list[Located] = field(default_factory=list)

    @property
    def sheet(self) -> Sheet:
        return self.table.sheet

    def has(self, column: str) -> bool:
        return column in self.table.columns

    def raw(self, column: str) -> CellValue:
        at = self.table.columns.get(column)
        if at is None:
            return None
        value = self.sheet.value(self.number, at)
        if self.sheet.holds_formula(self.number, at):
            finding = FORMULA if read_text(value) else FORMULA_EMPTY
            if not any(one.cell == self.cell(column) and one.finding.rule == finding.rule for one in self.found):
                self.found.append(Located(self.cell(column), finding))
        return value

    def text(self, column: str) -> str:
        return read_text(self.raw(column))

    def cell(self, column: str) -> str:
        at = self.table.columns.get(column)
        return self.sheet.cell(self.number, at if at is not None else 0)

    def take(self, column: str, reading: Reading[T]) -> T | None:
        """The value read, its findings noted at the cell."""
        self.found.extend(Located(self.cell(column), finding) for finding in reading.findings)
        return reading.value


def find_table(sheet: Sheet, columns: Sequence[Column], needed: Sequence[str], least: int) -> Table | None:
    """The table whose header names at least `least` of the columns, all `needed` among them; None: not here."""
    best: tuple[int, int, dict[str, int]] | None = None
    for number in range(min(_HEADER_WITHIN, len(sheet.rows))):
        if best is not None and number > best[0] + _ROWS_AFTER:
            break
        for depth in (1, 2):
            found = _match(_headers(sheet, number, depth), columns)
            if len(found) >= least and all(n in found for n in needed) and (best is None or len(found) > best[1]):
                best = (number + depth, len(found), found)
    if best is None:
        return None
    first, _, found = best
    return Table(sheet, found, first, _labels(sheet, first))


def _headers(sheet: Sheet, row: int, depth: int) -> dict[int, str]:
    """Folded header text by sheet column; of two header rows the upper one reaches over its empty neighbours."""
    width = max((len(r) for r in sheet.rows[row : row + depth]), default=0)
    texts: dict[int, str] = {}
    upper = ""
    for column in range(width):
        top = name_key(read_text(sheet.value(row, column)))
        if depth == 1:
            texts[column] = top
            continue
        below = name_key(read_text(sheet.value(row + 1, column)))
        upper = top or (upper if below else "")
        texts[column] = f"{upper} {below}".strip()
    return texts


def _match(headers: Mapping[int, str], columns: Sequence[Column]) -> dict[str, int]:
    """Each sheet column to the wanted column whose header it is; exact words before opening words."""
    found: dict[str, int] = {}
    for exact in (True, False):
        for at, text in headers.items():
            if not text or at in found.values():
                continue
            for column in columns:
                if column.name not in found and any(_is_header(text, h, exact) for h in column.headers):
                    found[column.name] = at
                    break
    return found


def _is_header(text: str, header: str, exact: bool) -> bool:
    return text == header if exact else len(header) >= _LONG_ENOUGH and text.startswith(header + " ")


def _labels(sheet: Sheet, until: int) -> dict[str, tuple[str, str]]:
    """`Xã: Đức Xuân` in one cell, or `Xã` in one cell and the value in the next filled one."""
    labels: dict[str, tuple[str, str]] = {}
    for number in range(until):
        filled = [(c, read_text(sheet.value(number, c))) for c in range(len(sheet.rows[number]))]
        filled = [(c, text) for c, text in filled if text]
        for place, (column, text) in enumerate(filled):
            after = filled[place + 1] if place + 1 < len(filled) else (column, "")
            if parted := _LABEL.match(text):
                value, at = (parted.group(2).strip(), column) if parted.group(2).strip() else (after[1], after[0])
                labels.setdefault(name_key(parted.group(1)), (value, sheet.cell(number, at)))
            elif place == 0 and len(filled) == 2:
                labels.setdefault(name_key(text), (after[1], sheet.cell(number, after[0])))
    return labels


def _numbers_of_columns(values: Sequence[CellValue]) -> bool:
    """A row such as (1) (2) (3) under the header."""
    texts = [re.sub(r"[()\s]|\.0$", "", read_text(v)) for v in values if read_text(v)]
    numbers = [int(t) for t in texts if t.isdecimal() and len(t) < 4]
    return (
        len(texts) >= 4
        and len(numbers) == len(texts)
        and sorted(numbers) == list(range(min(numbers), min(numbers) + len(numbers)))
    )


def _total(row: Row) -> bool:
    texts = [t for c in row.table.columns.values() if (t := read_text(row.sheet.value(row.number, c)))]
    return 0 < len(texts) <= 3 and any(re.match(r"(tong so|tong cong|cong)\b", name_key(t)) for t in texts)
