"""A table of targets as an office keeps it: a line for each unit and target, or a column for each target.

Headings in Vietnamese or by code; what the table does not say (year, decision) is taken from the form around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from danso.exchange.inbound.reading import CellValue, read_day, read_text
from danso.exchange.inbound.refusals import FileNotRead
from danso.exchange.inbound.workbook import Sheet, open_workbook
from danso.indicators.catalogue import INDICATORS
from danso.places.levels import Level
from danso.places.names import name_key
from danso.places.queries import unit_by_code_or_name
from danso.places.refusals import AmbiguousUnit
from danso.targets.in_bulk import NOT_HERE, NewTarget
from danso.targets.models import Target
from danso.targets.splits import Split
from danso.targets.typed_number import typed_number
from danso.values.refusal import Refusal
from danso.values.words import Words

MOST_LINES = 5_000
_LOOKED_THROUGH = 20  # lines above the heading: titles, the office's name
# by what a heading says without accents: the field it fills
HEADINGS = {
    "unit": ("unit", "don vi", "ten don vi", "xa phuong", "ma don vi"),
    "indicator": ("indicator", "chi tieu", "ma chi tieu", "ten chi tieu"),
    "value": ("value", "so giao", "gia tri giao", "giao", "ke hoach", "chi tieu giao"),
    "year": ("year", "nam"),
    "kind": ("kind", "loai"),
    "measure": ("measure", "don vi tinh", "dvt"),
    "document": ("document", "so van ban", "van ban"),
    "dated": ("dated", "ngay van ban"),
    "issuer": ("issuer", "co quan giao"),
    "since": ("since", "ap dung tu", "ap dung tu ngay"),
    "variant": ("variant", "bptt tinh theo"),
    "two": ("two", "mot cap tinh hai nguoi"),
    "criterion": ("criterion", "muc phai dat"),
    "level": ("level", "dem theo"),
    "1": ("q1", "quy i", "quy 1"),
    "2": ("q2", "quy ii", "quy 2"),
    "3": ("q3", "quy iii", "quy 3"),
    "4": ("q4", "quy iv", "quy 4"),
}
_FIELD = {heading: field for field, headings in HEADINGS.items() for heading in headings}
_KINDS = {name_key(kind.label): kind.value for kind in Target.PlanKind} | {k: k for k in Target.PlanKind.values}
_LEVELS = {"xa": Level.commune, "xa phuong": Level.commune, "thon": Level.village, "thon to dan pho": Level.village}
_BY_NAME = {name_key(one.name.vi): code for code, one in INDICATORS.items()}


class NoTargetsInFile(FileNotRead):
    """The file is no table of targets."""


@dataclass(frozen=True, slots=True)
class Around:
    """What holds for every line that does not say otherwise."""

    year: int
    document: str = ""
    dated: date | None = None
    issuer: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read: where, what it begins with, and what to do."""

    line: int
    begins: str
    said: Words


@dataclass(frozen=True, slots=True)
class Told:
    rows: tuple[NewTarget, ...]
    unread: tuple[Unread, ...]


class _Wrong(Exception):
    def __init__(self, said: Words) -> None:
        super().__init__(said.vi)
        self.said = said


def targets_in(path: Path, around: Around, today: date) -> Told:
    """Lines of the first sheet that has the headings. Raises NoTargetsInFile and what `open_workbook` raises."""
    for sheet in open_workbook(path).sheets:
        for at, cells in enumerate(sheet.rows[:_LOOKED_THROUGH]):
            columns, wide = _columns(cells)
            if "unit" in columns and ({"indicator", "value"} <= set(columns) or wide):
                return _read(sheet, at, columns, wide if "indicator" not in columns else {}, around, today)
    raise NoTargetsInFile(NO_HEADINGS)


def _columns(cells: Sequence[CellValue]) -> tuple[dict[str, int], dict[str, int]]:
    """(field -> column, indicator -> column of a wide table)."""
    columns, wide = dict[str, int](), dict[str, int]()
    for at, cell in enumerate(cells):
        key = name_key(read_text(cell))
        if key in _FIELD:
            columns.setdefault(_FIELD[key], at)
        elif (code := indicator_of(read_text(cell))) is not None:
            wide.setdefault(code, at)
    return columns, wide


def indicator_of(text: str) -> str | None:
    """By code, or by its name without regard to accents and case."""
    return text if text in INDICATORS else _BY_NAME.get(name_key(text))


def _read(
    sheet: Sheet, at: int, columns: Mapping[str, int], wide: Mapping[str, int], around: Around, today: date
) -> Told:
    if len(sheet.rows) - at > MOST_LINES:
        raise NoTargetsInFile(TOO_MANY.with_(most=MOST_LINES))
    rows, unread, units = list[NewTarget](), list[Unread](), dict[str, int | Words]()
    for n in range(at + 1, len(sheet.rows)):
        cells = {field: sheet.value(n, column) for field, column in columns.items()}
        given = {code: sheet.value(n, column) for code, column in wide.items()}
        if not any(read_text(one) for one in (*cells.values(), *given.values())):
            continue
        line, begins = n + 1, read_text(cells["unit"])[:60]
        asked = [(code, value) for code, value in given.items() if read_text(value)] if wide else [("", None)]
        for code, value in asked:
            told = cells | ({"indicator": code, "value": value} if wide else {})
            try:
                rows.append(_row(line, told, around, today, units))
            except _Wrong as wrong:
                unread.append(Unread(line, begins, wrong.said))
    return Told(tuple(rows), tuple(unread))


