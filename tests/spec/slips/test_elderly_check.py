"""Health check of an elderly person: an event where the person is counted."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, outcome, verdict


def test_a_check_is_an_event_of_the_day():
    slip = tell.told("elderly_check", "2019-05-01", "12.head")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert [(e.person, e.commune) for e in events(result, "elderly_check")] == [("12.head", 1)]


def test_who_is_not_counted_yet_gives_no_event():
    guest = tell.moved_in("guest", "2019-02-10", "hh12", tell.man("1940", intent=False))
    slip = tell.told("elderly_check", "2019-05-01", "guest")
    result = folded(tell.family(), guest, slip)
    assert verdict(result, slip) == ("standing",)
    assert events(result, "elderly_check") == []


def test_an_unknown_person_is_held():
    slip = tell.told("elderly_check", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("elderly_check", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("elderly_check", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("elderly_check", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("elderly_check", "2019-05-01", "12.wife", commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("elderly_check", "2019-05-01", "12.wife", id="a")
    two = tell.told("elderly_check", "2019-05-01", "12.wife", id="b")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"
