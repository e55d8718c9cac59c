"""Households nobody has reviewed in the calendar year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.db.models import Max, Q

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import Entry, Where, WorkList
from danso.register.models import EventRow, HouseholdRow
from danso.values.day import shown_date
from danso.values.words import Words


@lru_cache(maxsize=4096)  # most households of a book share these days
def why(opened_on: date, reviewed_on: date | None, on: date) -> Words | None:
    """None: reviewed this year, or written into the book this year."""
    if opened_on.year == on.year or (reviewed_on is not None and reviewed_on.year == on.year):
        return None
    if reviewed_on is None:
        return NEVER.with_(year=on.year, opened=shown_date(opened_on))
    return BEFORE.with_(year=on.year, last=shown_date(reviewed_on))


def find(scope: Scope, place: Where) -> list[Entry]:
    """Two questions: households that stand, and the last review of each."""
    standing = HouseholdRow.objects.filter(
        place.rows & (Q(closed_on__isnull=True) | Q(closed_on__gt=place.on)), opened_on__lte=place.on
    )
    told = EventRow.objects.filter(place.commune, kind="reviewed", on__lte=place.on)
    if place.among is not None:
        told = told.filter(household__in=place.among)
    last = dict(told.values("household").annotate(last=Max("on")).values_list("household", "last"))
    found = []
    for household, area, head, opened in standing.values_list("id", "area", "head", "opened_on"):
        reason = why(opened, last.get(household), place.on)
        if reason is not None:
            found.append(Entry(area, head, household, reason, last.get(household) or opened))
    return found


NEVER = Words(
    "Chưa rà soát năm {year}; vào sổ ngày {opened}, từ đó chưa ghi lần rà soát nào.",
    "Not reviewed in {year}; in the book since {opened}, never reviewed.",
)
BEFORE = Words("Chưa rà soát năm {year}; lần gần nhất {last}.", "Not reviewed in {year}; last on {last}.")

LIST = WorkList(
    "ho-chua-ra-soat",
    Words("Hộ chưa rà soát trong năm", "Households not reviewed this year"),
    Words(
        "Hộ đang có trong sổ chưa ghi lần rà soát nào trong năm. Người ghi bên cạnh là chủ hộ.",
        "Households of the book without a review this year. The person named is the head.",
    ),
    Words(
        "Rà soát hằng năm, khóa sổ 31/12 (cách làm của cơ quan)", "Yearly review, closing on 31/12 (office practice)"
    ),
    find,
    services=("reviewed",),
)
