"""Household closed: nobody is left in it."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, verdict

CLOSED = tell.slip("household_closed", "2019-05-01", household="hh12")


def test_a_household_with_people_counted_is_held():
    assert verdict(folded(tell.family(), CLOSED), CLOSED) == ("held", "hold people_left")


def test_when_all_have_gone_it_closes():
    gone = [tell.moved_out(f"12.{who}", "2019-05-01") for who in ("head", "wife", "child")]
    result = folded(tell.family(), CLOSED, *gone)
    assert verdict(result, CLOSED) == ("standing",)
    assert result.register.households["hh12"].closed_on == CLOSED.happened_on.reckoned


def test_the_last_member_gone_closes_it_without_a_slip():
    gone = [tell.died(f"12.{who}", f"2019-05-0{n}") for n, who in enumerate(("head", "wife", "child"), start=1)]
    result = folded(tell.family(), *gone)
    assert result.register.households["hh12"].closed_on.isoformat() == "2019-05-03"


def test_nobody_arrives_in_a_household_that_has_ended():
    late = tell.moved_in("new", "2019-05-01", "hh13", tell.man())
    end = tell.slip("household_closed", "2019-05-01", household="hh13")
    next_day = tell.moved_in("other", "2019-05-02", "hh13", tell.man())
    empty = tell.opened("13", "2019-03-01")
    assert verdict(folded(empty, end, next_day), next_day) == ("held", "hold household_ended")
    together = folded(empty, end, late)  # arrivals come before closings of one day
    assert (verdict(together, late), verdict(together, end)) == (("standing",), ("held", "hold people_left"))


def test_an_unknown_household_is_held_and_another_communes_too():
    slip = tell.slip("household_closed", "2019-05-01", household="hh99")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
    slip = tell.slip("household_closed", "2019-05-01", household="hh12", commune=tell.Y)
    assert "hold other_commune" in verdict(folded(tell.family(), slip), slip)
