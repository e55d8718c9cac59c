"""Sex ratio (males per 100 females) with the interval that chance alone would give.

A sex ratio is 100 p / (1 - p) of the share p of boys, so an interval of the share, carried over, is one of the ratio.
The share's is Wilson's (1927, *JASA* 22:209), or the exact one of Clopper and Pearson (1934, *Biometrika* 26:404)
which never covers less than it promises.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Z95 = 1.959963984540054
ALPHA95 = 0.05


@dataclass(frozen=True)
class SexRatio:
    """Males per 100 females, with its 95 % interval; `ratio` is None without females, an end may be infinite."""

    male: int
    female: int
    ratio: float | None
    low: float
    high: float


def sex_ratio(male: int, female: int, *, method: Literal["wilson", "exact"] = "wilson") -> SexRatio:
    """The ratio and its 95 % interval.

    Raises ValueError for negative counts or when there is nobody at all.
    """
    if male < 0 or female < 0 or male + female == 0:
        raise ValueError("a sex ratio needs counts that are not negative and at least one person")
    low, high = (wilson if method == "wilson" else clopper_pearson)(male, male + female)
    return SexRatio(male, female, 100 * male / female if female else None, _ratio(low), _ratio(high))


def wilson(count: int, total: int, *, z: float = Z95) -> tuple[float, float]:
    """Wilson's interval of a share, 95 % by default; inside 0 to 1."""
    share = count / total
    middle = share + z * z / (2 * total)
    reach = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    whole = 1 + z * z / total
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def clopper_pearson(count: int, total: int, *, alpha: float = ALPHA95) -> tuple[float, float]:
    """The exact interval of a share: the ends at which a result as extreme has a chance of alpha/2."""
    low = 0.0 if count == 0 else _root(lambda p: 1 - _at_most(count - 1, total, p) - alpha / 2)
    high = 1.0 if count == total else _root(lambda p: alpha / 2 - _at_most(count, total, p))
    return low, high


def _at_most(count: int, total: int, share: float) -> float:
    """P(X <= count) of the binomial, summed in logarithms so that large totals do not underflow."""
    if share <= 0:
        return 1.0
    if share >= 1:
        return 1.0 if count >= total else 0.0
    log_p, log_q = math.log(share), math.log1p(-share)
    return math.fsum(
        math.exp(
            math.lgamma(total + 1) - math.lgamma(i + 1) - math.lgamma(total - i + 1) + i * log_p + (total - i) * log_q
        )
        for i in range(count + 1)
    )


def _root(rising: Callable[[float], float]) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _ratio(share: float) -> float:
    return math.inf if share >= 1 else 100 * share / (1 - share)
