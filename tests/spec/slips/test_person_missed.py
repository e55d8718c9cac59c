"""Person missed (bỏ sót): lived here when the book was opened; an adjustment, not a move."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, folded, stays, verdict


def missed(person: str = "late", on: str = "2019-05-01", into: str = "hh12", birth: str = "1950", **more):
    return tell.slip("person_missed", on, household=into, person=person, **tell.woman(birth), **more)


def test_counted_from_the_day_found_under_its_own_ground():
    slip = missed()
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "late") == [("hh12", "2019-05-01", "missed", None, None)]
    assert "late" not in counted(result, "2019-04-30")


def test_a_wife_who_was_missed_is_one_couple_with_her_husband():
    husband = tell.household("12", husband=tell.man(marital="married"))
    result = folded(husband, missed(birth="1985", marital="married", spouse="12.husband"))
    assert [(c.wife, c.husband) for c in result.register.couples.values()] == [("late", "12.husband")]


def test_who_is_counted_here_was_not_missed():
    slip = missed("12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold counted_already")


def test_an_unknown_household_or_a_later_birth_is_held():
    assert verdict(folded(tell.family(), slip := missed(into="hh99")), slip) == ("held", "hold household_unknown")
    assert verdict(folded(tell.family(), slip := missed(birth="2019-05-02")), slip) == ("held", "hold born_later")


def test_the_dead_were_not_missed():
    slip = missed("12.wife", on="2019-06-01")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold after_death")
