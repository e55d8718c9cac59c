"""Population by five-year age group and sex, for the pyramid. A function, not thirty-six indicators."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from danso.indicators.measures.residents import MEN, WOMEN
from danso.indicators.tally import Groups, Question, tally_by
from danso.values.period import Window
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

LAST_GROUP = 85


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """From `youngest`, five years wide; the last group is open."""

    youngest: int
    males: int
    females: int

    @property
    def words(self) -> Words:
        if self.youngest >= LAST_GROUP:
            return Words(f"{self.youngest}+", f"{self.youngest}+")
        return Words(f"{self.youngest}-{self.youngest + 4}", f"{self.youngest}-{self.youngest + 4}")


def pyramid(snapshot: Snapshot, units: Collection[int], on: date) -> dict[int, tuple[AgeGroup, ...]]:
    """Age groups 0-4 ... 85+ of each unit at the end of the day; they add up to `population` of that day."""
    question = Question(snapshot.engine, units, Window(on, on), on)
    men, women = tally_by(MEN, "age_group", question), tally_by(WOMEN, "age_group", question)
    return {
        unit: tuple(
            AgeGroup(youngest, _in(men, youngest, unit), _in(women, youngest, unit))
            for youngest in range(0, LAST_GROUP + 1, 5)
        )
        for unit in units
    }


def _in(groups: Groups, youngest: int, unit: int) -> int:
    wanted = [g for g in groups if g == youngest or (youngest == LAST_GROUP and g > LAST_GROUP)]
    return int(sum(groups[g].get(unit, 0) for g in wanted))