def _row(
    line: int, cells: Mapping[str, CellValue], around: Around, today: date, units: dict[str, int | Words]
) -> NewTarget:
    text = {field: read_text(value) for field, value in cells.items()}
    indicator = indicator_of(text["indicator"])
    if indicator is None:
        raise _Wrong(NO_INDICATOR.with_(text=_plain(text["indicator"])))
    what = INDICATORS[indicator]
    kind = _kind(text.get("kind", ""), what.kind)
    value = _number(cells.get("value"))
    if value is None:
        raise _Wrong(NO_VALUE)
    since = _day(cells.get("since"), today) or around.since
    if since is None:
        raise _Wrong(NO_DAY)
    year = _year(text.get("year", ""), around.year)
    return NewTarget(
        line=line,
        named=text["unit"][:60],
        unit=_unit(text["unit"], since, units),
        indicator=indicator,
        year=year,
        plan_kind=kind,
        value=value,
        unit_of_value=text.get("measure", "")[:40] or what.unit.vi,
        document_number=(text.get("document", "") or around.document)[:120],
        document_date=_day(cells.get("dated"), today) or around.dated,
        issuer=(text.get("issuer", "") or around.issuer)[:200],
        since=since,
        variant=text.get("variant", "").upper() or "A",
        two=name_key(text.get("two", "")) in ("x", "co", "1", "yes"),
        criterion=_number(cells.get("criterion")),
        criterion_level=_level(text.get("level", "")),
        splits=tuple(
            Split("quarter", n, part) for n in ("1", "2", "3", "4") if (part := _number(cells.get(n))) is not None
        ),
    )


def _unit(text: str, on: date, known: dict[str, int | Words]) -> int:
    """One answer for what is absent and what is another's: the act says the same of a unit out of reach."""
    if text not in known:
        try:
            known[text] = unit_by_code_or_name(text, on).id
        except AmbiguousUnit:
            known[text] = SEVERAL.with_(text=_plain(text))
        except Refusal:
            known[text] = NOT_HERE
    found = known[text]
    if isinstance(found, Words):
        raise _Wrong(found)
    return found


def _kind(text: str, counted: str) -> str:
    if not text:
        return "share" if counted == "share" else "count" if counted in ("count", "level") else "level"
    found = _KINDS.get(text) or _KINDS.get(name_key(text))
    if found is None:
        raise _Wrong(NO_KIND.with_(kinds=", ".join(kind.label for kind in Target.PlanKind)))
    return found


def _level(text: str) -> str:
    if not text:
        return ""
    return str(_LEVELS.get(name_key(text), text))[:10]


def _number(cell: CellValue) -> Decimal | None:
    if isinstance(cell, bool):
        raise _Wrong(NO_VALUE)
    if isinstance(cell, (int, float)):
        return round(Decimal(str(cell)), 4).normalize() + 0
    try:
        return typed_number(read_text(cell))
    except Refusal as refusal:
        raise _Wrong(refusal.words) from None


def _day(cell: CellValue, today: date) -> date | None:
    if not read_text(cell):
        return None
    read = read_day(cell, by=date(today.year + 2, 12, 31))
    if read.value is None or read.held or read.value.precision != "day":
        raise _Wrong(BAD_DAY.with_(text=_plain(read_text(cell))))
    return read.value.reckoned


def _year(text: str, usual: int) -> int:
    if not text:
        return usual
    if not (text.isdecimal() and 2000 <= int(text) <= 2100):
        raise _Wrong(BAD_YEAR.with_(text=_plain(text)))
    return int(text)


def _plain(text: str) -> str:
    return text[:60].replace("{", "").replace("}", "")


NO_HEADINGS = Words(
    "Không thấy dòng tiêu đề có cột “Đơn vị”, “Chỉ tiêu” và “Số giao” (hoặc mỗi chỉ tiêu một cột). Thêm dòng tiêu đề rồi "
    "đọc lại. Chưa ghi gì.",
    "There is no heading line with “Đơn vị”, “Chỉ tiêu” and “Số giao” (or a column for each target). Add it and read the "
    "file again. Nothing was written.",
)
TOO_MANY = Words(
    "Bảng có hơn {most} dòng. Chia thành nhiều tệp rồi đọc lại. Chưa ghi gì.",
    "The table has more than {most} lines. Divide it and read again. Nothing was written.",
)
NO_INDICATOR = Words(
    "Không có chỉ tiêu “{text}”. Ghi tên hoặc mã chỉ tiêu như trên trang Chỉ tiêu.",
    "There is no indicator “{text}”. Write its name or code as the page of indicators has it.",
)
NO_VALUE = Words("Ghi số giao bằng số.", "Give the value as a number.")
NO_DAY = Words("Ghi ngày bắt đầu áp dụng.", "Give the day it takes effect.")
NO_KIND = Words("Loại phải là một trong: {kinds}.", "The kind must be one of: {kinds}.")
BAD_DAY = Words(
    "Ngày “{text}” chưa đọc được. Ghi như 15/01/2026.", "The day “{text}” cannot be read. Write 15/01/2026."
)
BAD_YEAR = Words("Năm “{text}” chưa đọc được. Ghi như 2026.", "The year “{text}” cannot be read. Write 2026.")
SEVERAL = Words("Có nhiều đơn vị tên “{text}”. Ghi mã đơn vị.", "Several units are called “{text}”. Write the code.")
