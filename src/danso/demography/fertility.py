"""Fertility of a period from births and women by age of the mother.

Source: Preston, Heuveline, Guillot, *Demography* (2001), chapter 5.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


def age_specific_fertility(births: ArrayLike, woman_years: ArrayLike) -> Numbers:
    """Births a woman-year in each age group; not a number where nobody lived.

    Raises ValueError for negative numbers or different lengths.
    """
    born, lived = np.asarray(births, dtype=np.float64), np.asarray(woman_years, dtype=np.float64)
    if born.shape != lived.shape:
        raise ValueError("births and woman-years need one number for each age group")
    if np.any(born < 0) or np.any(lived < 0):
        raise ValueError("births and woman-years cannot be negative")
    rates: Numbers = np.divide(born, lived, out=np.full(born.shape, np.nan), where=lived > 0)
    return rates


def total_fertility(rates: ArrayLike, *, width: float = 5.0) -> float:
    """Children a woman would have at these rates (per woman), groups `width` years wide."""
    return float(width * np.sum(np.asarray(rates, dtype=np.float64)))


def gross_reproduction(rates: ArrayLike, *, boys_per_100_girls: float = 105.0, width: float = 5.0) -> float:
    """Daughters a woman would have at these rates if none died."""
    return total_fertility(rates, width=width) * _share_of_girls(boys_per_100_girls)


def net_reproduction(
    rates: ArrayLike,
    years_lived: ArrayLike,
    *,
    radix: float = 100_000.0,
    boys_per_100_girls: float = 105.0,
) -> float:
    """Daughters who replace a newborn girl: sum of rate times nLx of the women's life table over its radix (NRR)."""
    rate, years = np.asarray(rates, dtype=np.float64), np.asarray(years_lived, dtype=np.float64)
    if rate.shape != years.shape:
        raise ValueError("rates and years lived need one number for each age group")
    return float(np.sum(rate * years) / radix * _share_of_girls(boys_per_100_girls))


def mean_age_at_childbearing(ages: ArrayLike, rates: ArrayLike, *, width: float = 5.0) -> float:
    """Mean age of mothers at these rates, in years; `ages` are the first ages of the groups."""
    first, rate = np.asarray(ages, dtype=np.float64), np.asarray(rates, dtype=np.float64)
    return float(np.sum((first + width / 2) * rate) / np.sum(rate))


def _share_of_girls(boys_per_100_girls: float) -> float:
    return 100 / (100 + boys_per_100_girls)
