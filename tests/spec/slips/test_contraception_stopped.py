"""Contraception stopped: the spell of that method ends."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, folded, let_stand, spells, verdict


def test_a_stop_ends_the_spell_of_the_method():
    slip = tell.stopped("12.wife", "2019-06-01", "5")
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "5"), slip)
    assert verdict(result, slip) == ("standing",)
    assert spells(result, "12.wife") == [("5", "2019-02-01", "2019-06-01", "stopped")]


def test_a_method_the_book_does_not_know_is_asked_about():
    slip = tell.stopped("12.wife", "2019-06-01", "5")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "ask method_not_begun")
    assert verdict(folded(tell.family(), slip, acts=let_stand(slip)), slip)[0] == "standing"
    sure = tell.stopped("12.wife", "2019-06-01", "5", confirmed=("method_not_begun",))
    assert verdict(folded(tell.family(), sure), sure)[0] == "standing"


def test_stopping_one_method_leaves_another_open():
    slip = tell.stopped("12.wife", "2019-06-01", "5", confirmed=("method_not_begun",))
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "1"), slip)
    assert spells(result, "12.wife") == [("1", "2019-02-01", None, None)]


def test_the_slip_is_for_a_woman():
    slip = tell.stopped("12.head", "2019-02-01", "2", confirmed=("method_not_begun",))
    assert "hold not_a_woman" in verdict(folded(tell.family(), slip), slip)


def test_an_unknown_person_is_held():
    slip = tell.stopped("99.nobody", "2019-02-01", "5")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    start = tell.started("12.wife", "2019-02-01", "5")
    one, two = (tell.stopped("12.wife", "2019-05-01", "5", id=name) for name in "ab")
    result = folded(tell.family(), start, two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))


def test_told_twice_differently_both_wait_until_one_is_chosen():
    start = tell.started("12.wife", "2019-02-01", "5")
    one, two = (tell.stopped("12.wife", "2019-05-01", method, id=method) for method in "54")
    waiting = folded(tell.family(), start, one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_accounts")
    decided = folded(tell.family(), start, one, two, acts=chosen(one))
    assert (verdict(decided, one), verdict(decided, two)) == (("standing",), ("witness",))
