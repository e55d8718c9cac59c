"""Newborn screening: which of the five diseases were done."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, events, folded, outcome, verdict


def test_what_was_done_stands_in_the_event():
    slip = tell.told("newborn_screening", "2020-11-02", "baby", done=["hearing", "cah"])
    result = folded(tell.family(), tell.birth("2020-10-30"), slip)
    assert verdict(result, slip) == ("standing",)
    [event] = events(result, "newborn_screening")
    assert (event.person, event.facts) == ("baby", {"done": ["cah", "hearing"]})


def test_the_order_in_which_diseases_are_written_says_nothing():
    one = tell.told("newborn_screening", "2020-11-02", "baby", done=["hearing", "cah"], id="a")
    two = tell.told("newborn_screening", "2020-11-02", "baby", done=["cah", "hearing"], id="b")
    result = folded(tell.family(), tell.birth("2020-10-30"), one, two)
    assert sorted((verdict(result, one)[0], verdict(result, two)[0])) == ["standing", "witness"]


def test_an_unknown_person_is_held():
    slip = tell.told("newborn_screening", "2019-05-01", "99.nobody", done=["cah"])
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("newborn_screening", "2018-05-01", "12.wife", done=["cah"])
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("newborn_screening", "2019-05-02", "12.wife", done=["cah"])
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("newborn_screening", "2019-05-02", "12.wife", done=["cah"])
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("newborn_screening", "2019-05-01", "12.wife", commune=tell.Y, done=["cah"])
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("newborn_screening", "2019-05-01", "12.wife", id="a", done=["cah"])
    two = tell.told("newborn_screening", "2019-05-01", "12.wife", id="b", done=["cah"])
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"


def test_told_twice_differently_both_wait_until_one_is_chosen():
    one = tell.told("newborn_screening", "2019-05-01", "12.wife", id="a", done=["cah"])
    two = tell.told("newborn_screening", "2019-05-01", "12.wife", id="b", done=["g6pd"])
    waiting = folded(tell.family(), one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), one, two, acts=chosen(two))
    assert (verdict(decided, one), verdict(decided, two)) == (("witness",), ("standing",))
