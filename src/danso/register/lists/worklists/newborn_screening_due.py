"""Children under one year not screened for all five diseases."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from danso.places.scope import Scope
from danso.register.codes import NEWBORN_DISEASES
from danso.register.lists.worklists.work_list import Entry, Where, WorkList
from danso.register.models import EventRow, PersonRow
from danso.register.settings import number_setting
from danso.register.slips.rules import add_months
from danso.values.words import Words

DISEASES = tuple(code.code for code in NEWBORN_DISEASES)


def why(born: date, done: frozenset[str], on: date) -> Words | None:
    """None: all five are done, or the child is past the age of the list."""
    if on >= add_months(born, number_setting("newborn_list_months", on)):
        return None
    left = [NEWBORN_DISEASES.words(code) for code in DISEASES if code not in done]
    if not left:
        return None
    if len(left) == len(DISEASES):
        return NONE_DONE.with_(age=months_old(born, on))
    listed = Words(", ".join(_inside(w.vi) for w in left), ", ".join(_inside(w.en) for w in left))
    return SOME_DONE.with_(age=months_old(born, on), left=listed)


def months_old(born: date, on: date) -> int:
    """Completed months."""
    return next(n for n in range(1200) if add_months(born, n + 1) > on)


def _inside(name: str) -> str:
    """A disease's name inside a sentence; an abbreviation stays as it is."""
    return name if name[:2].isupper() else name[0].lower() + name[1:]


def find(scope: Scope, place: Where) -> list[Entry]:
    """Two questions: the youngest of the unit, and what they were screened for, wherever that was told."""
    oldest = add_months(place.on, -number_setting("newborn_list_months", place.on))
    youngest = PersonRow.objects.filter(place.counted, birth_on__gt=oldest, birth_on__lte=place.on)
    done: dict[str, set[str]] = defaultdict(set)
    told = EventRow.objects.filter(kind="newborn_screening", person__in=youngest.values("id"), on__lte=place.on)
    for person, facts in told.values_list("person", "facts"):
        done[person or ""].update(facts.get("done") or ())
    found = []
    for person, household, area, born in youngest.values_list("id", "household", "area", "birth_on"):
        reason = why(born, frozenset(done[person]), place.on)
        if reason is not None:
            found.append(Entry(area, person, household, reason, born))
    return found


NONE_DONE = Words(
    "{age} tháng tuổi, chưa ghi lần sàng lọc sơ sinh nào.", "{age} months old; no newborn screening on record."
)
SOME_DONE = Words("{age} tháng tuổi, còn chưa sàng lọc {left}.", "{age} months old; not yet screened for {left}.")

LIST = WorkList(
    "sang-loc-so-sinh",
    Words("Trẻ sơ sinh chưa sàng lọc đủ 5 bệnh", "Newborns not screened for all five diseases"),
    Words(
        "Trẻ dưới 12 tháng tuổi chưa có đủ kết quả năm bệnh. Nếu đã làm nơi khác, ghi phiếu để ra khỏi danh sách.",
        "Children under 12 months without all five. If it was done elsewhere, a slip takes them off the list.",
    ),
    Words("QĐ 1807/QĐ-BYT ngày 21/4/2020; Biểu 03-DS/CSYT", "QĐ 1807/QĐ-BYT of 21/04/2020; form 03-DS/CSYT"),
    find,
    services=("newborn_screening",),
)
