"""What people type into cells, read. Pure: a value in, a value and findings out; nothing is completed (rules.md 6)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from danso.register.slips.kind import Finding, ask, hold
from danso.values.code_list import CodeList
from danso.values.day import Day, shown_date
from danso.values.text import clean, fold_accents

T = TypeVar("T")
CellValue = str | int | float | bool | date | datetime | time | timedelta | None

_EXCEL_EPOCH = date(1899, 12, 30)
# Serial numbers of 1902-09-27 to 2119: below lie ages and years, above telephone numbers.
_SERIALS = range(1_000, 80_000)
_YEARS = range(1880, 2100)
_REMEMBERED = 2_000
_READ: dict[str, dict[str, str | None]] = {}
_MARKS = frozenset(
    {"x", "✓", "✔", "v", "co", "yes", "true", "1", "+", "da lam", "am tinh", "duong tinh", "binh thuong"}
)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value (None: empty or unreadable) and what is to be said of it."""

    value: T | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def held(self) -> bool:
        return any(f.verdict == "hold" for f in self.findings)


def read_text(value: CellValue) -> str:
    """As typed, without outer and doubled spaces, in one Unicode form. Whole numbers lose Excel's `.0`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, (datetime, date)):
        return shown_date(value.date() if isinstance(value, datetime) else value)
    return clean(str(value))


def read_household_number(value: CellValue) -> str:
    """`12`, `12.0`, `012`, `Hộ số 12` -> `12`; `100.1` stays (sheet 1 of household 100)."""
    text = re.sub(r"^h[oộ]\s*(s[oố])?\s*[:.]?\s*", "", read_text(value), flags=re.IGNORECASE)
    if found := re.fullmatch(r"0*(\d+)(?:[.,](\d+))?", text.replace(" ", "")):
        whole, sheet = found.groups()
        return f"{whole}.{sheet}" if sheet and sheet.strip("0") else whole
    return text.upper()


def household_of_sheet(number: str) -> str:
    """100.1 and 100.2 are sheets of household 100 (recording-and-reports.md 2.3)."""
    return number.split(".")[0] if re.fullmatch(r"\d+\.\d+", number) else number


def read_digits(value: CellValue, length: int = 12) -> str:
    """A number somebody carries. Excel drops the leading zeros of a typed number; they are put back."""
    text = re.sub(r"[\s.\-]", "", read_text(value)).upper()
    typed_as_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return text.zfill(length) if typed_as_number and length - 2 <= len(text) < length else text


def read_count(value: CellValue) -> Reading[int]:
    """A small whole number: `2`, `2.0`, `lần 2`, `II`."""
    text = fold_accents(read_text(value))
    if not text:
        return Reading()
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}.get(text)
    found = re.fullmatch(r"(?:con|lan|thu|con thu|lan thu|tuan)?\s*(\d{1,2})", text)
    if roman is not None or found is not None:
        return Reading(roman if found is None else int(found.group(1)))
    return Reading(
        findings=(
            ask(
                "number_unreadable", "Ô này chưa đọc được số nên để trống.", "No number could be read here; left empty."
            ),
        )
    )


def read_mark(value: CellValue) -> bool:
    """Whether a box is ticked."""
    return fold_accents(read_text(value)) in _MARKS


def read_code(value: CellValue, codes: CodeList, *, required: bool = False) -> Reading[str]:
    """A code, its words, or a known spelling. What is unreadable is asked about, and held where it is required."""
    text = read_text(value)
    if not text:
        return Reading()
    known = _READ.setdefault(codes.name, {})
    if text not in known:  # a book says the same few words thousands of times
        if len(known) > _REMEMBERED:
            known.clear()
        known[text] = _looked_up(codes, text)
    code = known[text]
    if code is not None:
        return Reading(code)
    say: Callable[[str, str, str], Finding] = hold if required else ask
    return Reading(
        findings=(
            say(
                "code_unreadable",
                "Nội dung ô không có trong danh mục. Chọn lại trong danh mục, hoặc để trống nếu chưa rõ.",
                "This is not in the list. Choose from the list, or leave it empty where unknown.",
            ),
        )
    )


def _looked_up(codes: CodeList, text: str) -> str | None:
    return codes.read(text) or codes.read(text.zfill(2)) or codes.read(re.sub(r"^\d+\s*[-.:)]\s*", "", text))


def read_day(value: CellValue, *, by: date) -> Reading[Day]:
    """A day as precisely as it was said. `by` is the day of the book: two-digit years lie in the century before it.

    `00/00/1980` and `1980` are a year, `00/7/1980` a month; a day that no calendar has is held.
    """
    if value is None or (isinstance(value, str) and not clean(value)):
        return Reading()
    if isinstance(value, datetime):
        return Reading(Day.of(value.date()))
    if isinstance(value, date):
        return Reading(Day.of(value))
    if isinstance(value, (bool, time, timedelta)):
        return Reading(findings=(UNREADABLE_DAY,))
    return _day_of_text(read_text(int(value) if isinstance(value, float) else value), by)


def _day_of_text(text: str, by: date) -> Reading[Day]:
    folded = fold_accents(text)
    folded = re.sub(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", "", folded)
    about = bool(re.match(r"(khoang|uoc|chung|~|k\.)", folded)) or folded.endswith("?")
    folded = re.sub(r"^(khoang|uoc|chung|~|k\.)\s*(nam)?\s*", "", folded).rstrip("?").strip()
    folded = re.sub(r"^(sinh|sn|ns|ngay|thang|nam|t)\s*[:.]?\s*(?=\d)", "", folded)
    folded = re.sub(r"\s*(ngay|thang|nam)\s*", "/", folded)
    parts = [p for p in re.split(r"[\s/.\-\u2013\u2212,]+", folded) if p]
    if not parts or not all(p.isdecimal() and p.isascii() and len(p) <= 8 for p in parts):
        return Reading(findings=(UNREADABLE_DAY,))
    if about:
        year = int(parts[-1])
        return Reading(Day(f"~{year}")) if year in _YEARS else Reading(findings=(UNREADABLE_DAY,))
    if len(parts) == 1:
        return _one_number(parts[0], by)
    if len(parts) == 2:
        return _of_parts("0", *(reversed(parts) if len(parts[0]) == 4 else parts), by=by)
    if len(parts) == 3:
        return _of_parts(*(reversed(parts) if len(parts[0]) == 4 else parts), by=by)
    return Reading(findings=(UNREADABLE_DAY,))


def _one_number(digits: str, by: date) -> Reading[Day]:
    number = int(digits)
    if len(digits) == 4 and number in _YEARS:
        return Reading(Day(digits))
    if len(digits) in (7, 8):
        padded = digits.zfill(8)
        if int(padded[:4]) in _YEARS and 1 <= int(padded[4:6]) <= 12:
            return _of_parts(padded[6:], padded[4:6], padded[:4], by=by)
        return _of_parts(padded[:2], padded[2:4], padded[4:], by=by)
    if len(digits) in (4, 5) and number in _SERIALS:
        return Reading(Day.of(_EXCEL_EPOCH + timedelta(days=number)))
    return Reading(findings=(UNREADABLE_DAY,))


def _of_parts(day: str, month: str, year: str, *, by: date) -> Reading[Day]:
    findings: list[Finding] = []
    d, m, y = int(day), int(month), int(year)
    if len(year) <= 2:
        y = _century(y, by)
        findings.append(two_digit_year(y))
    if y not in _YEARS or d > 31:
        return Reading(findings=(UNREADABLE_DAY,))
    if m > 12 and d <= 12 and m <= 31 and d > 0:
        d, m = m, d
        findings.append(MONTH_FIRST)
    if m == 0:
        return Reading(Day(str(y)), tuple(findings)) if d == 0 else Reading(findings=(NO_SUCH_DAY,))
    try:
        read = Day(f"{y}-{m:02d}") if d == 0 and m <= 12 else Day.of(date(y, m, d))
    except ValueError:
        return Reading(findings=(NO_SUCH_DAY,))
    return Reading(read, tuple(findings))


def _century(two_digits: int, by: date) -> int:
    """The last such year that is not after the day of the book: 80 -> 1980, 12 -> 2012 for a book of 2018."""
    year = by.year - by.year % 100 + two_digits
    return year if year <= by.year else year - 100


def two_digit_year(year: int) -> Finding:
    return ask(
        "two_digit_year",
        f"Năm chỉ ghi hai chữ số, hiểu là {year}. Xem lại giúp; nếu đúng, ghi lý do.",
        f"The year has two digits and is read as {year}. Check; if right, say so.",
    )


MONTH_FIRST = ask(
    "month_first",
    "Ngày ghi theo kiểu tháng trước ngày sau. Xem lại giúp; nếu đúng, ghi lý do.",
    "The month is written before the day. Check; if right, say so.",
)
NO_SUCH_DAY = hold(
    "no_such_day",
    "Lịch không có ngày này. Xem lại giúp; nếu chỉ rõ tháng hoặc năm, ghi 7/1980 hoặc 1980.",
    "There is no such day. Check; where only the month or year is known, write 7/1980 or 1980.",
)
UNREADABLE_DAY = hold(
    "day_unreadable",
    "Chưa đọc được ngày. Ghi theo mẫu 05/7/1980, 7/1980, 1980 hoặc khoảng 1980.",
    "The day could not be read. Write 05/7/1980, 7/1980, 1980 or khoảng 1980.",
)
