"""Premarital counselling and check: of a couple; one partner in the register is enough."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, verdict


def check(on: str = "2019-05-01", **who):
    return tell.slip("premarital_check", on, **who)


def test_a_couple_with_one_resident_is_one_check():
    for who in ({"wife": "12.wife"}, {"wife": "12.wife", "husband": "12.head"}, {"husband": "12.head"}):
        result = folded(tell.family(), slip := check(**who))
        assert verdict(result, slip) == ("standing",)
        assert len(events(result, "premarital_check")) == 1


def test_nobody_known_is_held():
    assert verdict(folded(tell.family(), slip := check(wife="x")), slip) == ("held", "hold person_unknown")
    assert verdict(folded(tell.family(), slip := check()), slip) == ("held", "hold person_unknown")


def test_the_dead_are_not_checked():
    slip = check(wife="12.wife")
    assert verdict(folded(tell.family(), tell.died("12.wife", "2019-04-01"), slip), slip) == (
        "held",
        "hold after_death",
    )


def test_told_twice_it_is_one_check():
    one, two = check(wife="12.wife", id="a"), check(wife="12.wife", id="b")
    result = folded(tell.family(), one, two)
    assert len(events(result, "premarital_check")) == 1
    assert verdict(result, two) == ("witness",)
