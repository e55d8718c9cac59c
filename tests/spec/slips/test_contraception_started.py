"""Contraception started: a spell begins; another method is a switch."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, folded, outcome, person, spells, verdict


def test_a_start_opens_a_spell_and_a_second_method_is_a_switch():
    one, two = tell.started("12.wife", "2019-02-01", "5", channel="free"), tell.started("12.wife", "2019-06-01", "1")
    result = folded(tell.family(), one, two)
    assert verdict(result, one) == verdict(result, two) == ("standing",)
    assert spells(result, "12.wife") == [
        ("5", "2019-02-01", "2019-06-01", "switched"),
        ("1", "2019-06-01", None, None),
    ]
    assert person(result, "12.wife").spells[0].channel == "free"


def test_the_slip_is_for_a_woman():
    slip = tell.started("12.head", "2019-02-01", "2")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_a_woman")


def test_an_unknown_person_is_held():
    slip = tell.told("contraception_started", "2019-05-01", "99.nobody", method="5")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("contraception_started", "2018-05-01", "12.wife", method="5")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("contraception_started", "2019-05-02", "12.wife", method="5")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("contraception_started", "2019-05-02", "12.wife", method="5")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("contraception_started", "2019-05-01", "12.wife", commune=tell.Y, method="5")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("contraception_started", "2019-05-01", "12.wife", id="a", method="5")
    two = tell.told("contraception_started", "2019-05-01", "12.wife", id="b", method="5")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"


def test_told_twice_differently_both_wait_until_one_is_chosen():
    one = tell.told("contraception_started", "2019-05-01", "12.wife", id="a", method="5")
    two = tell.told("contraception_started", "2019-05-01", "12.wife", id="b", method="4")
    waiting = folded(tell.family(), one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), one, two, acts=chosen(two))
    assert (verdict(decided, one), verdict(decided, two)) == (("witness",), ("standing",))
