"""Move in from another commune: counted at once with the will to stay, else from the sixth month."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, stays, verdict


def arrives(on: str = "2019-05-10", into: str = "hh12", **facts):
    return tell.moved_in("new", on, into, tell.man(**facts))


def test_who_means_to_stay_is_counted_at_once():
    slip = arrives(intent=True, residence="temporary")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "new") == [("hh12", "2019-05-10", "move_in", None, None)]


def test_where_nobody_said_a_short_stay_waits_six_months_and_any_other_is_counted():
    short = folded(tell.family(), arrives(residence="temporary", intent=None))
    other = folded(tell.family(), arrives(residence="present", intent=None))
    assert stays(short, "new") == [("hh12", "2019-11-10", "six_months", None, None)]
    assert stays(other, "new") == [("hh12", "2019-05-10", "move_in", None, None)]


def test_who_is_counted_here_already_is_held():
    slip = tell.moved_in("12.wife", "2019-05-10", "hh12", tell.woman())
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold counted_already")


def test_who_left_may_come_back():
    gone, back = tell.moved_out("12.wife", "2019-05-10"), tell.moved_in("12.wife", "2020-05-10", "hh12", tell.woman())
    result = folded(tell.family(), gone, back)
    assert verdict(result, back) == ("standing",)
    assert [row[1:4] for row in stays(result, "12.wife")] == [
        ("2018-12-31", "book", "2019-05-10"),
        ("2020-05-10", "move_in", None),
    ]


def test_the_dead_do_not_come_back():
    slip = tell.moved_in("12.wife", "2019-05-10", "hh12", tell.woman())
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold after_death")


def test_a_household_of_another_commune_or_nobody_knows_is_held():
    slip = tell.moved_in("new", "2019-05-10", "hh12", tell.man(), commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold other_commune")
    assert verdict(folded(tell.family(), slip := arrives(into="hh99")), slip) == ("held", "hold household_unknown")


def test_before_the_household_was_in_the_book_is_held():
    slip = arrives("2018-05-10")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("held", "hold before_book")


def test_born_after_arriving_is_held():
    slip = tell.moved_in("new", "2019-05-10", "hh12", tell.man("2019-05-11"))
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold born_later")


def test_a_husband_who_joins_his_wife_completes_their_couple():
    wife = tell.household("12", wife=tell.woman(marital="married"))
    result = folded(wife, arrives(marital="married", spouse="12.wife"))
    assert [(c.wife, c.husband) for c in result.register.couples.values()] == [("12.wife", "new")]
