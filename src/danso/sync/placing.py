"""In which commune's book a slip of an area belongs on its day, through whatever changes of units lie between."""

from __future__ import annotations

from datetime import date

from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.lineage import predecessors
from danso.places.models import UnitClosure
from danso.places.passed_on import heirs
from danso.places.queries import changes, commune_of
from danso.register.models import HouseholdPlaceRow
from danso.sync.reasons import Doubtful, Reason

Place = tuple[int, int]  # commune, area


class Spans:
    """In which commune each area lay from when to when, asked once: a batch speaks of one area on many days."""

    def __init__(self) -> None:
        self._known: dict[int, list[tuple[date, date | None, int]]] = {}

    def commune_of(self, area: int, day: date) -> int | None:
        for since, until, commune in self._of(area):
            if since <= day and (until is None or day < until):
                return commune
        return None

    def _of(self, area: int) -> list[tuple[date, date | None, int]]:
        if area not in self._known:
            rows = UnitClosure.objects.filter(descendant_id=area, ancestor__level=Level.commune.value)
            self._known[area] = list(rows.values_list("since", "until", "ancestor_id"))
        return self._known[area]


def place_of(area: int, day: date, household: str | None, spans: Spans) -> Place:
    """The commune around the area on the day. An area that had ended by then is followed to its one heir, one that had
    not begun back to what it came of; of several, the one where the household lay. Raises Doubtful."""
    within = spans.commune_of(area, day)
    if within is not None:
        return within, area
    others = heirs(area, day) or _before(area, day)
    if len(others) > 1:
        others = tuple({lay_in for _, lay_in in _lay(household, day)} & set(others))
    if len(others) == 1:
        within = commune_of(others[0], day)
        if within is not None:
            return within, others[0]
    raise Doubtful(Reason.NO_UNIT)


def last_commune(area: int) -> int:
    """The commune the area lies in, or lay in last: whose officer is asked. Raises Doubtful for what is no area."""
    rows = UnitClosure.objects.filter(
        descendant_id=area, descendant__level=Level.area.value, ancestor__level=Level.commune.value
    )
    found = rows.order_by("-since").values_list("ancestor_id", flat=True).first()
    if found is None:
        raise Doubtful(Reason.NO_UNIT)
    return int(found)


def owner_of(area: int, today: date) -> int | None:
    """The commune that decides today about what was captured in the area: through heirs where the old one has ended."""
    try:
        commune = last_commune(area)
    except Doubtful:
        return None
    now = commune_of(area, today)
    if now is not None:
        return now
    after = heirs(area, today) or heirs(commune, today)
    return commune_of(after[0], today) if after else commune


def _before(area: int, day: date) -> tuple[int, ...]:
    """What gave its territory to an area that began after the day."""
    first = UnitClosure.objects.filter(descendant_id=area, depth=0).order_by("since").values_list("since", flat=True)
    begun = first.first()
    if begun is None or begun <= day:
        return ()
    return tuple(one.unit for one in predecessors(area, day, begun, changes()) if one.unit != area)


def _lay(household: str | None, day: date) -> list[Place]:
    if household is None:
        return []
    rows = HouseholdPlaceRow.objects.filter(in_force(day), household=household)
    return list(rows.values_list("commune", "area"))
