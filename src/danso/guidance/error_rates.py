"""What a sample with known chances says of the whole register: rates, and how sure they are. Pure.

Each household of the sample brings how many points were compared and how many differ. A household drawn with a small
chance speaks for many, so it weighs 1/chance (Horvitz and Thompson 1952); the rate is the ratio of two such sums. Its
variance goes by households, since the points of one household hang together; the interval is Wilson's at the number of
independent answers that would be as sure (ADR 0013).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from danso.values.proportion import wilson
from danso.work.inspections.result import Rate


@dataclass(frozen=True, slots=True)
class Seen:
    """One household: its chance of having been drawn, points compared, points that differ."""

    chance: Fraction
    compared: int
    differ: int


def weighted(seen: Sequence[Seen]) -> Rate:
    """The rate of the frame, from households drawn with different chances. With equal chances and one point to each
    household this is the plain share and the plain interval of Wilson."""
    asked = [one for one in seen if one.compared]
    compared, differ = sum(one.compared for one in asked), sum(one.differ for one in asked)
    if not asked:
        return Rate(0, 0, 0, None, 0.0, 1.0)
    weights = [1 / one.chance for one in asked]
    whole = sum(w * one.compared for w, one in zip(weights, asked, strict=True))
    rate = sum((w * one.differ for w, one in zip(weights, asked, strict=True)), Fraction(0)) / whole
    n = _independent(asked, weights, rate, whole)
    low, high = wilson(float(rate) * n, n)
    return Rate(len(asked), compared, differ, float(rate), low, high)


def total(seen: Sequence[Seen]) -> Fraction:
    """Points that differ in the whole frame, without bias: the sum of each over its chance."""
    return sum((one.differ / one.chance for one in seen), Fraction(0))


def _independent(asked: Sequence[Seen], weights: Sequence[Fraction], rate: Fraction, whole: Fraction | int) -> float:
    """How many independent answers would be as sure. Where nothing or everything differs the variance cannot be seen:
    then households count, not their points, fewer where weights differ (Kish 1965)."""
    spread = sum(
        (w * w * (one.differ - rate * one.compared) ** 2 for w, one in zip(weights, asked, strict=True)), Fraction(0)
    )
    if spread == 0:
        return float(sum(weights) ** 2 / sum(w * w for w in weights))
    variance = spread / (whole * whole)
    return min(float(rate * (1 - rate) / variance), float(sum(one.compared for one in asked)))
