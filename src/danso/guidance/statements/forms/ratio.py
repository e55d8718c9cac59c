"""Ratio to a hundred: 112,5/100 - 112,5 bé trai/100 bé gái - 112,5 nam trên 100 nữ."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOY = r"(?:(?:số\s+)?(?:trẻ\s+|bé\s+|cháu\s+|em\s+)?(?:em\s+)?(?:nam|trai))"
_GIRL = r"(?:(?:số\s+)?(?:trẻ\s+|bé\s+|cháu\s+|em\s+)?(?:em\s+)?(?:nữ|gái))"
_FORM = re.compile(
    rf"\s*(?P<top>{_BOY}|{_GIRL}|trẻ)?\s*(?:/|trên|so với)\s*100(?![\d.,]\d|\d|\s*%)\s*(?P<bottom>{_BOY}|{_GIRL})?"
)
_IS_BOY = re.compile(r"nam|trai")


@dataclass(frozen=True, slots=True)
class RatioFound:
    """`upside_down`: the words say girls to a hundred boys."""

    end: int
    upside_down: bool


def ratio_at(low: str, at: int) -> RatioFound | None:
    """The rest of a ratio to a hundred beginning at `at`, or None."""
    found = _FORM.match(low, at)
    if found is None:
        return None
    top, bottom = found["top"], found["bottom"]
    upside_down = bool(bottom and _IS_BOY.search(bottom)) or bool(top and re.search("nữ|gái", top) and not bottom)
    return RatioFound(len(low[: found.end()].rstrip()), upside_down)
