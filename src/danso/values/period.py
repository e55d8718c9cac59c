"""Windows of time. Said with both ends included, kept half-open inside (rules.md, head)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from danso.values.day import shown_date
from danso.values.words import Words


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """From `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"window ends before it begins: {self.first} {self.last}")

    @property
    def since(self) -> date:
        return self.first

    @property
    def until(self) -> date:
        """Half-open end: the day after the last."""
        return self.last + timedelta(days=1)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def last_year(self) -> Window:
        """The same window one year before (29 February becomes 28; a month's end stays a month's end)."""
        return Window(_year_before(self.first), _year_before(self.last))

    def from_new_year(self) -> bool:
        return (self.first.month, self.first.day) == (1, 1) and self.first.year == self.last.year

    def months(self) -> Iterator[Window]:
        """Calendar months touched, each cut to this window."""
        start = self.first
        while start <= self.last:
            end = min(month_end(start), self.last)
            yield Window(start, end)
            start = end + timedelta(days=1)

    def days(self) -> int:
        return (self.last - self.first).days + 1

    def words(self) -> Words:
        """The office's name of the window: tháng 10/2020, quý III/2020, 10 tháng năm 2020, từ ... đến ..."""
        return _name(self)


def month(year: int, number: int) -> Window:
    return Window(date(year, number, 1), month_end(date(year, number, 1)))


def quarter(year: int, number: int) -> Window:
    return Window(date(year, 3 * number - 2, 1), month_end(date(year, 3 * number, 1)))


def year(number: int) -> Window:
    return Window(date(number, 1, 1), date(number, 12, 31))


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def parse_window(text: str) -> Window:
    """`2020`, `2020-10`, `2020-Q3`, `2020-01-01..2020-10-30`. Raises ValueError on anything else.

    Years 1900 to 2199: the years before and after them, which every comparison asks for, are days of the calendar too.
    """
    found = _parsed(text)
    if found.first.year < _FIRST_YEAR or found.last.year > _LAST_YEAR:
        raise ValueError(f"window outside {_FIRST_YEAR} to {_LAST_YEAR}: {found.first} {found.last}")
    return found


def _parsed(text: str) -> Window:
    if ".." in text:
        first, last = text.split("..")
        return Window(date.fromisoformat(first), date.fromisoformat(last))
    if len(text) == 4:
        return year(int(text))
    head, tail = text[:4], text[5:].upper()
    if tail.startswith("Q"):
        return quarter(int(head), int(tail[1:]))
    return month(int(head), int(tail))


def _year_before(day: date) -> date:
    if day == month_end(day) and day.month == 2:
        return month_end(date(day.year - 1, 2, 1))
    return day.replace(year=day.year - 1)


_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_QUARTERS = ("I", "II", "III", "IV")
_MONTHS_EN = tuple(calendar.month_name)


def _name(window: Window) -> Words:
    first, last = window.first, window.last
    whole_months = first.day == 1 and last == month_end(last) and first.year == last.year
    span = last.month - first.month + 1
    if whole_months and span == 1:
        return Words(f"tháng {last.month}/{last.year}", f"{_MONTHS_EN[last.month]} {last.year}")
    if whole_months and span == 12:
        return Words(f"năm {last.year}", f"year {last.year}")
    if whole_months and span == 3 and first.month % 3 == 1:
        number = _QUARTERS[(first.month - 1) // 3]
        return Words(f"quý {number}/{last.year}", f"quarter {number} of {last.year}")
    if whole_months and first.month == 1:
        return Words(f"{span} tháng đầu năm {last.year}", f"first {span} months of {last.year}")
    return Words(
        f"từ {shown_date(first)} đến {shown_date(last)}",
        f"{first:%d/%m/%Y} to {last:%d/%m/%Y}",
    )
