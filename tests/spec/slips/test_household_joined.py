"""Households joined: the one whose head remains keeps its id; nobody leaves, nobody arrives."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, folded, stays, verdict


def test_everybody_counted_goes_to_the_household_that_goes_on():
    slip = tell.joined("hh13", "2019-05-01", "hh12")
    result = folded(tell.family("12"), tell.family("13"), tell.died("13.head", "2019-04-01"), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "13.wife") == [
        ("hh13", "2018-12-31", "book", "2019-05-01", "joined"),
        ("hh12", "2019-05-01", "joined", None, None),
    ]
    assert len(stays(result, "13.head")) == 1
    assert result.register.households["hh13"].closed_on == slip.happened_on.reckoned
    assert len(counted(result, "2019-04-30")) == len(counted(result, "2019-05-01")) == 5


def test_a_household_does_not_join_itself():
    slip = tell.joined("hh12", "2019-05-01", "hh12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold one_household")


def test_two_that_join_each_other_on_one_day_the_second_is_held():
    one, two = tell.joined("hh12", "2019-05-01", "hh13"), tell.joined("hh13", "2019-05-01", "hh12")
    result = folded(tell.family("12"), tell.family("13"), one, two)
    assert sorted(verdict(result, s)[0] for s in (one, two)) == ["held", "standing"]
    assert len(counted(result, "2019-05-01")) == 6


def test_told_differently_both_wait():
    one, two = tell.joined("hh12", "2019-05-01", "hh13"), tell.joined("hh12", "2019-06-01", "hh14")
    result = folded(*(tell.family(n) for n in ("12", "13", "14")), one, two)
    assert verdict(result, one) == verdict(result, two) == ("held", "hold two_accounts")
    decided = folded(*(tell.family(n) for n in ("12", "13", "14")), one, two, acts=chosen(two))
    assert verdict(decided, two) == ("standing",)


def test_households_of_two_communes_do_not_join():
    slip = tell.joined("hh12", "2019-05-01", "hh13")
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), slip)
    assert "hold other_commune" in verdict(result, slip)


def test_an_unknown_household_is_held():
    slip = tell.joined("hh12", "2019-05-01", "hh99")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
