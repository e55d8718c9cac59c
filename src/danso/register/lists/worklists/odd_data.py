"""Data that are probably a slip of the pen. A check speaks of the paper, never of the person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Min, Q, QuerySet

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import OFFICE_PRACTICE, Entry, Where, WorkList, years_before
from danso.register.models import PersonRow
from danso.register.settings import number_setting
from danso.values.age import completed_age
from danso.values.words import Words


def odd_person(
    birth: str, birth_on: date, sex: str, marital: str | None, relation: str | None, on: date
) -> Words | None:
    """The first thing odd about one line of section I."""
    age = completed_age(birth_on, on)
    if sex == "2" and (marital == "married" or relation == "spouse") and age < number_setting("odd_wife_age", on):
        return YOUNG_WIFE.with_(age=age)
    if age > number_setting("odd_great_age", on):
        return VERY_OLD.with_(age=age)
    if len(birth) == 10 and birth.endswith("-01-01"):
        return NEW_YEAR.with_(year=birth_on.year)
    return None


def odd_household(people: int, on: date) -> Words | None:
    return MANY.with_(n=people) if people >= number_setting("odd_household_size", on) else None


def find(scope: Scope, place: Where) -> list[Entry]:
    """Five questions: odd lines; the same name and birth twice; large households. Each asks an index first."""
    counted = PersonRow.objects.filter(place.counted)
    found = [
        *_lines(counted, place.on),
        *_twice(counted, PersonRow.objects.filter(place.commune)),
        *_large(counted, PersonRow.objects.filter(place.commune, household__isnull=False), place.on),
    ]
    return list({(one.person or "", one.household): one for one in reversed(found)}.values())


def _lines(counted: QuerySet[PersonRow], on: date) -> Iterator[Entry]:
    wife = Q(sex="2", birth_on__gt=years_before(on, number_setting("odd_wife_age", on)))
    wife &= Q(marital="married") | Q(relation="spouse")
    old = Q(birth_on__lt=years_before(on, number_setting("odd_great_age", on)))
    new_years = Q(
        birth_on__in=[date(y, 1, 1) for y in range(on.year - number_setting("odd_great_age", on), on.year + 1)]
    )
    columns = ("id", "household", "area", "birth", "birth_on", "sex", "marital", "relation")
    # One question for each, so that each is served by the index of birth days; whoever is odd twice comes once.
    each = counted.filter(wife).union(counted.filter(old), counted.filter(new_years))
    for person, household, area, birth, born, sex, marital, relation in each.values_list(*columns):
        if (said := odd_person(birth, born, sex, marital, relation, on)) is not None:
            yield Entry(area, person, household, said, born)


def _twice(counted: QuerySet[PersonRow], anybody: QuerySet[PersonRow]) -> Iterator[Entry]:
    named = anybody.exclude(name_folded="").values("birth_on", "name_folded")
    pairs = set(named.annotate(n=Count("pk")).filter(n__gt=1).values_list("birth_on", "name_folded"))
    rows = counted.filter(birth_on__in=sorted({born for born, _ in pairs}))
    alike: dict[tuple[date, str], list[Entry]] = defaultdict(list)
    for person, household, area, birth, born, name in rows.values_list(
        "id", "household", "area", "birth", "birth_on", "name_folded"
    ):
        if len(birth) == 10 and (born, name) in pairs:
            alike[born, name].append(Entry(area, person, household, SAME, born))
    for group in alike.values():
        if len(group) > 1:
            yield from group


def _large(counted: QuerySet[PersonRow], anybody: QuerySet[PersonRow], on: date) -> Iterator[Entry]:
    many = anybody.values("household").annotate(n=Count("*")).filter(n__gte=number_setting("odd_household_size", on))
    sizes = counted.filter(household__in=[home for home, _ in many.values_list("household", "n")])
    for household, n, area in (
        sizes.values("household").annotate(n=Count("pk"), area=Min("area")).values_list("household", "n", "area")
    ):
        if (said := odd_household(n, on)) is not None:
            yield Entry(area, None, household, said, on)


YOUNG_WIFE = Words(
    "Ngày sinh cho {age} tuổi mà dòng ghi là vợ hoặc có chồng: xem lại ngày sinh, quan hệ.",
    "The birth date makes {age} years, the line says wife or married: check the date and the relation.",
)
VERY_OLD = Words("Ngày sinh cho {age} tuổi: xem lại năm sinh.", "The birth date makes {age} years: check the year.")
NEW_YEAR = Words(
    "Ngày sinh ghi 01/01/{year}: nếu chỉ biết năm, ghi năm và để trống ngày tháng.",
    "Birth written 01/01/{year}: if only the year is known, write the year alone.",
)
SAME = Words(
    "Cùng họ tên, cùng ngày sinh với một người khác trong xã: một người ghi hai nơi, hay hai người?",
    "Same name and birth date as somebody else in the commune: one person twice, or two?",
)
MANY = Words(
    "Hộ đang ghi {n} người: xem lại có ghép hai hộ, có người đã đi không.",
    "{n} people are written in the household: two households in one, or somebody gone?",
)

LIST = WorkList(
    "du-lieu-can-xem",
    Words("Dữ liệu cần xem lại", "Data to look at again"),
    Words(
        "Ngày sinh 01/01, trùng họ tên và ngày sinh, tuổi không hợp quan hệ, tuổi quá cao, hộ từ 12 người.",
        "Birth on 01/01, same name and birth date, age against relation, very high age, 12 people or more.",
    ),
    OFFICE_PRACTICE,
    find,
)
