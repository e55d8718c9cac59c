"""Pregnancy news: pregnant ends the spell; no answer is an answer."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, events, folded, outcome, spells, verdict


def test_pregnant_ends_the_spell():
    slip = tell.told("pregnancy_event", "2019-05-01", "12.wife", event="pregnant")
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "5"), slip)
    assert verdict(result, slip) == ("standing",)
    assert spells(result, "12.wife") == [("5", "2019-02-01", "2019-05-01", "pregnancy")]
    assert [e.facts for e in events(result, "pregnancy_event")] == [{"event": "pregnant"}]


def test_no_answer_is_an_answer():
    slip = tell.told("pregnancy_event", "2019-05-01", "12.wife", event="no_answer")
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "5"), slip)
    assert verdict(result, slip) == ("standing",)
    assert spells(result, "12.wife") == [("5", "2019-02-01", None, None)]


def test_the_slip_is_for_a_woman():
    slip = tell.told("pregnancy_event", "2019-05-01", "12.head", event="pregnant")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_a_woman")


def test_an_unknown_person_is_held():
    slip = tell.told("pregnancy_event", "2019-05-01", "99.nobody", event="pregnant")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("pregnancy_event", "2018-05-01", "12.wife", event="pregnant")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("pregnancy_event", "2019-05-02", "12.wife", event="pregnant")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("pregnancy_event", "2019-05-02", "12.wife", event="pregnant")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("pregnancy_event", "2019-05-01", "12.wife", commune=tell.Y, event="pregnant")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("pregnancy_event", "2019-05-01", "12.wife", id="a", event="pregnant")
    two = tell.told("pregnancy_event", "2019-05-01", "12.wife", id="b", event="pregnant")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"


def test_told_twice_differently_both_wait_until_one_is_chosen():
    one = tell.told("pregnancy_event", "2019-05-01", "12.wife", id="a", event="pregnant")
    two = tell.told("pregnancy_event", "2019-05-01", "12.wife", id="b", event="abortion")
    waiting = folded(tell.family(), one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), one, two, acts=chosen(two))
    assert (verdict(decided, one), verdict(decided, two)) == (("witness",), ("standing",))
