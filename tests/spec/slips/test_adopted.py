"""Adopted child: from outside it arrives, no birth; from another household of the commune it moves inside."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, events, folded, person, stays, verdict


def adopt(child: str, on: str = "2019-05-01", into: str = "hh12", **more):
    return tell.slip("adopted", on, household=into, person=child, **tell.woman("2018-06-01"), **more)


def test_a_child_from_outside_arrives_and_is_no_birth():
    slip = adopt("found")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "found") == [("hh12", "2019-05-01", "adopted", None, None)]
    assert person(result, "found").relation == "adopted"
    assert events(result, "birth") == []


def test_a_child_of_another_household_moves_inside():
    result = folded(tell.family("12"), tell.family("13"), adopt("13.child"))
    assert stays(result, "13.child") == [
        ("hh13", "2018-12-31", "book", "2019-05-01", "move_inside"),
        ("hh12", "2019-05-01", "move_inside", None, None),
    ]


def test_a_child_of_another_commune_arrives_here_and_waits_there_for_its_own_move_out():
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), adopt("13.child"))
    assert counted(result, "2019-06-01", commune=tell.Y) >= {"13.child"}
    assert counted(result, "2019-06-01", commune=tell.X) >= {"13.child"}


def test_an_adopted_child_is_no_delivery_of_the_wife():
    result = folded(tell.family(), adopt("found"))
    assert person(result, "12.wife").deliveries == []


def test_a_household_nobody_knows_is_held():
    slip = adopt("found", into="hh99")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")


def test_born_after_the_day_is_held():
    slip = tell.slip("adopted", "2018-12-31", household="hh12", person="found", **tell.man("2019-01-01"))
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold born_later")


def test_a_dead_child_is_not_adopted():
    slip = adopt("13.child", on="2019-06-01")
    result = folded(tell.family("12"), tell.family("13"), tell.died("13.child", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold after_death")
