"""Household opened: empty until somebody moves in."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import slips as tell
from tests.factories.folded import counted, folded, verdict


def test_a_new_household_stands_in_the_book_without_people():
    slip = tell.opened("13", "2019-05-01")
    result = folded(slip)
    assert verdict(result, slip) == ("standing",)
    assert result.register.households["hh13"].ground == "opened"
    assert result.register.households["hh13"].closed_on is None


def test_a_household_already_known_is_held():
    slip = tell.slip("household_opened", "2019-05-01", household="hh12", number="12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_known")


def test_without_an_area_it_waits():
    slip = replace(tell.opened("13", "2019-05-01"), area=None)
    assert verdict(folded(slip), slip) == ("held", "hold area_unknown")


def test_opened_and_moved_into_on_one_day_in_either_order():
    slips = [tell.opened("13", "2019-05-01"), tell.moved_in("new", "2019-05-01", "hh13", tell.man(relation="head"))]
    for order in (slips, slips[::-1]):
        result = folded(*order)
        assert counted(result, "2019-05-01") == {"new"}
        assert result.register.households["hh13"].heads[-1][1] == "new"
