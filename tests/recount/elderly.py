"""Who is 60 on the last day, and who of them had a check in that year (rules.md 5)."""

from __future__ import annotations

from datetime import date

from tests.recount.book import Somebody
from tests.recount.counting import Case, Recount, of_last_day, over, plain
from tests.recount.population import people


def is_old(case: Case, person: Somebody, day: date) -> bool:
    return person.age(day) >= 60


def is_old_and_checked(case: Case, person: Somebody, day: date) -> bool:
    new_year = date(day.year, 1, 1)
    checks = [h for h in case.by_person[person.id] if h.kind == "elderly_check" and new_year <= h.on <= day]
    return is_old(case, person, day) and bool(checks)


_old, _checked = of_last_day(people(is_old)), of_last_day(people(is_old_and_checked))

RECOUNTS: dict[str, Recount] = {
    "elderly": plain(_old),
    "elderly_checked": plain(_checked),
    "elderly_checked_share": over(_checked, _old),
}
