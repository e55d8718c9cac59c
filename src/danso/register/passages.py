"""What a change of units means to the fold: from a day on an area, or a whole commune, lies in another commune.

Pure. Rows keep the commune as it was named when they were written; only while folding is a household of yesterday's
commune one of today's, so that a birth after a merger finds its mother and a move between the old communes stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from danso.register.slips.kind import Slip
from danso.register.state import Place, Register, Stay


@dataclass(frozen=True, slots=True)
class Passage:
    """From the day `on`: unit (area or commune) -> the commune it lies in, for those that lay in another before."""

    on: date
    communes: Mapping[int, int]

    def commune_of(self, commune: int, area: int | None) -> int:
        found = self.communes.get(area) if area is not None else None
        return found if found is not None else self.communes.get(commune, commune)


def passages(timelines: Mapping[int, Sequence[tuple[date, int]]]) -> tuple[Passage, ...]:
    """From each unit's communes by day (`places.passed_on.commune_timelines`)."""
    by_day: dict[date, dict[int, int]] = defaultdict(dict)
    for unit, timeline in timelines.items():
        for (_, before), (day, now) in zip(timeline, timeline[1:], strict=False):
            if before != now:
                by_day[day][unit] = now
    return tuple(Passage(day, by_day[day]) for day in sorted(by_day))


def units_named(slips: Iterable[Slip]) -> set[int]:
    """Communes and areas in which slips are written, and those they move households into."""
    found: set[int | None] = set()
    for slip in slips:
        found |= {slip.commune, slip.area, slip.facts.get("to_area"), slip.facts.get("to_commune")}
    return {unit for unit in found if isinstance(unit, int)}


def passed_on(slip: Slip, known: Sequence[Passage]) -> Slip:
    """A slip about a day on which its commune was closed already counts in what its area had passed into."""
    for passage in known:
        if passage.on <= slip.happened_on.reckoned:
            commune = passage.commune_of(slip.commune, slip.area)
            if commune != slip.commune:
                slip = replace(slip, commune=commune)
    return slip


class Passing:
    """Takes a register through the passages as its days go by, and back to the names as written at the end."""

    def __init__(self, register: Register, known: Sequence[Passage]) -> None:
        self.register, self.coming = register, list(known)
        self.renamed: list[tuple[Place | Stay, int, int]] = []

    def reach(self, day: date) -> None:
        while self.coming and self.coming[0].on <= day:
            self._pass(self.coming.pop(0))

    def _pass(self, passage: Passage) -> None:
        for household in self.register.households.values():
            place = household.place
            commune = passage.commune_of(place.commune, place.area)
            if commune == place.commune:
                continue
            self._rename(place, commune)
            for member in household.members:
                person = self.register.person(member)
                for stay in person.stays if person is not None else ():
                    if stay.until is None and stay.household == household.id:
                        self._rename(stay, commune)

    def _rename(self, named: Place | Stay, commune: int) -> None:
        self.renamed.append((named, named.commune, commune))
        named.commune = commune

    def back(self) -> None:
        """What a slip has moved since stays where that slip put it."""
        for named, before, after in reversed(self.renamed):
            if named.commune == after:
                named.commune = before
