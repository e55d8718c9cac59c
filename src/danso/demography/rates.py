"""Crude rates, growth and composition: what is divided by what.

Source: Preston, Heuveline, Guillot, *Demography* (2001), chapter 1. Whether a part of a year is blown up to a whole
one is said by the caller and never assumed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike


def per_mille(events: float, average_population: float, *, years: float = 1.0) -> float | None:
    """Events for 1.000 persons and year of exposure; None without a population.

    With `years` below 1 the rate is annualised (events over population times years).
    """
    if average_population <= 0 or years <= 0:
        return None
    return 1000 * events / (average_population * years)


def average_population(month_ends: Sequence[float]) -> float:
    """Mean of the populations at the month ends of the window, its start included.

    Raises ValueError when none is given.
    """
    if not month_ends:
        raise ValueError("an average needs at least one month end")
    return math.fsum(month_ends) / len(month_ends)


def growth_rate(start: float, end: float, *, years: float = 1.0) -> float:
    """Continuous yearly growth, as a share: ln(end / start) / years. Raises ValueError for a population of 0."""
    if start <= 0 or end <= 0 or years <= 0:
        raise ValueError("growth needs populations and a time above 0")
    return math.log(end / start) / years


def dissimilarity(one: ArrayLike, other: ArrayLike) -> float:
    """Per cent of one composition that would have to move to give the other (0 alike, 100 apart)."""
    first, second = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    return float(50 * np.abs(first / first.sum() - second / second.sum()).sum())


def dependency_ratios(young: float, working: float, old: float) -> tuple[float, float, float]:
    """Young, old and total dependency for 100 of working age. Raises ValueError when nobody is of working age."""
    if working <= 0:
        raise ValueError("nobody of working age")
    return 100 * young / working, 100 * old / working, 100 * (young + old) / working


def median_age(ages: Sequence[float], persons: ArrayLike) -> float:
    """Age in years that halves the population, even within its group; `ages` are the first ages of the groups.

    The last group is open and must not hold the middle. Raises ValueError when it does or when there is nobody.
    """
    counts = np.asarray(persons, dtype=np.float64)
    half = counts.sum() / 2
    below = np.concatenate(([0.0], np.cumsum(counts)))
    group = int(np.searchsorted(below, half, side="right")) - 1
    if half == 0 or group >= len(counts) - 1:
        raise ValueError("the middle of the population is in the open group, or there is nobody")
    return float(ages[group] + (half - below[group]) / counts[group] * (ages[group + 1] - ages[group]))
