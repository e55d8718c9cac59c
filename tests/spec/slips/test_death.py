"""Death: counted where the person is counted that day; ends stay, spell and marriage."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, events, folded, outcome, person, spells, stays, verdict


def test_a_death_ends_the_stay_and_leaves_a_widow():
    slip = tell.died("12.head", "2019-05-01")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "12.head") == [("hh12", "2018-12-31", "book", "2019-05-01", "died")]
    [event] = events(result, "death")
    assert (event.commune, event.area, event.facts) == (1, 11, {"sex": "1", "age": 38})
    assert person(result, "12.wife").marital_on(event.on) == "widowed"
    [couple] = result.register.couples.values()
    assert (couple.until, couple.ended_by) == (event.on, "death")


def test_a_death_ends_her_contraception_and_that_of_a_widow():
    start = tell.started("12.wife", "2019-02-01", "5")
    hers = folded(tell.family(), start, tell.died("12.wife", "2019-05-01"))
    his = folded(tell.family(), start, tell.died("12.head", "2019-05-01"))
    assert spells(hers, "12.wife") == [("5", "2019-02-01", "2019-05-01", "died")]
    assert spells(his, "12.wife") == [("5", "2019-02-01", "2019-05-01", "marriage_ended")]


def test_somebody_not_yet_counted_dies_uncounted():
    guest = tell.moved_in("guest", "2019-02-10", "hh12", tell.man(intent=False))
    result = folded(tell.family(), guest, tell.died("guest", "2019-05-01"))
    assert events(result, "death") == []
    assert stays(result, "guest") == []


def test_different_days_of_one_death_both_wait_and_the_person_lives():
    one, two = tell.died("12.wife", "2019-05-01"), tell.died("12.wife", "2019-05-02")
    result = folded(tell.family(), one, two)
    assert verdict(result, one) == verdict(result, two) == ("held", "hold two_accounts")
    assert person(result, "12.wife").died_on is None
    decided = folded(tell.family(), one, two, acts=chosen(one))
    assert person(decided, "12.wife").died_on == one.happened_on.reckoned


def test_one_death_told_under_both_ids_of_a_person_is_one_death():
    arrives = tell.moved_in("m", "2019-03-01", "hh13", tell.woman(), commune=tell.Y)
    known = (tell.family("12"), tell.family("13", commune=tell.Y), arrives, tell.same("12.wife", "m"))
    one, two = tell.died("12.wife", "2019-05-01"), tell.died("m", "2019-05-01", commune=tell.Y)
    result = folded(*known, one, two)
    assert sorted((verdict(result, one)[0], verdict(result, two)[0])) == ["standing", "witness"]
    assert len(events(result, "death")) == 1
    assert counted(result, "2019-05-01") & {"12.wife", "m"} == set()


def test_a_birth_or_death_before_birth_is_held():
    slip = tell.died("baby", "2020-10-29")
    result = folded(tell.family(), tell.birth("2020-10-30"), slip)
    assert verdict(result, slip) == ("held", "hold before_book")


def test_an_unknown_person_is_held():
    slip = tell.told("death", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("death", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_leaving_is_held():
    slip = tell.died("12.wife", "2019-05-02")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_told_twice_alike_it_is_one_fact_with_two_witnesses():
    one = tell.told("death", "2019-05-01", "12.wife", id="a")
    two = tell.told("death", "2019-05-01", "12.wife", id="b")
    result = folded(tell.family(), two, one)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert outcome(result, two).other == "a"
