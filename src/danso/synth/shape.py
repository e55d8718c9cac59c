"""What a synthetic register is to look like: days, sizes and, where a town is to resemble a published one, totals.

The generator shapes the register to these; nothing that counts or reports reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Births:
    """Births between two days, both included: boys, girls, how many count as third or later, and which are twins."""

    first: date
    last: date
    boys: int
    girls: int
    third_plus: int
    twins_first: int = 0  # deliveries of two as first and second child
    twins_second: int = 0  # deliveries of two after one child: both count as second


@dataclass(frozen=True, slots=True)
class Shape:
    """The whole order. `counted_on`: the day whose end has `people` counted in `households`."""

    name: str
    enrolled_on: date
    today: date
    counted_on: date
    people: int
    households: int
    births: tuple[Births, ...]
    users: int | None = None  # women new or continuing (rules.md 4, A) ...
    users_from: date | None = None  # ... from this day to `counted_on`
    inactive: int = 0  # collaborators stopped by the end
    yearly_deaths_scale: float = 1.0
    notes: tuple[str, ...] = field(default=())

    @property
    def first(self) -> date:
        return self.enrolled_on + timedelta(days=1)
