"""A table of totals: unit (code or name), indicator, from, to, numerator, denominator, source, document, dated."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

from danso.places.queries import unit_by_code_or_name
from danso.places.refusals import BadTable
from danso.places.table_rows import TableRow, day_in, rows_of
from danso.reports.totals.actions import NewTotal
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.words import Words

NEEDED = ("unit", "indicator", "from", "to", "numerator", "source", "document", "dated")


def totals_in(path: Path) -> list[NewTotal]:
    """Units are found as they were on each window's last day. Raises BadTable, naming the line."""
    return [_total(row, path.name) for row in rows_of(path, NEEDED)]


def _total(row: TableRow, file: str) -> NewTotal:
    first, last = day_in(row, "from", file), day_in(row, "to", file)
    if last < first:
        raise BadTable(IN_ORDER.with_(file=file, line=row.line))
    try:
        unit = unit_by_code_or_name(row["unit"], last)
    except Refusal as refusal:
        raise BadTable(AT_LINE.with_(file=file, line=row.line, said=refusal.words)) from refusal
    numerator = _number(row, "numerator", file)
    if numerator is None:
        raise BadTable(NO_NUMBER.with_(file=file, line=row.line, text=""))
    return NewTotal(
        unit.id,
        row["indicator"],
        Window(first, last),
        numerator,
        _number(row, "denominator", file),
        row["source"],
        row["document"],
        day_in(row, "dated", file),
    )


def _number(row: TableRow, heading: str, file: str) -> Decimal | None:
    """1234, 1234.5 or 1234,5; a dot or comma between thousands would be read as another number, so it is refused."""
    text = row[heading].strip()
    if not text:
        return None
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation:
        found = Decimal("NaN")
    whole, _, rest = text.replace(",", ".").lstrip("-").partition(".")
    if not found.is_finite() or len(rest) > 4 or (len(rest) == 3 and len(whole) <= 3) or len(whole) > 12:
        raise BadTable(NO_NUMBER.with_(file=file, line=row.line, text=text))
    return found


IN_ORDER = Words(
    "“{file}”, dòng {line}: ngày cuối kỳ trước ngày đầu kỳ.", "“{file}”, line {line}: ends before it begins."
)
AT_LINE = Words("“{file}”, dòng {line}: {said}", "“{file}”, line {line}: {said}")
NO_NUMBER = Words(
    "“{file}”, dòng {line}: “{text}” không phải là số (ghi 1234 hoặc 1234,5; không ghi dấu phân cách hàng nghìn).",
    "“{file}”, line {line}: “{text}” is not a number (1234 or 1234.5, nothing between thousands).",
)
