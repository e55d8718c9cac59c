"""The three kinds of files, each read to entries: A0 books, P0 lists, slips as JSON Lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danso.exchange.inbound.a0_again import compare_with_register
from danso.exchange.inbound.a0_workbook import a0_tables, read_a0
from danso.exchange.inbound.entry import Entry
from danso.exchange.inbound.known import book_of
from danso.exchange.inbound.layout import Table
from danso.exchange.inbound.p0_again import compare_lists
from danso.exchange.inbound.p0_workbook import p0_tables, read_p0
from danso.exchange.inbound.refusals import NothingToRead
from danso.exchange.inbound.slips_jsonl import read_slips
from danso.exchange.inbound.where import Where, commune_named_in, day_named_in, where
from danso.exchange.inbound.workbook import open_workbook
from danso.values.refusal import Refusal
from danso.values.words import Words

Progress = Callable[[str, int, int], None]


class UnknownFileKind(Refusal):
    """Not one of a0, p0, slips."""


@dataclass
class Source:
    entries: list[Entry]
    unit: int
    digest: str
    notes: tuple[Words, ...] = ()


def read_file(
    kind: str,
    path: Path,
    unit: str | int | None,
    area: str | int | None,
    on: date | None,
    today: date,
    progress: Progress | None,
) -> Source:
    """Entries of a file, compared with what earlier files wrote."""
    readers = {"a0": _a0, "p0": _p0, "slips": _slips}
    if kind not in readers:
        raise UnknownFileKind(UNKNOWN.with_(kind=kind))
    return readers[kind](path, unit, area, on, today, progress)


def _a0(
    path: Path, unit: str | int | None, area: str | int | None, on: date | None, today: date, progress: Progress | None
) -> Source:
    book = open_workbook(path)
    tables = a0_tables(book)
    day = on or next((d for d in (day_named_in(t, today) for t in tables) if d), None) or today
    at = _where(unit, area, tables, day, today)
    entries = _some(read_a0(tables, at, _part(progress)))
    entries = compare_with_register(entries, book_of(at.commune))
    return Source(entries, at.commune, book.digest, _skipped(len(book.sheets) - len(tables)))


def _p0(
    path: Path, unit: str | int | None, area: str | int | None, on: date | None, today: date, progress: Progress | None
) -> Source:
    book = open_workbook(path)
    tables = p0_tables(book)
    at = _where(unit, area, [t for _, t in tables], on or today, today)
    known = book_of(at.commune)
    entries = _some(read_p0(tables, at, known, _part(progress)))
    notes = compare_lists(entries)
    return Source(entries, at.commune, book.digest, (*_skipped(len(book.sheets) - len(tables)), *notes))


def _slips(
    path: Path, unit: str | int | None, area: str | int | None, on: date | None, today: date, progress: Progress | None
) -> Source:
    return Source(*read_slips(path, unit, today, _part(progress)))


def _where(unit: str | int | None, area: str | int | None, tables: list[Table], on: date, today: date) -> Where:
    if unit is None and area is None:
        unit = next((u for u in (commune_named_in(t, on) for t in tables) if u), None)
    return where(unit, area, on, today)


def _some(entries: list[Entry]) -> list[Entry]:
    if not entries:
        raise NothingToRead(NO_ROWS)
    return entries


def _skipped(count: int) -> tuple[Words, ...]:
    return (SKIPPED.with_(n=count),) if count else ()


def _part(progress: Progress | None) -> Callable[[int, int], None] | None:
    return (lambda done, total: progress("read", done, total)) if progress else None


NO_ROWS = Words(
    "Bảng chưa có dòng nào dưới tiêu đề. Điền rồi nhập lại. Chưa ghi gì vào sổ.",
    "The table has no row under its header. Fill it in and import again. Nothing has been written.",
)
SKIPPED = Words(
    "{n} trang tính không có bảng cần đọc (hoặc bị ẩn) nên bỏ qua.",
    "{n} sheets hold no such table (or are hidden) and were passed over.",
)
UNKNOWN = Words(
    "Loại tệp “{kind}” không có. Chọn a0, p0 hoặc slips.", "There is no kind of file “{kind}”. Choose a0, p0 or slips."
)
