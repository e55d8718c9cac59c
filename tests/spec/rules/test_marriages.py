"""rules.md 3: marriages, couples, persons."""

from __future__ import annotations

from datetime import date

from tests.factories import slips as tell
from tests.factories.folded import events, folded, person

WIFE = tell.household("12", wife=tell.woman("1998", marital="single"))
HUSBAND = tell.household("13", commune=tell.Y, man=tell.man("1996", marital="single"))


def test_each_is_counted_in_the_own_commune_and_the_couple_is_one():
    result = folded(WIFE, HUSBAND, tell.married("2019-05-01", "12.wife", "13.man"))
    found = events(result, "marriage")
    assert sorted((e.person, e.commune) for e in found) == [("12.wife", tell.X), ("13.man", tell.Y)]
    assert len({e.facts["couple"] for e in found}) == 1


def test_an_outside_spouse_is_not_counted():
    result = folded(WIFE, tell.married("2019-05-01", "12.wife", None))
    assert [e.person for e in events(result, "marriage")] == ["12.wife"]
    assert [(c.wife, c.husband) for c in result.register.couples.values()] == [("12.wife", None)]


def test_early_marriages_are_marriages():
    young = tell.household("12", wife=tell.woman("2004-01-01", marital="single"))
    result = folded(young, tell.married("2019-05-01", "12.wife", None, early=True))
    assert [e.facts["early"] for e in events(result, "marriage")] == [True]


def test_who_left_before_the_day_is_no_resident_marrying():
    slips = [WIFE, HUSBAND, tell.moved_out("13.man", "2019-04-01", commune=tell.Y)]
    result = folded(*slips, tell.married("2019-05-01", "12.wife", "13.man"))
    assert [e.person for e in events(result, "marriage")] == ["12.wife"]


def test_a_spouse_who_moves_in_completes_the_couple_of_the_book():
    wife = tell.household("12", wife=tell.woman("1998", marital="married"))
    comes = tell.moved_in("h", "2019-05-01", "hh12", tell.man(marital="married", spouse="12.wife"))
    result = folded(wife, comes)
    assert [(c.wife, c.husband) for c in result.register.couples.values()] == [("12.wife", "h")]
    widowed = folded(wife, comes, tell.died("h", "2019-06-01"))
    assert person(widowed, "12.wife").marital_on(date(2019, 6, 1)) == "widowed"
