"""Household split: the part with the head keeps the id; nobody leaves, nobody arrives."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, folded, let_stand, stays, verdict


def test_those_who_go_are_counted_in_the_new_household_from_the_day():
    slip = tell.split("13", "2019-05-01", "hh12", "12.wife", "12.child", head="12.wife")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "12.wife") == [
        ("hh12", "2018-12-31", "book", "2019-05-01", "split"),
        ("hh13", "2019-05-01", "split", None, None),
    ]
    assert result.register.households["hh13"].heads[-1][1] == "12.wife"
    assert len(counted(result, "2019-05-01")) == 3


def test_the_part_with_the_head_keeps_the_household_so_a_head_who_goes_is_asked_about():
    slip = tell.split("13", "2019-05-01", "hh12", "12.head")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "ask head_goes")
    assert verdict(folded(tell.family(), slip, acts=let_stand(slip)), slip) == ("standing", "ask head_goes")
    sure = tell.split("13", "2019-05-01", "hh12", "12.head", confirmed=("head_goes",))
    assert verdict(folded(tell.family(), sure), sure)[0] == "standing"


def test_nobody_who_died_left_or_lives_elsewhere_goes_along():
    slip = tell.split("13", "2019-05-01", "hh12", "12.wife")
    for before in (tell.died("12.wife", "2019-04-01"), tell.moved_out("12.wife", "2019-04-01")):
        result = folded(tell.family(), before, slip)
        assert verdict(result, slip) == ("held", "hold not_in_household")
        assert "12.wife" not in counted(result, "2019-06-01")
    other = tell.split("14", "2019-05-01", "hh12", "13.wife")
    assert verdict(folded(tell.family("12"), tell.family("13"), other), other) == ("held", "hold not_in_household")


def test_unknown_households_and_people_are_held():
    slip = tell.split("13", "2019-05-01", "hh99", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
    slip = tell.split("13", "2019-05-01", "hh12", "nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")
    slip = tell.split("13", "2019-05-01", "hh12", "12.wife")
    assert verdict(folded(tell.family("12"), tell.family("13"), slip), slip)[1] == "hold household_known"


def test_told_by_two_doors_it_is_one_new_household_under_either_id():
    one = tell.split("13", "2019-05-01", "hh12", "12.wife", "12.child")
    two = tell.slip(
        "household_split", "2019-05-01", household="from the phone", id="two", number="13", from_household="hh12",
        people=["12.child", "12.wife"],
    )  # fmt: skip
    later = tell.moved_in("new", "2019-06-01", "from the phone", tell.man())
    early = tell.moved_in("new2", "2019-06-01", "hh13", tell.man())
    result = folded(tell.family(), one, two, later, early)
    assert sorted((verdict(result, one)[0], verdict(result, two)[0])) == ["standing", "witness"]
    assert len(result.register.households) == 2
    assert {stays(result, who)[0][0] for who in ("new", "new2")} == {
        result.register.persons["12.wife"].stays[-1].household
    }


def test_two_different_splits_of_a_household_on_one_day_wait():
    one = tell.split("13", "2019-05-01", "hh12", "12.wife")
    two = tell.split("14", "2019-05-01", "hh12", "12.child")
    result = folded(tell.family(), one, two)
    assert verdict(result, one) == verdict(result, two) == ("held", "hold two_accounts")
    assert verdict(folded(tell.family(), one, two, acts=chosen(two)), two) == ("standing",)
