"""Review mark (đã rà soát): the sheet was found right."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, verdict


def test_a_mark_is_an_event_of_the_household_where_it_stands_that_day():
    slip = tell.slip("reviewed", "2019-05-01", household="hh12")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert [(e.household, e.commune, e.area) for e in events(result, "reviewed")] == [("hh12", 1, 11)]


def test_an_unknown_or_ended_household_is_held():
    slip = tell.slip("reviewed", "2019-05-01", household="hh99")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
    slip = tell.slip("reviewed", "2019-05-02", household="hh12")
    end = tell.joined("hh12", "2019-05-01", "hh13")
    assert verdict(folded(tell.family("12"), tell.family("13"), end, slip), slip) == ("held", "hold household_ended")


def test_before_the_book_is_held():
    slip = tell.slip("reviewed", "2018-05-01", household="hh12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")
