"""Births where the mother is counted on the day (rules.md 2); deaths where the dead were counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction

from tests.recount.book import Happening
from tests.recount.counting import Answer, Case, Recount, Thing, average, less, number, of_window, over, plain
from tests.recount.days import month_ends
from tests.recount.population import everybody, people


def events(kind: str, which: Callable[[Happening], bool] = lambda h: True) -> Callable[..., Iterator[Thing]]:
    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for h in case.book.of(kind, first, last):
            if which(h):
                yield (h.slip, h.person), h.area, None

    return found


births = events("birth")
boys = events("birth", lambda h: h.facts["sex"] == "1")
girls = events("birth", lambda h: h.facts["sex"] == "2")
third_plus = events("birth", lambda h: h.facts["row"] == 3)
of_young = events("birth", lambda h: h.facts["age"] < 20)
deaths = events("death")

_GROUPS = ((15, 19), (20, 24), (25, 29), (30, 34), (35, 39), (40, 44), (45, 49))
_WOMEN = [people(lambda c, p, d, a=a, b=b: p.sex == "2" and a <= p.age(d) <= b) for a, b in _GROUPS]
_BORN = [
    events("birth", lambda h, a=a, b=b: (a if a > 15 else 0) <= h.facts["age"] <= (b if b < 49 else 99))
    for a, b in _GROUPS
]


def total_fertility(case: Case, unit: int, first: date, last: date) -> Answer:
    """Children a woman would have at this window's rates: the sum of seven five-year groups."""
    n, women, total = Fraction(0), Fraction(0), Fraction(0)
    days = month_ends(first, last)
    for born, of_age in zip(_BORN, _WOMEN, strict=True):
        children = number(case, born, unit, first, last, last)
        mean = sum((number(case, of_age, unit, d, d, last) for d in days), Fraction(0)) / len(days)
        n, women = n + children, women + mean
        total += children / mean if mean else 0
    year = (date(last.year, 12, 31) - date(last.year - 1, 12, 31)).days
    return (total * 5 * year / ((last - first).days + 1) if women else None), n, women


_people = average(everybody)
_more = less(of_window(births), of_window(deaths))

RECOUNTS: dict[str, Recount] = {
    "births": plain(of_window(births)),
    "births_male": plain(of_window(boys)),
    "births_female": plain(of_window(girls)),
    "births_first": plain(of_window(events("birth", lambda h: h.facts["row"] == 1))),
    "births_second": plain(of_window(events("birth", lambda h: h.facts["row"] == 2))),
    "births_third_plus": plain(of_window(third_plus)),
    "births_order_unknown": plain(of_window(events("birth", lambda h: h.facts["row"] is None))),
    "births_mother_under_20": plain(of_window(of_young)),
    "births_third_plus_share": over(of_window(third_plus), of_window(births)),
    "births_mother_under_20_share": over(of_window(of_young), of_window(births)),
    "sex_ratio_at_birth": over(of_window(boys), of_window(girls)),
    "crude_birth_rate": over(of_window(births), _people, 1000),
    "total_fertility_rate": total_fertility,
    "deaths": plain(of_window(deaths)),
    "crude_death_rate": over(of_window(deaths), _people, 1000),
    "natural_increase": plain(_more),
    "natural_increase_rate": over(_more, _people, 100),
}
