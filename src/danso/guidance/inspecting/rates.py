"""The rates of an inspection from what was typed: by household, by point, by item and by collection area. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from danso.guidance.error_rates import Seen, weighted
from danso.work.inspections.items import ITEMS
from danso.work.inspections.result import Rate, Result


@dataclass(frozen=True, slots=True)
class Asked:
    """A household of the sample. `outcome` None: nothing typed yet."""

    area: int
    inclusion: Fraction
    chance: Fraction
    by_chance: bool
    outcome: str | None
    tally: Mapping[str, Sequence[int]]

    @property
    def points(self) -> tuple[int, int]:
        return sum(pair[0] for pair in self.tally.values()), sum(pair[1] for pair in self.tally.values())

    @property
    def as_one(self) -> tuple[int, int]:
        """The household as one point: it differs when any of its points does."""
        compared, differ = self.points
        return int(compared > 0), int(differ > 0)

    def item(self, item: str) -> tuple[int, int]:
        pair = self.tally.get(item, (0, 0))
        return pair[0], pair[1]


Points = Callable[[Asked], tuple[int, int]]


def result_of(sample: Sequence[Asked]) -> Result:
    areas = sorted({one.area for one in sample})
    return Result(
        drawn=len(sample),
        outcomes=Counter(one.outcome for one in sample if one.outcome),
        household=_rate(sample, lambda one: one.as_one),
        points=_rate(sample, lambda one: one.points),
        plain=weighted([Seen(one.chance, *one.as_one) for one in sample if one.by_chance]),
        items={item: _rate(sample, _of_item(item)) for item in ITEMS},
        areas={
            area: (_rate(mine, lambda one: one.as_one), _rate(mine, lambda one: one.points))
            for area in areas
            for mine in [[one for one in sample if one.area == area]]
        },
    )


def _of_item(item: str) -> Points:
    return lambda one: one.item(item)


def _rate(sample: Sequence[Asked], points: Points) -> Rate:
    return weighted([Seen(one.inclusion, *points(one)) for one in sample])
