"""Move out of the commune."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, folded, outcome, stays, verdict


def test_the_stay_ends_that_day_under_its_own_ground():
    slip = tell.told("move_out", "2019-05-01", "12.wife")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "12.wife") == [("hh12", "2018-12-31", "book", "2019-05-01", "move_out")]
    assert "12.wife" in counted(result, "2019-04-30")
    assert "12.wife" not in counted(result, "2019-05-01")


def test_only_the_book_of_the_own_commune_changes():
    mover = tell.moved_in("12.wife", "2019-03-01", "hh13", tell.woman(), commune=tell.Y)
    slip = tell.told("move_out", "2019-05-01", "12.wife")
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), mover, slip)
    assert "12.wife" not in counted(result, "2019-05-01", commune=tell.X)
    assert "12.wife" in counted(result, "2019-05-01", commune=tell.Y)


def test_an_unknown_person_is_held():
    slip = tell.told("move_out", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("move_out", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("move_out", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("move_out", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("move_out", "2019-05-01", "12.wife", commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("move_out", "2019-05-01", "12.wife", id="a")
    two = tell.told("move_out", "2019-05-01", "12.wife", id="b")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"
