"""The figures that paces are judged by, each asked of the catalogue once for all units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from danso.indicators.catalogue import INDICATORS
from danso.indicators.definition import Indicator
from danso.places.queries import ancestors, descendants
from danso.reports.counted import Counted, FigureTable
from danso.reports.counting import Ask, count
from danso.reports.fill import start_of
from danso.reports.last_year import official_result
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.progress import Season, dispersion, in_equal_days, of_last_year
from danso.values.period import Window, year
from danso.warehouse.sealed import Snapshot

# Counted at the end of a day, yet from nothing on 1 January: due in parts of the year, as a count is.
FILLING_UP = frozenset({"elderly_checked", "elderly_checked_share"})
# Shares among those who are there on the day: a level, without cases of the year and without a forecast.
SHARES_OF_A_STOCK = frozenset({"contraceptive_prevalence", "modern_method_prevalence"})


@dataclass(frozen=True)
class Known:
    """`table`: this year to the day, last year to the same day and whole, the ends of months; `above`: what each unit
    lies in, the nearest first; `reaching`: the units that a number of units reaching is counted over."""

    table: FigureTable
    window: Window
    above: Mapping[int, Sequence[int]]
    reaching: dict[int, list[int]]

    def figure(self, code: str, unit: int) -> Counted | None:
        return self.table.get(code, unit, self.window)

    def season(self, code: str, unit: int, *, of_cases: bool = False) -> Season:
        """Last year's season of the unit, or of the nearest above it with enough events; else equal days.

        `of_cases`: of a share's denominator. A unit whose book had not begun a year ago has no season, never none.
        """
        whole = year(self.window.last.year - 1)
        for place in (unit, *self.above[unit]):
            people = self.table.get("population", place, start_of(whole))
            to_day, all_year = (self.table.get(code, place, w) for w in (self.window.last_year(), whole))
            if not people or not people.exact or to_day is None or all_year is None:
                continue
            found = of_last_year(_events(to_day, of_cases), _events(all_year, of_cases))
            if found is not None:
                return found
        return in_equal_days(self.window.last)

    def spread(self, code: str, unit: int) -> float:
        """How unevenly this year's months came, about equal days."""
        ends = [Window(self.window.first, month.last) for month in self.window.months()]
        sums = [found.numerator for w in ends if (found := self.table.get(code, unit, w)) is not None]
        if len(sums) != len(ends):
            return 1.0
        before = [Fraction(0), *sums[:-1]]
        steps = [int(after - earlier) for earlier, after in zip(before, sums, strict=True)]
        return dispersion(steps, [month.days() for month in self.window.months()])

    def official(self, unit: int, code: str) -> Decimal | None:
        found = official_result(unit, code, self.window.last.year - 1)
        return found.value if found else None


def read_figures(seal: Snapshot, targets: Sequence[Target], as_of: date) -> Known:
    window = Window(date(as_of.year, 1, 1), as_of)
    units = sorted({one.unit_id for one in targets})
    above = {unit: ancestors(unit, as_of) for unit in units}
    reaching = _reaching(targets, as_of)
    codes = sorted({counted_code(one) for one in targets})
    growing = [code for code in codes if grows(INDICATORS[code])]
    cases = [code for code in codes if INDICATORS[code].kind == "share"]
    asks: list[Ask] = [(codes, units, window)]
    asks += [((code,), within, window) for code, within in _by_code(targets, reaching).items()]
    asks += season_asks(sorted({*growing, *cases}), above, as_of)
    asks += [(growing, units, Window(window.first, month.last)) for month in window.months() if month.last != as_of]
    return Known(count(seal, [one for one in asks if one[0] and one[1]]), window, above, reaching)


def season_asks(codes: Sequence[str], above: Mapping[int, Sequence[int]], as_of: date) -> list[Ask]:
    """What `Known.season` reads: last year to the same day and whole, of the units and of what they lie in."""
    wide = sorted({*above, *(one for them in above.values() for one in them)})
    whole = year(as_of.year - 1)
    to_day = Window(date(as_of.year, 1, 1), as_of).last_year()
    asks: list[Ask] = [(codes, wide, to_day), (codes, wide, whole), (("population",), wide, start_of(whole))]
    return [one for one in asks if one[0]]


def grows(what: Indicator) -> bool:
    """Whether its numerator begins at nothing on 1 January and can only grow."""
    return what.kind == "count" or what.code in FILLING_UP


def _reaching(targets: Sequence[Target], as_of: date) -> dict[int, list[int]]:
    """By target: the units of the level that its decision speaks of, within its unit."""
    return {one.pk: descendants(one.unit_id, as_of, one.criterion_level) for one in targets if one.criterion_level}


def _by_code(targets: Sequence[Target], reaching: dict[int, list[int]]) -> dict[str, list[int]]:
    found: dict[str, set[int]] = {}
    for one in targets:
        if one.criterion_level:
            found.setdefault(counted_code(one), set()).update(reaching[one.pk])
    return {code: sorted(units) for code, units in found.items()}


def _events(figure: Counted, of_cases: bool) -> int:
    return int((figure.denominator or 0) if of_cases else figure.numerator)
