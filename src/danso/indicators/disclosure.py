"""Small numbers that could point at somebody: withheld from readers outside the office (rules.md 3, 10)."""

from __future__ import annotations

from danso.indicators.figure import Figure
from danso.values.words import Words

# Fewer than so many persons behind a sensitive figure could be known by name in a village.
LEAST_SHOWN = 5

WITHHELD = Words("dưới 5", "under 5")


def withheld(figure: Figure) -> bool:
    """A sensitive figure (early marriage, abortion ...) that rests on 1 to 4 persons; zero says nothing of anybody."""
    return figure.indicator.sensitive and 0 < figure.exact_numerator < LEAST_SHOWN


def published(figure: Figure) -> str:
    """The figure as a public page may print it."""
    return str(WITHHELD) if withheld(figure) else figure.shown
