"""The households of a commune that may be drawn, with what the register knows of how sure their lines are.

A sign speaks of the paper. No sign is the number or the sex of children, and none is a fact about a citizen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Max, Q

from danso.guidance.sampling import FrameUnit
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.worklists import odd_data
from danso.register.lists.worklists.work_list import Where, where
from danso.register.models import EventRow, HouseholdRow, PersonRow, SlipRow


@dataclass(frozen=True, slots=True)
class Sign:
    """`points` for each time it is seen, at most `most` times. Office practice: no text gives weights."""

    points: int
    most: int


SIGNS: dict[str, Sign] = {
    "odd": Sign(3, 2),  # stands on the list of data to look at again
    "held": Sign(2, 2),  # lines that wait to be looked at
    "own": Sign(1, 3),  # lines appraised by their own writer
    "rough": Sign(1, 3),  # birth dates known to the month or year only, as old books were imported
    "unreviewed": Sign(1, 1),  # not reviewed for longer than a year
}
REVIEWED_WITHIN = timedelta(days=366)
OTHER = "other"  # ethnic groups of few households, and households whose group is not written
OWN_STRATUM_PERCENT = 10  # a group of at least so many of the households is a stratum of its own


@dataclass(frozen=True, slots=True)
class Framed:
    """A household of the frame with the signs its score comes from."""

    unit: FrameUnit
    signs: Mapping[str, int]


def frame_of(scope: Scope, unit: UnitRow) -> list[Framed]:
    """Households of the commune in which somebody is counted on the scope's day, by id. Raises NotInScope."""
    place = where(scope, unit)
    people = PersonRow.objects.filter(place.counted, household__isnull=False)
    lived_in = set(people.values_list("household", flat=True))
    standing = HouseholdRow.objects.filter(
        place.rows & (Q(closed_on__isnull=True) | Q(closed_on__gt=place.on)), opened_on__lte=place.on
    )
    rows = [row for row in standing.values_list("id", "area", "head", "opened_on") if row[0] in lived_in]
    groups = dict(PersonRow.objects.filter(place.commune).values_list("id", "ethnicity"))
    strata = strata_of({home: groups.get(head or "") for home, _, head, _ in rows})
    seen = _signs(scope, place, {home: opened for home, _, _, opened in rows})
    return [
        Framed(FrameUnit(home, area, strata[home], score(seen[home])), seen[home]) for home, area, _, _ in sorted(rows)
    ]


def score(signs: Mapping[str, int]) -> int:
    """1 where the register shows no sign, so that every household may be drawn by the risk part too."""
    return 1 + sum(SIGNS[sign].points * min(times, SIGNS[sign].most) for sign, times in signs.items())


def strata_of(groups: Mapping[str, str | None]) -> dict[str, str]:
    """Household -> stratum by the head's ethnic group."""
    sizes = Counter(groups.values())
    large = {g for g, n in sizes.items() if g and 100 * n >= OWN_STRATUM_PERCENT * len(groups)}
    return {home: group if group in large and group else OTHER for home, group in groups.items()}


def _signs(scope: Scope, place: Where, opened: Mapping[str, date]) -> dict[str, dict[str, int]]:
    """Five questions, one for each sign."""
    found: dict[str, dict[str, int]] = {home: {} for home in opened}

    def note(sign: str, homes: Iterable[tuple[str | None, int]]) -> None:
        for home, times in homes:
            if home in found and times:
                found[home][sign] = times

    slips = SlipRow.objects.filter(place.commune, household__isnull=False)
    rough = PersonRow.objects.filter(place.counted).exclude(birth__regex=r"^....-..-..$")
    note("odd", Counter(one.household for one in odd_data.find(scope, place)).items())
    note("held", _by_home(slips.filter(state="held")))
    note("own", _by_home(slips.filter(appraisal="appraised", by__isnull=False, by=F("appraised_by"))))
    note("rough", _by_home(rough))
    told = EventRow.objects.filter(place.commune, kind="reviewed", on__lte=place.on)
    last = dict(told.values("household").annotate(last=Max("on")).values_list("household", "last"))
    oldest = place.on - REVIEWED_WITHIN
    note("unreviewed", ((home, 1) for home, day in opened.items() if (last.get(home) or day) < oldest))
    return found


def _by_home(rows: object) -> Iterable[tuple[str | None, int]]:
    return rows.values("household").annotate(n=Count("pk")).values_list("household", "n")  # type: ignore[attr-defined]
