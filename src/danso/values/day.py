"""Days as people know them: exact, to the month, to the year, or about a year.

Nothing is completed to 01/01 (rules.md 6): the text keeps what was said, and only reckoning
(ordering, ages) uses the middle of the month or year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Literal

Precision = Literal["day", "month", "year", "about"]

_SHAPES: tuple[tuple[Precision, re.Pattern[str]], ...] = (
    ("day", re.compile(r"(\d{4})-(\d{2})-(\d{2})")),
    ("month", re.compile(r"(\d{4})-(\d{2})")),
    ("year", re.compile(r"(\d{4})")),
    ("about", re.compile(r"~(\d{4})")),
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day with its precision, written `2020-10-30`, `2020-10`, `2020` or `~2020`."""

    text: str

    def __post_init__(self) -> None:
        self.reckoned  # noqa: B018  an impossible day raises ValueError here

    @classmethod
    def of(cls, value: date) -> Day:
        return cls(value.isoformat())

    @property
    def precision(self) -> Precision:
        return self._match()[0]

    @property
    def exact(self) -> bool:
        return len(self.text) == 10

    @property
    def reckoned(self) -> date:
        """The day used for order and age: itself, the 15th of its month, or 1 July of its year."""
        if len(self.text) == 10 and self.text[4] == "-":
            return date.fromisoformat(self.text)
        _, parts = self._match()
        if len(parts) == 2:
            return date(parts[0], parts[1], 15)
        return date(parts[0], 7, 1)

    @property
    def year(self) -> int:
        return self.reckoned.year

    def __lt__(self, other: Day) -> bool:
        return (self.reckoned, self.text) < (other.reckoned, other.text)

    def __str__(self) -> str:
        return self.text

    def shown(self) -> str:
        """As Vietnamese papers write it: 05/7/1980, 7/1980, 1980, khoảng 1980."""
        precision, parts = self._match()
        if precision == "day":
            return shown_date(self.reckoned)
        if precision == "month":
            return f"{parts[1]}/{parts[0]}"
        return f"khoảng {parts[0]}" if precision == "about" else str(parts[0])

    def _match(self) -> tuple[Precision, tuple[int, ...]]:
        for precision, shape in _SHAPES:
            if found := shape.fullmatch(self.text):
                return precision, tuple(int(g) for g in found.groups())
        raise ValueError(f"not a day: {self.text!r}")


def shown_date(value: date) -> str:
    """05/7/1980: day with two digits, month with two only for 1 and 2 as Nghị định 30/2020 writes numbers."""
    month = f"{value.month:02d}" if value.month <= 2 else str(value.month)
    return f"{value.day:02d}/{month}/{value.year}"
