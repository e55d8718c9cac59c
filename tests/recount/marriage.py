"""Persons who marry and part, each in the own area; couples once in a unit (rules.md 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.recount.births import events
from tests.recount.book import Happening
from tests.recount.counting import Case, Recount, Thing, of_window, over, plain


def couples(case: Case, first: date, last: date) -> Iterator[Thing]:
    return ((h.facts["couple"], h.area, None) for h in case.book.of("marriage", first, last))


def checked_couples(case: Case, first: date, last: date) -> Iterator[Thing]:
    checks = [h for h in case.book.happened if h.kind == "premarital_check"]
    for h in case.book.of("marriage", first, last):
        if any(c.on <= h.on and _one_couple(c, h) for c in checks):
            yield h.facts["couple"], h.area, None


def _one_couple(one: Happening, other: Happening) -> bool:
    """Who is known on both is the same, and at least one is known on both."""
    sides = [(a, b) for a, b in zip(one.facts["pair"], other.facts["pair"], strict=True) if a and b]
    return bool(sides) and all(a == b for a, b in sides)


def checks(case: Case, first: date, last: date) -> Iterator[Thing]:
    """Where each partner is counted that day."""
    for h in case.book.of("premarital_check", first, last):
        for name in h.facts["pair"]:
            area = case.book.where_at(case.book.people[name], h.on) if name else None
            if area is not None:
                yield h.slip, area, None


_married = of_window(events("marriage"))
_early = of_window(events("marriage", lambda h: h.facts["early"]))
_kin = of_window(events("marriage", lambda h: h.facts["kin"]))

RECOUNTS: dict[str, Recount] = {
    "persons_married": plain(_married),
    "persons_divorced": plain(of_window(events("divorce"))),
    "early_marriages": plain(_early),
    "early_marriages_share": over(_early, _married),
    "consanguineous_marriages": plain(_kin),
    "consanguineous_marriages_share": over(_kin, _married),
    "couples_married": plain(of_window(couples)),
    "couples_married_with_premarital_check": plain(of_window(checked_couples)),
    "couples_married_with_premarital_check_share": over(of_window(checked_couples), of_window(couples)),
    "premarital_checks": plain(of_window(checks)),
}
