"""What a synthetic register is to look like: days, sizes and, where a town is to resemble a published one, totals.

The generator shapes the register to these; nothing that counts or reports reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from danso.synth.deeds import Deed


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
    ethnic_mix: tuple[tuple[str, int], ...] = (("01", 100),)  # code, percent
    elsewhere: tuple[tuple[str, int], ...] = (("Hà Nội", 4), ("Hải Phòng", 3), ("Bắc Ninh", 2), ("Hưng Yên", 1))
    citizen_numbers: float = 0.55  # share of the grown who have one in the book
    new_cards: bool = False  # ten digits, as printed since 2021
    deeds: tuple[Deed, ...] = ()  # what conclusions of giao ban set going

    @property
    def first(self) -> date:
        return self.enrolled_on + timedelta(days=1)
