"""Which window a page speaks of: said in the address as `?ky=2020-10`, `2020-Q3`, `2020`, `2020-01-01..2020-10-30`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict

from danso.desk.accounts.demo import demo_window
from danso.values.period import Window, month, parse_window, quarter
from danso.values.refusal import Refusal
from danso.values.words import Words

PARAMETER = "ky"


class NotAWindow(Refusal):
    """What the address says is no window, or one that has not begun."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One window offered, with its text for the address."""

    text: str
    window: Window
    words: Words


def asked_window(query: QueryDict, today: date) -> Window:
    """The window in the address (also as two days `tu`, `den`), else the one to begin with."""
    text = query.get(PARAMETER, "")
    if query.get("tu") and query.get("den"):
        text = f"{query['tu']}..{query['den']}"
    if not text:
        return first_window(today)
    try:
        window = parse_window(text)
    except (ValueError, IndexError):
        raise NotAWindow(UNREADABLE) from None
    if window.first > today:
        raise NotAWindow(AHEAD)
    return window


def first_window(today: date) -> Window:
    """From 01/01 to the end of the last whole month; a trial folder begins with its published window."""
    if demo := demo_window():
        return demo
    last = today.replace(day=1) - timedelta(days=1)
    return Window(date(last.year, 1, 1), last)


def window_text(window: Window) -> str:
    return f"{window.first}..{window.last}"


def choices(today: date) -> list[Choice]:
    """Last month, last quarter, the year so far in whole months, last year; each only once."""
    last = today.replace(day=1) - timedelta(days=1)
    quarter_end = date(last.year, last.month, 1)
    number = (quarter_end.month - (0 if quarter_end.month % 3 == 0 else quarter_end.month % 3)) // 3
    of_quarter = quarter(last.year, number) if number else quarter(last.year - 1, 4)
    offered = [
        first_window(today),
        month(last.year, last.month),
        of_quarter,
        Window(date(last.year, 1, 1), last),
        Window(date(last.year - 1, 1, 1), date(last.year - 1, 12, 31)),
    ]
    return [Choice(window_text(w), w, w.words()) for w in dict.fromkeys(offered)]


UNREADABLE = Words(
    "Kỳ số liệu chưa đọc được. Chọn tháng, quý, năm, hoặc ghi từ ngày đến ngày, ngày cuối không trước ngày đầu.",
    "The window could not be read. Choose a month, quarter or year, or give two days, the last not before the first.",
)
AHEAD = Words(
    "Kỳ này chưa bắt đầu nên chưa có số liệu. Chọn kỳ sớm hơn.",
    "This window has not begun, so there are no figures. Choose an earlier one.",
)
