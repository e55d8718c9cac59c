"""What a statistical form is: its code, window, legal basis, columns and rows. Pure.

A row names the indicator that fills it, so a form counts nothing itself. Each row says whether its text is the
official form's or ours, and the form's README says the same for people.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.values.period import Window, month_end
from danso.values.refusal import Refusal
from danso.values.words import Words

Length = Literal["month", "quarter", "year"]
Origin = Literal["official", "ours"]
Moment = Literal["window", "start"]
# Where an event told late is counted (rules.md 6). One rule is built; docs/adr/0005-late-slips.md says why.
LateRule = Literal["event_date"]
LATE_RULES: dict[LateRule, Words] = {
    "event_date": Words(
        "Sự kiện tính vào kỳ xảy ra; phiếu báo muộn được cộng vào đúng kỳ đó khi tổng hợp lại.",
        "Events count in the period in which they happened; late slips are added to that period when counted again.",
    ),
}

TRIAL = Words("mẫu dùng thử, không có hiệu lực trong kỳ", "trial form, not in force in this window")


class UnknownForm(Refusal):
    """No form has this code."""

    exit_code = 2


class WrongWindow(Refusal):
    """The form is not made for windows of this length."""

    exit_code = 2


class WrongLevel(Refusal):
    """The form is not made for units of this level."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Row:
    """`level` 0 section, 1 numbered row, 2 and 3 "of which". Without `code` it is a heading.

    `moment` start: the indicator as it stood the day before the window. `unless_zero` leaves the row out when it is
    0 everywhere (births of unknown order).
    """

    number: str
    label: Words
    code: str = ""
    unit: Words = Words("", "")
    level: int = 1
    origin: Origin = "ours"
    moment: Moment = "window"
    unless_zero: bool = False


@dataclass(frozen=True)
class Form:
    """`levels`: which units make it. `by_part`: besides the whole, one column for each unit right below (communes)."""

    code: str
    printed_code: str
    title: Words
    length: Length
    levels: tuple[str, ...]
    legal_basis: str
    since: date
    until: date | None
    rows: tuple[Row, ...]
    by_part: bool = False
    whole: Words = Words("Toàn xã", "Whole commune")
    sent_to: Words = Words("", "")
    due: Words = Words("", "")
    version: str = "1"
    balance: bool = False
    ours: bool = False  # no issued text has this form: `legal_basis` says whose columns it borrows
    late_slips: LateRule = "event_date"

    def in_force(self, window: Window) -> bool:
        """Whether the form may be used for the whole window; `until` is the first day it may not."""
        return self.since <= window.first and (self.until is None or window.last < self.until)

    def check(self, window: Window, level: str) -> None:
        """Refuse a window or a unit that this form does not exist for."""
        if length_of(window) != self.length:
            asked = LENGTHS[self.length]
            raise WrongWindow(
                Words(
                    "Biểu {code} lập theo {length}. Ghi kỳ dạng {shape}.",
                    "Form {code} is made by {length}. Write the period as {shape}.",
                ).with_(code=self.printed_code, length=asked[0], shape=asked[1])
            )
        if level not in self.levels:
            raise WrongLevel(
                Words(
                    "Biểu {code} không dùng cho đơn vị này. Chọn đơn vị {levels}.",
                    "Form {code} is not made for this unit. Choose a unit of level: {levels}.",
                ).with_(code=self.printed_code, levels=_level_words(self.levels))
            )


LENGTHS: dict[Length, tuple[Words, str]] = {
    "month": (Words("tháng", "month"), "2020-10"),
    "quarter": (Words("quý", "quarter"), "2020-Q3"),
    "year": (Words("năm", "year"), "2020"),
}
_LEVELS = {
    "commune": Words("cấp xã", "commune"),
    "district": Words("cấp huyện", "district"),
    "province": Words("cấp tỉnh", "province"),
}


def length_of(window: Window) -> Length | None:
    """Calendar month, quarter or year; None for any other window."""
    first, last = window.first, window.last
    if first.day != 1 or last != month_end(last) or first.year != last.year:
        return None
    months = last.month - first.month + 1
    if months == 1:
        return "month"
    if months == 3 and first.month % 3 == 1:
        return "quarter"
    return "year" if months == 12 else None


def _level_words(levels: tuple[str, ...]) -> Words:
    words = [_LEVELS[level] for level in levels]
    return Words(", ".join(w.vi for w in words), ", ".join(w.en for w in words))


RowsOf = Callable[[Length], tuple[Row, ...]]
