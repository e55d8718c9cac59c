"""Children who reach an age of the vaccination schedule in this month. Whether they were vaccinated is not known here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from danso.places.scope import Scope
from danso.register.lists.worklists.vaccination_schedule import BASIS, Dose, doses_on
from danso.register.lists.worklists.work_list import Entry, Where, WorkList
from danso.register.models import PersonRow
from danso.register.slips.rules import add_months
from danso.values.day import shown_date
from danso.values.period import Window, month
from danso.values.words import Words


def due(born: date, exact: bool, in_month: Window, doses: Iterable[Dose]) -> tuple[date, Words] | None:
    """(day on which the age is reached, why); None where no age of the table is reached in the month."""
    for dose in doses:
        on = add_months(born, dose.months)
        if on in in_month:
            words = DUE if exact else ABOUT
            return on, words.with_(months=dose.months, day=shown_date(on), what=dose.words)
    return None


def birthdays(in_month: Window, doses: Iterable[Dose]) -> list[date]:
    """Days of birth that reach an age of the table within the month; a day that a month lacks passes to the 1st after."""
    found: set[date] = set()
    for dose in doses:
        first = add_months(in_month.first, -dose.months) - timedelta(days=3)
        days = (first + timedelta(days=n) for n in range(37))
        found.update(day for day in days if add_months(day, dose.months) in in_month)
    return sorted(found)


def find(scope: Scope, place: Where) -> list[Entry]:
    """One question: children born on the days that reach an age of the table in the month."""
    in_month, doses = month(place.on.year, place.on.month), doses_on(place.on)
    children = PersonRow.objects.filter(place.counted, birth_on__in=birthdays(in_month, doses))
    found = []
    for person, household, area, day, text in children.values_list("id", "household", "area", "birth_on", "birth"):
        reached = due(day, len(text) == 10, in_month, doses)
        if reached is not None:
            found.append(Entry(area, person, household, reached[1], reached[0]))
    return found


DUE = Words(
    "Đủ {months} tháng tuổi ngày {day}: theo lịch tiêm {what}.", "{months} months old on {day}: due for {what}."
)
ABOUT = Words(
    "Đủ {months} tháng tuổi khoảng ngày {day} (ngày sinh chưa rõ): theo lịch tiêm {what}.",
    "{months} months old about {day} (birth day not known): due for {what}.",
)

LIST = WorkList(
    "lich-tiem-chung",
    Words("Trẻ đến tuổi tiêm chủng trong tháng", "Children due for vaccination this month"),
    Words(
        "Trẻ trong tháng này đủ số tháng tuổi của lịch tiêm chủng. Sổ dân số không ghi trẻ đã tiêm hay chưa.",
        "Children who reach an age of the schedule this month. The register does not know who was vaccinated.",
    ),
    BASIS,
    find,
    proven=False,
)
