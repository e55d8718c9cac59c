"""Contraception confirmed: a month mark, an injection, an issue of condoms or pills."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, folded, outcome, person, verdict


def test_a_mark_confirms_the_method_open_that_day():
    slip = tell.confirmed("12.wife", "2019-06-01", channel="social_marketing")
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "4"), slip)
    assert verdict(result, slip) == ("standing",)
    [mark] = person(result, "12.wife").marks
    assert (mark.on.isoformat(), mark.method, mark.channel) == ("2019-06-01", "4", "social_marketing")


def test_a_mark_of_the_day_of_start_or_stop_finds_the_method():
    start, stop = tell.started("12.wife", "2019-06-01", "4"), tell.stopped("12.wife", "2019-08-01", "4")
    first, last = tell.confirmed("12.wife", "2019-06-01"), tell.confirmed("12.wife", "2019-08-01")
    result = folded(tell.family(), last, stop, first, start)
    assert [m.method for m in person(result, "12.wife").marks] == ["4", "4"]


def test_a_month_mark_keeps_to_the_middle_of_its_month():
    result = folded(tell.family(), tell.confirmed("12.wife", "2019-06", "4"))
    assert person(result, "12.wife").marks[0].on.isoformat() == "2019-06-15"


def test_the_slip_is_for_a_woman():
    slip = tell.confirmed("12.head", "2019-02-01", "2")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_a_woman")


def test_an_unknown_person_is_held():
    slip = tell.told("contraception_confirmed", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("contraception_confirmed", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("contraception_confirmed", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("contraception_confirmed", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("contraception_confirmed", "2019-05-01", "12.wife", commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("contraception_confirmed", "2019-05-01", "12.wife", id="a", channel="free")
    two = tell.told("contraception_confirmed", "2019-05-01", "12.wife", id="b", channel="free")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"


def test_told_twice_differently_both_wait_until_one_is_chosen():
    one = tell.told("contraception_confirmed", "2019-05-01", "12.wife", id="a", channel="free")
    two = tell.told("contraception_confirmed", "2019-05-01", "12.wife", id="b", channel="bought")
    waiting = folded(tell.family(), one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), one, two, acts=chosen(two))
    assert (verdict(decided, one), verdict(decided, two)) == (("witness",), ("standing",))
