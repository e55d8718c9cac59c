"""Chance around a share of a sample: the interval of Wilson (1927, *JASA* 22:209)."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist


def wilson(successes: float, n: float, level: float = 0.95) -> tuple[float, float]:
    """(low, high) of the share `successes / n`, inside 0 to 1; (0, 1) of an empty sample: nothing is known.

    `n` need not be whole: of a weighted sample it is the number of plain answers that would be as sure.
    """
    if not 0 <= successes <= n:
        raise ValueError((successes, n))
    if n == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = successes / n
    spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    middle = share + z * z / (2 * n)
    scale = 1 + z * z / n
    low = 0.0 if successes == 0 else (middle - spread) / scale
    high = 1.0 if successes == n else (middle + spread) / scale
    return low, high
