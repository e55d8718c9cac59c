"""The population balance of a window (rules.md 1). Pure. A difference of one stops a signature."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from danso.reports.counted import Counted, FigureTable
from danso.reports.fill import start_of
from danso.values.period import Window

# What makes the end out of the start: indicator and sign.
TERMS: tuple[tuple[str, int], ...] = (
    ("births", 1),
    ("deaths", -1),
    ("moves_in", 1),
    ("moves_out", -1),
    ("adjustments_missed", 1),
    ("adjustments_twice", -1),
    ("adjustments_gone", -1),
    ("adjustments_book", 1),
    ("adjustments_boundary_in", 1),
    ("adjustments_boundary_out", -1),
)
ALWAYS_SHOWN = (
    "births",
    "deaths",
    "moves_in",
    "moves_out",
    "adjustments_missed",
    "adjustments_twice",
    "adjustments_gone",
)
CODES = tuple(code for code, _ in TERMS)


@dataclass(frozen=True)
class Balance:
    """Start, the terms with their signs, and end, as counted; `difference` = end - what the terms make of the start."""

    start: Counted
    terms: tuple[tuple[Counted, int], ...]
    end: Counted

    @property
    def difference(self) -> int:
        made = (self.start.exact or Fraction(0)) + sum(
            (sign * (one.exact or 0) for one, sign in self.terms), Fraction(0)
        )
        return int((self.end.exact or Fraction(0)) - made)

    @property
    def closes(self) -> bool:
        return self.difference == 0


def balance_of(figures: FigureTable, unit: int, window: Window) -> Balance | None:
    """None when one of its figures was not counted."""
    start = figures.get("population", unit, start_of(window))
    end = figures.get("population", unit, window)
    terms = [(figures.get(code, unit, window), sign) for code, sign in TERMS]
    if start is None or end is None:
        return None
    found = tuple((one, sign) for one, sign in terms if one is not None)
    return Balance(start, found, end) if len(found) == len(TERMS) else None
