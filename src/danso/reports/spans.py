"""What offices call a window, the same window a year before, and the period that comes next. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from danso.reports.form import length_of
from danso.values.day import shown_date
from danso.values.period import Window, month, month_end, quarter
from danso.values.text import NBSP
from danso.values.words import Words


def span_words(window: Window, *, day: bool = True) -> Words:
    """The window inside a sentence: "10 tháng đầu năm 2020 (tính đến ngày 30/10/2020)" where only a day or two are
    missing, the bracket left out without `day`; "the first 9 months of 2020" in English."""
    words = _named(window)
    if words.en.startswith("first "):
        words = Words(words.vi, f"the {words.en}")
    elif words.en[0].isdigit() and length_of(window) is None:
        words = Words(words.vi, f"the period from {words.en}")
    return words if day else _without_day(words)


def title_words(window: Window) -> Words:
    """The window in a title, without the bracket."""
    return _without_day(_named(window))


def _without_day(words: Words) -> Words:
    return Words(words.vi.split(" (")[0], words.en.split(" (")[0])


def _named(window: Window) -> Words:
    last = window.last
    if window.from_new_year() and last != month_end(last) and last.day >= 28 - (last.month == 2) * 2:
        months = last.month
        return Words(
            f"{months} tháng đầu năm {last.year} (tính đến ngày {shown_date(last)})",
            f"first {months} months of {last.year} (to {last:%d/%m/%Y})",
        )
    if length_of(window) == "year":
        return Words(window.words().vi, str(last.year))
    return window.words()


def next_words(window: Window) -> Words:
    """The period a plan of work is made for."""
    length, last = length_of(window), window.last
    after = last + timedelta(days=1)
    if length == "month":
        return month(after.year, after.month).words()
    if length == "quarter":
        return quarter(after.year, (after.month + 2) // 3).words()
    if length == "year":
        return Words(f"năm {after.year}", f"{after.year}")
    if window.from_new_year():
        left = 12 - last.month
        if left == 0:
            return Words(f"năm {last.year + 1}", f"{last.year + 1}")
        return Words(f"{left}{NBSP}tháng cuối năm {last.year}", f"the last {left} months of {last.year}")
    return Words("thời gian tới", "the time to come")


def same_span_last_year(window: Window) -> Words:
    return Words(f"cùng kỳ năm {window.last.year - 1}", f"the same period of {window.last.year - 1}")


def months_to(last: date) -> list[Window]:
    """Months of the year up to the day, the last one cut at it."""
    return list(Window(last.replace(month=1, day=1), last).months())
