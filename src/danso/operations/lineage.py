"""Which epochs a register came through, and how far two registers that parted tell the same. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FIRST = "1"


@dataclass(frozen=True, slots=True)
class Start:
    """Where an epoch began: its id, and what the backup held that was restored."""

    epoch: str
    positions: Mapping[int, int] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        return {"epoch": self.epoch, "positions": {str(c): p for c, p in self.positions.items()}, "marks": self.marks}


def start_of(told: Mapping[str, Any]) -> Start:
    """A start as `told` wrote it."""
    return Start(str(told["epoch"]), positions_of(told["positions"]), {k: int(v) for k, v in told["marks"].items()})


def positions_of(told: Mapping[str, Any]) -> dict[int, int]:
    """Positions as JSON keeps them, whose keys are texts."""
    return {int(commune): int(position) for commune, position in told.items()}


def partings(theirs: Sequence[Start], ours: Sequence[Start]) -> Iterator[Start]:
    """The first epoch of each side that the other never came through: beyond its start the two say different things."""
    together = 0
    for one, other in zip(theirs, ours, strict=False):
        if one.epoch != other.epoch:
            break
        together += 1
    for side in (theirs, ours):
        if len(side) > together:
            yield side[together]


def held(numbers: Mapping[Any, int], *limits: Mapping[Any, int]) -> dict[Any, int]:
    """Of `numbers` what lies below every limit; a key that a limit does not know is not held at all."""
    return {key: min([n, *(limit[key] for limit in limits)]) for key, n in numbers.items() if _in_all(key, limits)}


def _in_all(key: Any, limits: Sequence[Mapping[Any, int]]) -> bool:
    return all(key in limit for limit in limits)
