"""Chance around a sex ratio: the interval of Wilson for the share of boys, as boys per 100 girls."""

from __future__ import annotations

from math import sqrt

# 95 in 100.
_Z = 1.959963984540054


def ratio_interval(boys: int, girls: int) -> tuple[float, float] | None:
    """(low, high) boys per 100 girls; None where no girl was born: there is nothing to divide by."""
    if girls == 0:
        return None
    births = boys + girls
    share = boys / births
    spread = _Z * sqrt(share * (1 - share) / births + _Z * _Z / (4 * births * births))
    middle = share + _Z * _Z / (2 * births)
    scale = 1 + _Z * _Z / births
    low, high = max((middle - spread) / scale, 0.0), min((middle + spread) / scale, 1.0)
    return 100 * low / (1 - low), 100 * high / (1 - high)
