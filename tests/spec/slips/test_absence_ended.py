"""Absence ended: back within six months as if never away; later somebody is asked."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, outcome, person, verdict


def away_and_back(back: str, *sure: str):
    slip = tell.told("absence_ended", back, "12.wife", confirmed=sure)
    return slip, folded(tell.family(), tell.told("absence_started", "2019-01-10", "12.wife"), slip)


def test_back_before_six_months_ends_the_absence():
    slip, result = away_and_back("2019-07-09")
    assert verdict(result, slip) == ("standing",)
    assert [a.until.isoformat() for a in person(result, "12.wife").absences] == ["2019-07-09"]


def test_back_after_six_months_had_left_so_somebody_is_asked():
    slip, result = away_and_back("2019-07-10")
    assert verdict(result, slip) == ("held", "ask away_six_months")


def test_a_reason_answers_the_question():
    slip, result = away_and_back("2019-07-10", "away_six_months")
    assert verdict(result, slip) == ("standing", "ask away_six_months")


def test_an_unknown_person_is_held():
    slip = tell.told("absence_ended", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("absence_ended", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("absence_ended", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("absence_ended", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("absence_ended", "2019-05-01", "12.wife", commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("absence_ended", "2019-05-01", "12.wife", id="a")
    two = tell.told("absence_ended", "2019-05-01", "12.wife", id="b")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"
