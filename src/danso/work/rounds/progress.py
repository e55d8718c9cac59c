"""How far a round has come: of every household whether it was gone to, and what was found there. Names nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.register.lists.homes import Home, homes_of, reviewed_on
from danso.register.lists.slips_since import SlipSince, slips_since
from danso.work.rounds.models import Round, RoundArea, Visit
from danso.work.rounds.rules import Status


@dataclass(frozen=True, slots=True)
class Seen:
    """One household of the round. `visited_on`: the day somebody was there. `by_desk`: typed from paper, else told by
    slip. `found`: what was written of it since, of that day or earlier."""

    household: str
    area: int
    number: str
    status: Status
    visited_on: date | None = None
    by_desk: bool = False
    found: tuple[SlipSince, ...] = ()

    @property
    def unwritten(self) -> bool:
        """Something differs and no slip says what."""
        return self.status == "differs" and not self.found


@dataclass(frozen=True, slots=True)
class AreaProgress:
    """Counts of households of one area, and why it is left where it is."""

    area: int
    counted: Counter[Status] = field(default_factory=Counter)
    unwritten: int = 0
    found: Counter[str] = field(default_factory=Counter)
    left_because: str = ""
    left_by: str = ""

    @property
    def households(self) -> int:
        return sum(self.counted.values())

    @property
    def waiting(self) -> int:
        return self.counted["waiting"]

    @property
    def visited(self) -> int:
        return self.households - self.waiting

    @property
    def slips(self) -> int:
        return self.found.total()

    @property
    def open(self) -> bool:
        return self.waiting > 0 and not self.left_because


def seen(one: Round, on: date, areas: Collection[int] | None = None) -> list[Seen]:
    """Every household of the round, or of some of its areas, that stands on the day or was gone to."""
    among = list(RoundArea.objects.filter(round=one).values_list("area_id", flat=True)) if areas is None else areas
    day = min(on, one.last)
    homes = {home.id: home for home in homes_of(among, day)}
    visits = {visit.household: visit for visit in Visit.objects.filter(round=one, area_id__in=among)}
    communes = with_closed([one.unit_id], Level.commune, on)
    marks = reviewed_on(communes, one.first, day)
    found = _by_household(slips_since(communes, one.positions_by_commune, one.closed_at))
    gone = [visit for household, visit in visits.items() if household not in homes]
    return [
        _seen(home, visits.get(home.id), marks.get(home.id), found.get(home.id, ()), one) for home in homes.values()
    ] + [_of_visit(visit, "", found.get(visit.household, ())) for visit in gone]


def by_area(one: Round, households: Iterable[Seen]) -> list[AreaProgress]:
    """One line for each area of the round, in no order."""
    rows = RoundArea.objects.filter(round=one)
    counted: dict[int, list[Seen]] = {row.area_id: [] for row in rows}
    for household in households:
        counted[household.area].append(household)
    return [
        AreaProgress(
            row.area_id,
            Counter(home.status for home in counted[row.area_id]),
            sum(home.unwritten for home in counted[row.area_id]),
            Counter(slip.kind for home in counted[row.area_id] for slip in home.found),
            row.left_because,
            row.left_by_label,
        )
        for row in rows
    ]


def _by_household(slips: Iterable[SlipSince]) -> dict[str, list[SlipSince]]:
    found: dict[str, list[SlipSince]] = {}
    for slip in slips:
        found.setdefault(slip.household, []).append(slip)
    return found


def _seen(home: Home, visit: Visit | None, mark: date | None, written: Collection[SlipSince], one: Round) -> Seen:
    if visit is not None:
        return _of_visit(visit, home.number, written)
    if mark is not None:
        found = _found_on(mark, written)
        return Seen(home.id, home.area, home.number, "differs" if found else "as_book", mark, found=found)
    if home.opened_on >= one.first:  # written into the book by somebody who was there
        return Seen(home.id, home.area, home.number, "new", home.opened_on)
    return Seen(home.id, home.area, home.number, "waiting")


def _of_visit(visit: Visit, number: str, written: Collection[SlipSince]) -> Seen:
    differs = visit.verdict == Visit.Verdict.DIFFERS
    found = _found_on(visit.visited_on, written) if differs else ()
    status: Status = "differs" if differs else "as_book"
    return Seen(visit.household, visit.area_id, number, status, visit.visited_on, True, found)


def _found_on(visited: date, written: Collection[SlipSince]) -> tuple[SlipSince, ...]:
    """Written on the day of the visit or later, of what was so by that day: the book had not known it."""
    return tuple(
        slip
        for slip in written
        if slip.received_on >= visited and (not slip.happened_on.exact or slip.happened_on.reckoned <= visited)
    )
