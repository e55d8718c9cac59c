"""How well ages are known: heaping on digits, and the evenness of a population's ages and sexes.

Sources: Whipple and Myers as in Shryock and Siegel, *The Methods and Materials of Demography* (1976), chapter 8; the
age-sex accuracy index of the United Nations, *Population Bulletin* 2 (1952) and *Manual II* (1955).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


def whipple(population: ArrayLike, *, first: int = 23, last: int = 62, digits: tuple[int, ...] = (0, 5)) -> float:
    """Whipple's index: 100 no heaping, 500 (for two digits) nobody has any other age.

    `population` by single years from 0. Persons aged `first`..`last` whose age ends in one of `digits`, over
    the tenth of all of them that each digit would have. Raises ValueError when ages are missing or nobody has them.
    """
    persons = _single_years(population, last)[first : last + 1]
    if persons.sum() == 0:
        raise ValueError("nobody in the ages of the index")
    ages = np.arange(first, last + 1)
    heaped = persons[np.isin(ages % 10, digits)].sum()
    return float(100 * heaped / (persons.sum() * len(digits) / 10))


@dataclass(frozen=True)
class Myers:
    """`shares`: per cent of the blended population at each last digit; `index`: half the sum of deviations from 10."""

    shares: Numbers
    index: float


def myers(population: ArrayLike, *, first: int = 10, last: int = 89) -> Myers:
    """Myers' blended index, 0 (no preference) to 90 (one digit only).

    `first` is a multiple of ten and `last` ends in 9. Digit d is summed over all decades but the last
    with weight d+1 and over all but the first with weight 9-d, so that each digit leads once.
    """
    if first % 10 or last % 10 != 9 or last - first < 19:
        raise ValueError("ages must run over whole decades, two at least")
    persons = _single_years(population, last)
    by_decade = persons[first : last + 1].reshape(-1, 10)
    weight = np.arange(1, 11)
    blended = weight * by_decade[:-1].sum(axis=0) + (10 - weight) * by_decade[1:].sum(axis=0)
    if blended.sum() == 0:
        raise ValueError("nobody in the ages of the index")
    shares = 100 * blended / blended.sum()
    return Myers(shares, float(np.abs(shares - 10).sum() / 2))


def age_ratio_score(population: ArrayLike) -> float:
    """Mean distance from 100 of each group's size in per cent of its neighbours' mean.

    `population` by five-year groups from 0-4, the last one open: for 0-4 ... 75+ the groups 5-9 to 65-69 are
    scored, 0-4 and 70-74 are only neighbours.
    """
    persons = np.asarray(population, dtype=np.float64)[:-1]
    ratios = 100 * persons[1:-1] / ((persons[:-2] + persons[2:]) / 2)
    return float(np.mean(np.abs(ratios - 100)))


def sex_ratio_score(male: ArrayLike, female: ArrayLike) -> float:
    """Mean step between the sex ratios of neighbouring groups, the open one left out: 0-4 ... 70-74 of 0-4 ... 75+."""
    men, women = (np.asarray(one, dtype=np.float64)[:-1] for one in (male, female))
    return float(np.mean(np.abs(np.diff(100 * men / women))))


def age_sex_accuracy(male: ArrayLike, female: ArrayLike) -> float:
    """The joint score: 3 times the sex ratio score plus both age ratio scores. Under 20 accurate, 20-40 inaccurate."""
    return 3 * sex_ratio_score(male, female) + age_ratio_score(male) + age_ratio_score(female)


def _single_years(population: ArrayLike, last: int) -> Numbers:
    persons = np.asarray(population, dtype=np.float64)
    if len(persons) <= last:
        raise ValueError(f"single years of age up to {last} are needed")
    return persons
