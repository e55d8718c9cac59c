"""What stands beside a total that holds several communes: how many are perhaps counted in two of them (rules.md 8)."""

from __future__ import annotations

from danso.reports.counted import Counted, FigureTable
from danso.values.period import Window
from danso.values.words import Language, Words

CODE = "counted_in_two_places"
BESIDE = Words("nghi đếm hai nơi: {n} người", "perhaps counted in two places: {n}")
NOTE = Words(
    "Dân số là tổng của các xã; nghi đếm hai nơi: {n} người.",
    "The population is the sum of communes; perhaps counted in two places: {n}.",
)


def in_two_places(figures: FigureTable, unit: int, window: Window) -> Counted | None:
    """The figure, where there is anybody: a commune alone counts nobody twice, and a zero says nothing."""
    found = figures.get(CODE, unit, window)
    return found if found is not None and found.exact else None


def said(words: Words, found: Counted, language: Language | None = None) -> Words:
    """`BESIDE` or `NOTE` with the number."""
    return words.with_(n=found.shown(language))
