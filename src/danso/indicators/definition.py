"""What an indicator declares. Nothing here counts; `compute` reads these and `explain` shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.values.words import Words

Direction = Literal["up", "down", "none", "band"]
Kind = Literal["count", "level", "share", "ratio", "rate", "mean"]
Confidence = Literal["A", "B", "C", "D"]

BEGINNING = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Measure:
    """Rows, one per counted thing, as a query over the snapshot with $first and $last (both included).

    `source` yields: base (unit where it is counted), away (unit left, or null), key (what is counted once per
    unit), happened_on, slips (list of slip ids), person, household, couple, then columns that `where` may ask
    about. A unit's figure is the number of distinct keys whose base lies in it and whose `away` does not.
    With `met` the source also yields met, the unit on the other side of a move between communes (or null): where
    one commune holds both on the boundaries asked for, it is taken as `away`.
    `within`: the other way round, counted are the keys whose `away` lies in the unit too.
    """

    name: str
    source: str
    where: str = "TRUE"
    met: bool = False
    within: bool = False

    def only(self, name: str, where: str) -> Measure:
        both = where if self.where == "TRUE" else f"({self.where}) AND ({where})"
        return Measure(name, self.source, both, self.met, self.within)


@dataclass(frozen=True, slots=True)
class Average:
    """Mean of a stock at the ends of the window's months, the day before the window included."""

    of: Measure

    @property
    def name(self) -> str:
        return f"average of {self.of.name}"


@dataclass(frozen=True, slots=True)
class Grouped:
    """factor x the sum over `groups` of numerator / denominator within a group (total fertility)."""

    column: str
    groups: tuple[int, ...]


Counted = Measure | Average


@dataclass(frozen=True, slots=True)
class Definition:
    """One dated definition, in force during [since, until): `plus` less `minus`, over `denominator`, x `factor`."""

    since: date
    plus: Counted
    meaning: Words
    basis: str
    confidence: Confidence
    minus: Counted | None = None
    denominator: Counted | None = None
    factor: int = 1
    annualised: bool = False
    grouped: Grouped | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure of population work.

    additive_over_time   sums of shorter windows give the longer one
    additive_over_units  sums of communes give what lies above (an area's moves cross its own border, a commune's its)
    persons_once         each person counts once in the window, whatever happens how often
    older_direction      until the day, and what it was before
    """

    code: str
    name: Words
    unit: Words
    kind: Kind
    population_at_risk: Words
    definitions: tuple[Definition, ...]
    direction: Direction = "none"
    decimals: int = 0
    additive_over_time: bool = True
    additive_over_units: bool = True
    persons_once: bool = False
    sensitive: bool = False
    interval: bool = False
    older_direction: tuple[date, Direction] | None = None

    def definition_on(self, day: date) -> tuple[Definition, bool]:
        """(the definition in force, whether it is the oldest one used backwards)."""
        in_force = [d for d in self.definitions if d.since <= day and (d.until is None or day < d.until)]
        if in_force:
            return max(in_force, key=lambda d: d.since), False
        return min(self.definitions, key=lambda d: d.since), True

    def direction_on(self, day: date) -> Direction:
        if self.older_direction and day < self.older_direction[0]:
            return self.older_direction[1]
        return self.direction
