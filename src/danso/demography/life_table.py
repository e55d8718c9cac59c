"""Period life tables, abridged or by single years.

Source: Preston, Heuveline, Guillot, *Demography* (2001), chapter 3: nqx = n nmx / (1 + (n - nax) nmx), the last group
open with Lx = lx / mx. Under five: Coale and Demeny's separation factors, *Regional Model Life Tables* (1983).
Above: half the interval, or the rule of the United Nations (Greville 1943; *MORTPAK* 1988) that bends nax by the slope
of mortality.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Sex = Literal["male", "female"]
Region = Literal["west", "north", "east", "south"]

RADIX = 100_000.0


@dataclass(frozen=True)
class LifeTable:
    """One row for each age group, the last open. `ages` are the first ages, `widths` in years (inf for the open one).

    `deaths_rate` is nmx, `q` nqx, `a` the mean years lived by those who die (nax), `survivors` lx, `deaths` ndx,
    `years` nLx, `years_left` Tx, `expectation` ex.
    """

    ages: Numbers
    widths: Numbers
    death_rate: Numbers
    q: Numbers
    a: Numbers
    survivors: Numbers
    deaths: Numbers
    years: Numbers
    years_left: Numbers
    expectation: Numbers

    @property
    def e0(self) -> float:
        """Life expectancy at the first age of the table, in years."""
        return float(self.expectation[0])


def life_table(ages: ArrayLike, death_rate: ArrayLike, a: ArrayLike, *, radix: float = RADIX) -> LifeTable:
    """Life table from nmx (deaths a person-year) and nax (years), each one number for an age group.

    Raises ValueError for ages that do not rise, rates below 0, a last rate of 0 (the open group would live for ever) or
    different lengths.
    """
    first, rate, within = (np.asarray(one, dtype=np.float64) for one in (ages, death_rate, a))
    if not (len(first) == len(rate) == len(within)) or len(first) < 2:
        raise ValueError("ages, death rates and a need one number each for at least two age groups")
    if np.any(np.diff(first) <= 0):
        raise ValueError("ages must rise")
    if np.any(~np.isfinite(rate)) or np.any(rate < 0) or rate[-1] == 0:
        raise ValueError("death rates must be known, not negative, and above 0 in the open group")
    widths = np.append(np.diff(first), np.inf)
    within = within.copy()
    within[-1] = 1 / rate[-1]
    closed = widths[:-1]
    q = np.ones(len(first))
    q[:-1] = np.minimum(closed * rate[:-1] / (1 + (closed - within[:-1]) * rate[:-1]), 1.0)
    survivors = radix * np.concatenate(([1.0], np.cumprod(1 - q[:-1])))
    deaths = survivors * q
    years = np.empty(len(first))
    years[:-1] = closed * survivors[1:] + within[:-1] * deaths[:-1]
    years[-1] = survivors[-1] / rate[-1]
    left = np.cumsum(years[::-1])[::-1]
    with np.errstate(invalid="ignore", divide="ignore"):
        expectation = np.where(survivors > 0, left / survivors, 0.0)
    return LifeTable(first, widths, rate, q, within, survivors, deaths, years, left, expectation)


def abridged_life_table(
    ages: ArrayLike,
    death_rate: ArrayLike,
    sex: Sex,
    *,
    region: Region = "west",
    bend: bool = True,
    infant_mortality: float | None = None,
    radix: float = RADIX,
) -> LifeTable:
    """Life table for ages 0, 1, 5, 10 ... from nmx alone; nax as described at the head of this file.

    `bend` applies the United Nations' rule from age 15 on; otherwise half the interval. `infant_mortality` (deaths a
    birth), known from elsewhere because deaths under one are under-reported, takes the place of the first death rate,
    as in the Census Bureau's LTPOPDTH. Raises ValueError for other ages and what `life_table` refuses.
    """
    first, rate = np.asarray(ages, dtype=np.float64), np.asarray(death_rate, dtype=np.float64)
    if len(first) < 4 or list(first[:3]) != [0, 1, 5]:
        raise ValueError("an abridged table begins with ages 0, 1, 5")
    if infant_mortality is not None:
        rate = rate.copy()
        rate[0] = infant_mortality / (1 - (1 - _from_q0(infant_mortality, _A0[region][sex])) * infant_mortality)
    return life_table(first, rate, separation(first, rate, sex, region=region, bend=bend), radix=radix)


def separation(ages: Numbers, death_rate: Numbers, sex: Sex, *, region: Region = "west", bend: bool = True) -> Numbers:
    """nax in years for ages 0, 1, 5, 10 ...; the open group's is 1 / m."""
    q0 = _q0_from_m0(float(death_rate[0]), sex, region)
    a = np.append(np.diff(ages), 0.0) / 2
    a[0], a[1] = _from_q0(q0, _A0[region][sex]), _from_q0(q0, _A1[region][sex])
    if bend:
        for i in range(4, len(ages) - 1):
            if np.all(death_rate[i - 1 : i + 2] > 0):
                slope = np.log(death_rate[i + 1] / death_rate[i - 1]) / 10
                a[i] = 2.5 - (25 / 12) * (death_rate[i] - slope)
    a[-1] = 1 / death_rate[-1] if death_rate[-1] > 0 else np.inf
    return a


# a0 = low + slope * q0 below q0 = 0.1, `high` above; the same for 4a1. (Coale, Demeny and Vaughan 1983, p. 20.)
_A0: dict[Region, dict[Sex, tuple[float, float, float]]] = {
    "west": {"male": (0.0425, 2.875, 0.33), "female": (0.05, 3.0, 0.35)},
    "north": {"male": (0.0425, 2.875, 0.33), "female": (0.05, 3.0, 0.35)},
    "east": {"male": (0.0025, 2.875, 0.29), "female": (0.01, 3.0, 0.31)},
    "south": {"male": (0.0425, 2.875, 0.33), "female": (0.05, 3.0, 0.35)},
}
_A1: dict[Region, dict[Sex, tuple[float, float, float]]] = {
    "west": {"male": (1.653, -3.013, 1.352), "female": (1.524, -1.627, 1.361)},
    "north": {"male": (1.859, -3.013, 1.558), "female": (1.733, -1.627, 1.570)},
    "east": {"male": (1.614, -3.013, 1.313), "female": (1.487, -1.627, 1.324)},
    "south": {"male": (1.541, -3.013, 1.240), "female": (1.402, -1.627, 1.239)},
}
_BEND_Q0 = 0.1


def _from_q0(q0: float, rule: tuple[float, float, float]) -> float:
    low, slope, high = rule
    return low + slope * q0 if q0 < _BEND_Q0 else high


def _q0_from_m0(m0: float, sex: Sex, region: Region) -> float:
    """The q0 that agrees with m0 and the a0 it implies: q0 = m0 / (1 + (1 - a0(q0)) m0), by repeated substitution."""
    q0 = m0
    for _ in range(60):
        step = m0 / (1 + (1 - _from_q0(q0, _A0[region][sex])) * m0)
        if abs(step - q0) < 1e-12:
            return step
        q0 = step
    return q0
