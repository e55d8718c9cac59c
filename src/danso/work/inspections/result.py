"""What the re-interview of a sample says about the register: rates with intervals, as they are kept and printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

FEW = 10  # households below which a rate is printed with "số ít"


@dataclass(frozen=True, slots=True)
class Rate:
    """`differ` of `compared` points as they were seen; `rate` weighted, with its interval. None: nothing compared."""

    households: int
    compared: int
    differ: int
    rate: float | None
    low: float
    high: float

    @property
    def few(self) -> bool:
        return self.households < FEW


@dataclass(frozen=True, slots=True)
class Result:
    """`outcomes`: households of the sample by what came of the call. `household`: those with a point that differs;
    `points`: all points compared; `plain`: `household` from the part drawn by chance alone. `items` by item, `areas` by
    collection area: (households with a difference, points)."""

    drawn: int
    outcomes: Mapping[str, int]
    household: Rate
    points: Rate
    plain: Rate
    items: Mapping[str, Rate]
    areas: Mapping[int, tuple[Rate, Rate]]

    @property
    def typed(self) -> int:
        return sum(self.outcomes.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "drawn": self.drawn,
            "outcomes": dict(self.outcomes),
            "household": asdict(self.household),
            "points": asdict(self.points),
            "plain": asdict(self.plain),
            "items": {item: asdict(one) for item, one in self.items.items()},
            "areas": {str(area): [asdict(a), asdict(b)] for area, (a, b) in self.areas.items()},
        }


def read_result(told: Mapping[str, Any]) -> Result:
    """Back from `as_json`."""
    return Result(
        told["drawn"],
        told["outcomes"],
        Rate(**told["household"]),
        Rate(**told["points"]),
        Rate(**told["plain"]),
        {item: Rate(**one) for item, one in told["items"].items()},
        {int(area): (Rate(**a), Rate(**b)) for area, (a, b) in told["areas"].items()},
    )
