"""Head of household changed."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, folded, verdict


def test_the_new_head_holds_from_the_day_on():
    slip = tell.told("head_changed", "2019-05-01", "12.wife", household="hh12")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    heads = [(day.isoformat(), who) for day, who in result.register.households["hh12"].heads]
    assert heads == [("2018-12-31", "12.head"), ("2019-05-01", "12.wife")]


def test_two_new_heads_of_one_day_wait_until_one_is_chosen():
    one = tell.told("head_changed", "2019-05-01", "12.wife", household="hh12")
    two = tell.told("head_changed", "2019-05-01", "12.child", household="hh12")
    result = folded(tell.family(), one, two)
    assert verdict(result, one) == verdict(result, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), one, two, acts=chosen(two))
    assert decided.register.households["hh12"].heads[-1][1] == "12.child"


def test_an_unknown_household_or_person_is_held():
    slip = tell.told("head_changed", "2019-05-01", "12.wife", household="hh99")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
    slip = tell.told("head_changed", "2019-05-01", "nobody", household="hh12")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")
