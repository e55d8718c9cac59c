"""Which household breaks a balance: where stays begin or end without a ground the balance knows, or overlap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Q

from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.register.models import HouseholdRow, StayRow
from danso.values.period import Window

MOST = 5
_IN = (
    "book",
    "born",
    "move_in",
    "six_months",
    "missed",
    "adopted",
    "move_inside",
    "split",
    "joined",
    "boundary",
    "reassigned",
)
_OUT = ("move_out", "died", "entered_twice", "gone_before", "move_inside", "split", "joined", "boundary", "reassigned")


def households_to_look_at(communes: Sequence[int], window: Window) -> list[str]:
    """Numbers of households whose stays in the window do not add up, at most five."""
    return list(dict.fromkeys(number for _, number in broken_households(communes, window)))[:MOST]


def broken_households(communes: Sequence[int], window: Window) -> list[tuple[str, str]]:
    """(id, number) of households whose stays in the window do not add up, by area and number."""
    begun = Q(since__gte=window.first, since__lte=window.last)
    ended = Q(until__gte=window.first, until__lte=window.last)
    named = with_closed(communes, Level.commune, window.last)
    touched = StayRow.objects.filter(begun | ended, commune__in=sorted(named))
    odd = set(touched.exclude(ground_in__in=_IN).values_list("household", flat=True)[:MOST]) | set(
        touched.filter(ended).exclude(ground_out__in=_OUT).values_list("household", flat=True)[:MOST]
    )
    persons = sorted(set(touched.values_list("person", flat=True)))
    for i in range(0, len(persons), 500):
        rows = StayRow.objects.filter(person__in=persons[i : i + 500]).order_by("person", "since", "pk")
        for _, stays in groupby(rows, key=lambda row: row.person):
            odd |= _overlapping(list(stays))
    found = HouseholdRow.objects.filter(pk__in=sorted(odd)).order_by("area", "number")
    return list(found.values_list("id", "number"))


def _overlapping(stays: list[StayRow]) -> set[str]:
    return {
        later.household
        for earlier, later in zip(stays, stays[1:], strict=False)
        if earlier.until is None or earlier.until > later.since
    }
