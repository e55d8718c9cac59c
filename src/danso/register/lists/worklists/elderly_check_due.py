"""People of 60 and over without a health check in the calendar year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.db.models import Max

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, years_before
from danso.register.models import EventRow, PersonRow
from danso.values.age import completed_age
from danso.values.day import shown_date
from danso.values.words import Words

ELDERLY = 60


def why(born: date, last_check: date | None, on: date) -> Words | None:
    """None: under 60 on the day, or checked this year."""
    age = completed_age(born, on)
    if age < ELDERLY or (last_check is not None and last_check.year == on.year):
        return None
    return _said(age, last_check, on.year)


@lru_cache(maxsize=16_384)  # thousands of people share a few ages and days
def _said(age: int, last_check: date | None, year: int) -> Words:
    if last_check is None:
        return NEVER.with_(age=age, year=year)
    return BEFORE.with_(age=age, year=year, last=shown_date(last_check))


def find(scope: Scope, place: Where) -> list[Entry]:
    """Two questions: the elderly of the unit, and the last check of each."""
    elderly = PersonRow.objects.filter(place.counted, birth_on__lte=years_before(place.on, ELDERLY))
    told = EventRow.objects.filter(kind="elderly_check", person__in=elderly.values("id"), on__lte=place.on)
    last = dict(told.values("person").annotate(last=Max("on")).values_list("person", "last"))
    found = []
    for person, household, area, born in elderly.values_list("id", "household", "area", "birth_on"):
        reason = why(born, last.get(person), place.on)
        if reason is not None:
            found.append(Entry(area, person, household, reason, last.get(person) or born))
    return found


NEVER = Words(
    "{age} tuổi, sổ chưa ghi lần khám sức khỏe định kỳ nào đến năm {year}.",
    "Aged {age}; no periodic check on record up to {year}.",
)
BEFORE = Words(
    "{age} tuổi, chưa khám sức khỏe năm {year}; lần gần nhất {last}.",
    "Aged {age}; no check in {year}, the last one was on {last}.",
)

LIST = WorkList(
    "kham-nguoi-cao-tuoi",
    Words("Người cao tuổi chưa khám sức khỏe trong năm", "Elderly people without a check this year"),
    Words(
        "Người từ đủ 60 tuổi chưa có lần khám sức khỏe định kỳ nào ghi trong năm.",
        "People of 60 and over with no periodic health check recorded this year.",
    ),
    Words("Chỉ tiêu khám sức khỏe ít nhất 1 lần/năm (QĐ 1579/QĐ-TTg)", "At least one check a year (QĐ 1579/QĐ-TTg)"),
    find,
    services=("elderly_check",),
)
