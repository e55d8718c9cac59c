"""Moves out that no arrival answered within sixty days: where did the person go?"""

from __future__ import annotations

from datetime import date, timedelta

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import OFFICE_PRACTICE, Entry, Where, WorkList, asked_of_them
from danso.register.models import PersonRow, StayRow
from danso.register.settings import number_setting
from danso.values.day import shown_date
from danso.values.words import Words


def why(left_on: date, on: date) -> Words | None:
    """None: too early to ask, or so long ago that the list lets it rest."""
    gone = (on - left_on).days
    if not number_setting("move_ask_days", on) <= gone <= number_setting("move_rest_days", on):
        return None
    return ASK.with_(day=shown_date(left_on), days=gone)


def find(scope: Scope, place: Where) -> list[Entry]:
    """One question. Somebody who arrived again, here or (joined by `same_person`) elsewhere, has an open stay."""
    on = place.on
    first = on - timedelta(days=number_setting("move_rest_days", on))
    last = on - timedelta(days=number_setting("move_ask_days", on))
    moved = StayRow.objects.filter(place.commune, ground_out="move_out", until__range=(first, last))
    gone = PersonRow.objects.filter(
        asked_of_them(place.rows),
        pk__in=moved.values("person"),
        counted_until__range=(first, last),
        died_on__isnull=True,
    )
    found = []
    for person, household, area, left in gone.values_list("id", "household", "area", "counted_until"):
        reason = why(left, on) if left is not None else None
        if left is not None and reason is not None:
            found.append(Entry(area, person, household, reason, left))
    return found


ASK = Words(
    "Chuyển đi ngày {day}, {days} ngày chưa nơi nào trong hệ thống này ghi đến: hỏi gia đình nơi đến.",
    "Moved out on {day}; {days} days and no arrival in this system: ask the family where to.",
)

LIST = WorkList(
    "chuyen-di-chua-den",
    Words("Chuyển đi quá 60 ngày chưa có nơi ghi đến", "Moved out 60 days ago, no arrival"),
    Words(
        "Người đã ghi chuyển đi từ 60 đến 180 ngày mà chưa thấy ở nơi khác. Nơi đến ngoài hệ thống này thì không thấy được.",
        "Moves out of 60 to 180 days ago without an arrival. Places outside this system cannot be seen.",
    ),
    OFFICE_PRACTICE,
    find,
)
