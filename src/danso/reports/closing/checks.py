"""What must be so before a month is closed, each in a sentence. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.register.lists.handed_in import AreaMonth
from danso.reports.balance import Balance
from danso.reports.counted import FigureTable
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Words

Verdict = Literal["met", "open", "stop"]  # open: work of the month is left; stop: something does not add up
Mend = Literal["", "areas", "held", "household"]


@dataclass(frozen=True, slots=True)
class Check:
    """`mend` says which place mends it; `n` how many things are open."""

    code: str
    verdict: Verdict
    words: Words
    mend: Mend = ""
    n: int = 0


def register_checks(
    areas: Sequence[AreaMonth], left: Collection[int], held_elsewhere: int, month: Window, today: date
) -> list[Check]:
    """Of the month's days and sheets. `left`: areas left for later with a reason; whoever left them looks after them."""
    asked = [one for one in areas if one.area not in left]
    absent = sum(one.state == "none" for one in asked)
    ready = sum(one.waiting - one.held - one.returned for one in asked)
    earlier = sum(one.earlier for one in asked)
    held = sum(one.held for one in asked) + held_elsewhere
    returned = sum(one.returned for one in asked)
    over = today > month.last
    return [
        Check("over", "met" if over else "stop", OVER if over else NOT_OVER.with_(day=shown_date(month.last))),
        _open("handed_in", absent, ALL_IN, NOT_IN, "areas"),
        _open("appraised", ready, ALL_APPRAISED, NOT_APPRAISED, "areas"),
        _open("earlier", earlier, NO_EARLIER, EARLIER, "areas"),
        _open("held", held, NONE_HELD, HELD, "held"),
        _open("returned", returned, NONE_RETURNED, RETURNED, "areas"),
        *_left([one for one in areas if one.area in left]),
    ]


def figure_checks(figures: FigureTable, balance: Balance | None, unit: int, month: Window) -> list[Check]:
    """Of the figures of one seal: the balance closes and the births add up."""
    found = []
    if balance is not None:
        words = BALANCED if balance.closes else UNBALANCED.with_(n=abs(balance.difference))
        found.append(
            Check("balance", "met" if balance.closes else "stop", words, "" if balance.closes else "household")
        )
    for code, parts, met, unmet in _SUMS:
        whole, pieces = figures.get(code, unit, month), [figures.get(one, unit, month) for one in parts]
        known = [one.exact for one in pieces if one is not None and one.exact is not None]
        if whole is None or whole.exact is None or len(known) != len(parts):
            continue
        made = sum(known)
        said = {"whole": int(whole.exact), "made": int(made)}
        same = made == whole.exact
        found.append(Check(parts[0], "met" if same else "stop", (met if same else unmet).with_(**said)))
    return found


SUMMED_CODES = (
    "births",
    "births_male",
    "births_female",
    "births_first",
    "births_second",
    "births_third_plus",
    "births_order_unknown",
)


def passes(checks: Sequence[Check]) -> bool:
    return all(one.verdict == "met" for one in checks)


def _left(areas: Sequence[AreaMonth]) -> list[Check]:
    """What the month does not wait for is said beside what it has."""
    still = [one for one in areas if one.open or one.state == "none"]
    lines = sum(one.open for one in still)
    return [Check("left", "met", LEFT.with_(areas=len(still), lines=lines), n=len(still))] if still else []


def _open(code: str, n: int, none: Words, some: Words, mend: Mend) -> Check:
    return Check(code, "open", some.with_(n=n), mend, n) if n else Check(code, "met", none)


OVER = Words("Tháng đã kết thúc.", "The month is over.")
NOT_OVER = Words(
    "Tháng kết thúc ngày {day}; chốt từ ngày hôm sau.", "The month ends on {day}; close it from the day after."
)
ALL_IN = Words(
    "Mọi địa bàn đã nộp phiếu, hoặc đã ghi lý do để lại sau.", "Every area has handed in or is left for later."
)
NOT_IN = Words(
    "{n} địa bàn chưa nộp phiếu: nhắc nộp, hoặc ghi lý do để lại sau.",
    "{n} areas have not handed in: remind them, or leave them for later with a reason.",
)
ALL_APPRAISED = Words(
    "Mọi dòng phiếu trong tháng đã thẩm định, hoặc để lại sau.",
    "Every line of the month is appraised, or left for later.",
)
LEFT = Words(
    "Để lại sau {areas} địa bàn, {lines} dòng chưa tính vào số liệu.",
    "{areas} areas are left for later; {lines} of their lines do not count yet.",
)
NOT_APPRAISED = Words(
    "{n} dòng phiếu trong tháng chờ thẩm định: thẩm định, hoặc ghi lý do để lại sau.",
    "{n} lines of the month wait to be appraised: appraise them, or leave the area for later.",
)
NO_EARLIER = Words("Các tháng trước không còn dòng nào chờ.", "Nothing of the months before waits.")
EARLIER = Words("{n} dòng của các tháng trước chưa xong.", "{n} lines of the months before are open.")
NONE_HELD = Words("Không có dòng cần xem lại mà chưa ai nhận.", "No held line is without somebody to look at it.")
HELD = Words(
    "{n} dòng cần xem lại: trả lời, hoặc ghi lý do để lại sau.", "{n} held lines: answer them, or leave them for later."
)
NONE_RETURNED = Words("Không có dòng trả lại mà chưa sửa.", "No returned line is unmended.")
RETURNED = Words(
    "{n} dòng đã trả lại mà chưa sửa: chờ đính chính hoặc rút lại, hoặc ghi lý do để lại sau.",
    "{n} returned lines are not mended: wait for a correction or withdrawal, or leave them for later.",
)
BALANCED = Words("Cân đối dân số khớp.", "The population balance closes.")
UNBALANCED = Words("Cân đối dân số lệch {n} người.", "The population balance is out by {n}.")
_SEX_MET = Words("Nam và nữ cộng lại bằng {whole} trẻ sinh ra.", "Boys and girls make {whole} births.")
_SEX_UNMET = Words(
    "Nam và nữ cộng lại là {made}, trẻ sinh ra là {whole}.", "Boys and girls make {made}, births are {whole}."
)
_ORDER_MET = Words(
    "Con thứ 1, 2, 3 trở lên cộng lại bằng {whole} trẻ sinh ra.", "The birth orders make {whole} births."
)
_ORDER_UNMET = Words(
    "Con thứ 1, 2, 3 trở lên cộng lại là {made}, trẻ sinh ra là {whole}.",
    "The birth orders make {made}, births are {whole}.",
)
_SUMS: tuple[tuple[str, tuple[str, ...], Words, Words], ...] = (
    ("births", SUMMED_CODES[1:3], _SEX_MET, _SEX_UNMET),
    ("births", SUMMED_CODES[3:], _ORDER_MET, _ORDER_UNMET),
)
