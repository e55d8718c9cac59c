"""Whole numbers in the proportion of weights that add up to the total: the largest remainders round up. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


class NothingToWeigh(ValueError):
    """No weight is above zero, so that no proportion exists."""


def spread(total: int, weights: Sequence[float | Fraction | Decimal | int]) -> list[int]:
    """Of equal remainders the first rounds up. Raises NothingToWeigh; a negative weight is a ValueError."""
    exact = [Fraction(weight) for weight in weights]
    if any(weight < 0 for weight in exact):
        raise ValueError("a weight below zero")
    whole = sum(exact)
    if not whole:
        raise NothingToWeigh
    parts = [total * weight / whole for weight in exact]
    found = [part.numerator // part.denominator for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (found[i] - parts[i], i))
    for i in order[: total - sum(found)]:
        found[i] += 1
    return found
