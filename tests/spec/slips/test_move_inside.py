"""Move inside the commune: another household, no move of the commune."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, folded, person, stays, verdict


def test_the_stay_goes_on_in_the_other_household():
    slip = tell.moved_inside("12.wife", "2019-05-01", "hh13")
    result = folded(tell.family("12"), tell.family("13"), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "12.wife") == [
        ("hh12", "2018-12-31", "book", "2019-05-01", "move_inside"),
        ("hh13", "2019-05-01", "move_inside", None, None),
    ]
    assert len(counted(result, "2019-04-30")) == len(counted(result, "2019-05-01")) == 6


def test_six_months_begun_go_on_in_the_other_household():
    guest = tell.moved_in("guest", "2019-03-10", "hh12", tell.man(intent=False))
    result = folded(tell.family("12"), tell.family("13"), guest, tell.moved_inside("guest", "2019-05-01", "hh13"))
    assert stays(result, "guest") == [("hh13", "2019-09-10", "six_months", None, None)]
    assert person(result, "guest").stays[0].came_on.isoformat() == "2019-03-10"


def test_to_the_own_household_changes_nothing():
    result = folded(tell.family(), tell.moved_inside("12.wife", "2019-05-01", "hh12"))
    assert stays(result, "12.wife") == [("hh12", "2018-12-31", "book", None, None)]


def test_a_household_of_another_commune_is_held():
    slip = tell.moved_inside("12.wife", "2019-05-01", "hh13")
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), slip)
    assert verdict(result, slip) == ("held", "hold other_commune")


def test_a_household_that_has_ended_receives_nobody():
    slip = tell.moved_inside("12.wife", "2019-05-02", "hh13")
    end = tell.joined("hh13", "2019-05-01", "hh12")
    assert verdict(folded(tell.family("12"), tell.family("13"), end, slip), slip) == ("held", "hold household_ended")


def test_an_unknown_household_is_held():
    slip = tell.moved_inside("12.wife", "2019-05-01", "hh99")
    assert verdict(folded(tell.family("12"), slip), slip) == ("held", "hold household_unknown")


def test_two_different_moves_of_one_day_wait_until_one_is_chosen():
    one = tell.moved_inside("12.wife", "2019-05-01", "hh13", id="a")
    two = tell.moved_inside("12.wife", "2019-05-01", "hh14", id="b")
    book = [tell.family(n) for n in ("12", "13", "14")]
    waiting = folded(*book, one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    assert verdict(folded(*book, one, two, acts=chosen(two)), two) == ("standing",)


def test_two_different_moves_of_different_days_both_stand():
    one = tell.moved_inside("12.wife", "2019-05-01", "hh13")
    two = tell.moved_inside("12.wife", "2019-06-01", "hh14")
    result = folded(*(tell.family(n) for n in ("12", "13", "14")), two, one)
    assert [row[0] for row in stays(result, "12.wife")] == ["hh12", "hh13", "hh14"]


def test_an_unknown_person_is_held():
    slip = tell.told("move_inside", "2019-05-01", "99.nobody", to_household="hh12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("move_inside", "2018-05-01", "12.wife", to_household="hh12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("move_inside", "2019-05-02", "12.wife", to_household="hh12")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("move_inside", "2019-05-02", "12.wife", to_household="hh12")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")
