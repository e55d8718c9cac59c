"""What an office did because a giao ban asked for it: work that is written on the month sheets as any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

What = Literal["elderly", "newborns", "methods"]


@dataclass(frozen=True, slots=True)
class Deed:
    """From `first` to `last`, of `part` of those still to be reached in a commune, or in its n-th area alone."""

    what: What
    commune: str
    first: date
    last: date
    part: float
    area: int | None = None
