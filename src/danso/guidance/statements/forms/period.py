"""Period: tính đến 30/10/2020 - quý I năm 2023 - 6 tháng đầu năm 2024 - tháng 01/2021 - cùng kỳ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from danso.values.period import Window, month, month_end, quarter, year

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-]" + _YEAR
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FORMS = (
    (
        "between",
        re.compile(
            r"từ\s+(?:ngày\s+)?(?P<d1>\d{1,2})[/.-](?P<m1>\d{1,2})(?:[/.-](?P<y1>\d{4}))?\s*(?:-|–|"
            r"đến)\s*(?:hết\s+)?(?:ngày\s+)?" + _DAY
        ),
    ),
    ("until", re.compile(r"(?:tính )?đến (?:hết )?(?:ngày )?" + _DAY)),
    ("first_months", re.compile(r"(?P<n>\d{1,2}) tháng (?:đầu )?năm " + _YEAR)),
    ("last_half", re.compile(r"6 tháng cuối năm " + _YEAR)),
    ("quarter", re.compile(r"quý (?P<q>[1-4]|iv|i{1,3})\b\s*(?:/|-|năm|,)?\s*" + _YEAR)),
    ("month", re.compile(r"tháng (?P<month>\d{1,2})\s*(?:/|năm)\s*" + _YEAR)),
    ("year", re.compile(r"năm " + _YEAR)),
)
_PLANNED = re.compile(r"(?:kế hoạch|chỉ tiêu|nhiệm vụ|phương hướng|kh|từ|đến|đề án|mục tiêu|giai đoạn)\s*(?:cả\s+)?$")
_LAST_YEAR = re.compile(r"cùng kỳ(?: năm (?:trước|ngoái))?(?! năm \d)|năm (?:trước|ngoái)")


@dataclass(frozen=True, slots=True)
class Period:
    start: int
    end: int
    window: Window


def periods(low: str) -> list[Period]:
    """Every period the text names, in its order; none inside another, none that only says when something is planned."""
    found: list[Period] = []
    for form, pattern in _FORMS:
        for match in pattern.finditer(low):
            inside = any(p.start < match.end() and match.start() < p.end for p in found)
            planned = form == "year" and _PLANNED.search(low[max(0, match.start() - 24) : match.start()])
            window = None if inside or planned else _window(form, match)
            if window:
                found.append(Period(match.start(), match.end(), window))
    return sorted(found, key=lambda p: p.start)


def period_of(known: list[Period], sentence: tuple[int, int], at: int, low: str, role: str) -> Window | None:
    """The period meant by a figure at `at`: the last one named before it, else the first of its own sentence."""
    before = [p for p in known if p.end <= at]
    own = [p for p in known if sentence[0] <= p.start < sentence[1]]
    own_before = [p for p in own if p.end <= at]
    ahead = own_before or before
    chosen = ahead[-1] if ahead else own[0] if own else None
    if chosen is None:
        return None
    if role in ("base", "from"):
        text = low[max(sentence[0], at - 50) : at]
        adjacent = own_before and at - own_before[-1].end < 25 and "cùng kỳ" not in text
        return chosen.window if adjacent and role == "base" else _earlier(before, chosen)
    main = [p for p in own_before if not _compared(low, p)]
    if main:
        return main[-1].window
    rest = [p for p in before if not _compared(low, p)]
    return rest[-1].window if rest else chosen.window


def _compared(low: str, period: Period) -> bool:
    return bool(
        re.search(r"(?:so với|cùng kỳ|\()\s*(?:cùng kỳ\s*)?(?:của\s*)?$", low[max(0, period.start - 20) : period.start])
    )


def _earlier(before: list[Period], chosen: Period) -> Window:
    main = [p for p in before if p is not chosen] or [chosen]
    return main[-1].window.last_year()


def _window(form: str, match: re.Match[str]) -> Window | None:
    try:
        number = int(match["year"])
        if form == "year":
            return year(number)
        if form == "month":
            return month(number, int(match["month"]))
        if form == "quarter":
            return quarter(number, _ROMAN.get(match["q"]) or int(match["q"]))
        if form == "first_months":
            return Window(date(number, 1, 1), month_end(date(number, int(match["n"]), 1)))
        if form == "last_half":
            return Window(date(number, 7, 1), date(number, 12, 31))
        last = date(number, int(match["month"]), int(match["day"]))
        first = date(number, 1, 1)
        if form == "between":
            first = date(int(match["y1"] or number), int(match["m1"]), int(match["d1"]))
        return Window(first, last)
    except ValueError:
        return None  # 31/02 and other days that never were
